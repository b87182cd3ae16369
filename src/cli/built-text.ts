import { relative } from "node:path";
import { CANT_BOTH_BE_TRUE, type Kind } from "../model/analysis.ts";
import type { Id } from "../model/dataset.ts";
import type { EditionOutput, FoundPairs, PublishedEdition } from "../model/edition.ts";
import type { BuildResult } from "../pipeline.ts";
import { printable } from "./printable.ts";

/** For people: each edition with its files and what was found, those that weren't built, and a sum. */
export function builtText(
  { editions, notBuilt, site = null }: Pick<BuildResult, "editions" | "notBuilt"> & Partial<BuildResult>,
  seconds: number,
  from: string,
): string {
  const inFull = editions.filter(({ changed }) => changed).length <= MOST_IN_FULL;
  const lines = editions.map((edition) => describe(edition, inFull, from));
  const leftOut = notBuilt.map((dataset) => `${dataset}  not built\n`);
  return `${[...lines, ...leftOut, siteLine(site, from)].join("")}${closing(editions, notBuilt, seconds)}\n`;
}

function siteLine(site: BuildResult["site"], from: string): string {
  if (site === null || !site.changed) return "";
  const { briefs, files } = site;
  const names = files.map((file) => pathFrom(from, file)).join(", ");
  return `${names}  ${grouped(briefs)} ${briefs === 1 ? "brief" : "briefs"}\n`;
}

function pathFrom(from: string, path: string): string {
  const below = relative(from, path);
  return printable(below.startsWith("..") ? path : below);
}

/** More editions than these are told in a line each: the first would be out of sight. */
const MOST_IN_FULL = 3;

function describe(
  { folder, number, changed, outputs, found }: PublishedEdition,
  inFull: boolean,
  from: string,
) {
  const edition = `${pathFrom(from, folder)}  edition ${number}`;
  if (!changed) return `${edition}, nothing had changed\n`;
  if (!inFull) return `${edition}${found === null ? "" : `  ${excludedPairs(found)}`}\n`;
  return `${edition}\n${found === null ? "" : `  ${foundLines(found)}\n`}${outputs.map(outputLine).join("")}`;
}

function excludedPairs({ kinds }: FoundPairs): string {
  const excluded = count(kinds, ...CANT_BOTH_BE_TRUE);
  return `${grouped(excluded)} ${excluded === 1 ? "pair" : "pairs"} can't both be true`;
}

const count = (kinds: FoundPairs["kinds"], ...some: Kind[]) =>
  some.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0);

/** What was found, in pairs of claims: the kinds that page one leads with. */
function foundLines(pairs: FoundPairs): string {
  const { kinds, ifSame } = pairs;
  const parts = [
    excludedPairs(pairs),
    ...(ifSame === 0 ? [] : [`(${grouped(ifSame)} if two counts are one)`]),
  ];
  const others = [
    { found: count(kinds, "change"), words: "only by a change" },
    { found: count(kinds, "reversal", "shift"), words: "moved" },
    { found: count(kinds, "unconfirmed"), words: "not confirmed" },
    { found: count(kinds, "revision", "retraction"), words: "revised or taken back" },
  ];
  const told = others
    .filter(({ found }) => found > 0)
    .map(({ found, words }) => `${grouped(found)} ${words}`);
  return [parts.join(" "), ...(told.length === 0 ? [] : [told.join(", ")])].join("\n  ");
}

function outputLine({ name, bytes, pages }: EditionOutput): string {
  const size = `${grouped(Math.ceil(bytes / 1000))} kB`.padStart(10);
  const paged = pages === undefined ? "" : `   ${pages} ${pages === 1 ? "page" : "pages"}`;
  return `  ${name.padEnd(24)}${size}${paged}\n`;
}

/** As `toLocaleString("en-US")` has it, which loads the platform's formatting of numbers for this alone. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

function closing(editions: readonly PublishedEdition[], notBuilt: readonly Id[], seconds: number): string {
  const built = editions.filter(({ changed }) => changed).length;
  const unchanged = editions.length - built;
  const parts = [
    built > 0 ? `${grouped(built)} built` : "",
    unchanged > 0 ? `${grouped(unchanged)} unchanged` : "",
    notBuilt.length > 0 ? `${grouped(notBuilt.length)} not built` : "",
  ];
  const said = parts.filter((part) => part !== "").join(", ");
  return `${said === "" ? "nothing to build" : said}; ${seconds.toFixed(2)} s`;
}
