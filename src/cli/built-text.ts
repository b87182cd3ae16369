import { relative } from "node:path";
import { CANT_BOTH_BE_TRUE, type Kind } from "../model/analysis.ts";
import type { EditionOutput, FoundPairs, PublishedEdition } from "../model/edition.ts";

/** For people: each edition with its files and what was found, and a sum. */
export function builtText(editions: readonly PublishedEdition[], seconds: number, from: string): string {
  return `${editions.map((edition) => describe(edition, from)).join("")}${closing(editions, seconds)}\n`;
}

function describe({ folder, number, changed, outputs, found }: PublishedEdition, from: string): string {
  const below = relative(from, folder);
  const path = below.startsWith("..") ? folder : below;
  if (!changed) return `${path}  edition ${number}, nothing had changed\n`;
  return `${path}  edition ${number}\n${found === null ? "" : `  ${foundLine(found)}\n`}${outputs.map(outputLine).join("")}`;
}

/** What was found, in pairs of claims: the kinds that page one leads with. */
function foundLine({ kinds, ifSame }: FoundPairs): string {
  const count = (...some: Kind[]) => some.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0);
  const excluded = count(...CANT_BOTH_BE_TRUE);
  const parts = [
    `${grouped(excluded)} ${excluded === 1 ? "pair" : "pairs"} can't both be true`,
    ...(ifSame === 0 ? [] : [`(${grouped(ifSame)} if two counts are one)`]),
  ];
  const others = [
    { found: count("change"), words: "only by a change" },
    { found: count("reversal", "shift"), words: "moved" },
    { found: count("unconfirmed"), words: "not confirmed" },
    { found: count("revision", "retraction"), words: "revised or taken back" },
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

function closing(editions: readonly PublishedEdition[], seconds: number): string {
  const built = editions.filter(({ changed }) => changed).length;
  const unchanged = editions.length - built;
  const parts = [built > 0 ? `${built} built` : "", unchanged > 0 ? `${unchanged} unchanged` : ""];
  const said = parts.filter((part) => part !== "").join(", ");
  return `${said === "" ? "nothing to build" : said}; ${seconds.toFixed(2)} s`;
}
