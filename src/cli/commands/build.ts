import { relative } from "node:path";
import { normalizeConfig } from "../../config.ts";
import { UsageError } from "../../diagnostic.ts";
import { CANT_BOTH_BE_TRUE, type Kind } from "../../model/analysis.ts";
import type { EditionOutput, FoundPairs, PublishedEdition } from "../../model/edition.ts";
import { build } from "../../pipeline.ts";
import type { Arguments, Context, Outcome } from "../command.ts";
import { realEffects } from "../effects.ts";
import { EXIT } from "../failure.ts";

export async function run({ config, positional, options }: Arguments, context: Context): Promise<Outcome> {
  const started = performance.now();
  if (options.all === true && positional.length > 0)
    throw new UsageError("--all with the name of a dataset", "leave out one of the two");
  const sourceDateEpoch = process.env.SOURCE_DATE_EPOCH;
  const { ok, editions, diagnostics } = await build(
    positional,
    normalizeConfig({ ...config, sourceDateEpoch }),
    realEffects(context),
  );
  const seconds = Math.round(performance.now() - started) / 1000;
  return {
    exit: ok ? EXIT.done : EXIT.dataErrors,
    diagnostics,
    text:
      ok || editions.length > 0 ? `${editions.map(describe).join("")}${closing(editions, seconds)}\n` : "",
    json: { datasets: editions.map(toJson), seconds },
  };
}

function describe({ folder, number, changed, outputs, found }: PublishedEdition): string {
  const path = relative(process.cwd(), folder).startsWith("..") ? folder : relative(process.cwd(), folder);
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

function toJson({ dataset, number, changed, folder, outputs, found }: PublishedEdition) {
  return { dataset, edition: number, changed, folder, files: outputs, found };
}
