import { basename } from "node:path";
import { normalizeConfig } from "../../config.ts";
import { UsageError } from "../../diagnostic.ts";
import { type ImportResult, importClaims, suggestImport } from "../../pipeline.ts";
import type { Arguments, Context, Outcome } from "../command.ts";
import { realEffects } from "../effects.ts";
import { EXIT } from "../failure.ts";
import { printable } from "../printable.ts";

/** Rows that fit are imported even where others don't; the exit code says that some were left behind. */
export async function run({ config, positional, options }: Arguments, context: Context): Promise<Outcome> {
  const file = positional[0]!;
  const request = {
    file,
    dataset: text(options.to),
    mappingFile: text(options.mapping),
    pairs: [options.map ?? []].flat().map(String),
    only: [options.only ?? []].flat().map(String),
    overTime: text(options["over-time"]),
    replace: options.replace === true,
    strict: options["strict-import"] === true,
    dryRun: options["dry-run"] === true,
    rejects: text(options.rejects) ?? `${basename(file).replace(/\.[^.]*$/, "")}.rejects.csv`,
    rejectsAsked: text(options.rejects) !== null,
    sheet: text(options.sheet),
    delimiter: delimiterOf(text(options.delimiter)),
    encoding: text(options.encoding),
  };
  // The separator of the file to read is not that of the files to write.
  const normalized = normalizeConfig({ ...config, delimiter: undefined });
  if (options.suggest === true) {
    const { mapping, diagnostics } = await suggestImport(request, normalized, realEffects(context));
    const exit = mapping === null ? EXIT.dataErrors : EXIT.done;
    return {
      exit,
      diagnostics,
      text: mapping ?? "",
      essential: true,
      json: { ok: mapping !== null, mapping },
    };
  }
  const result = await importClaims(request, normalized, realEffects(context));
  const { diagnostics, ...rest } = result;
  return {
    exit: result.ok ? EXIT.done : EXIT.dataErrors,
    diagnostics,
    text: `${result.diff ?? ""}${describe(result)}`,
    essential: request.dryRun,
    json: { ...rest, dry_run: request.dryRun },
  };
}

function text(option: unknown): string | null {
  return typeof option === "string" && option !== "" ? option : null;
}

function delimiterOf(written: string | null): string | null {
  if (written === null || [",", ";", "|", "\t"].includes(written)) return written;
  if (written === "tab" || written === "\\t") return "\t";
  throw new UsageError(`unknown delimiter: ${written}`, 'one of "," ";" "|" tab');
}

function describe({ folder, counts, reasons, files, rejectsFile, diff }: ImportResult): string {
  if (counts.rows === 0) return "";
  const { rows, claims, added, updated, unchanged, rejected, skipped } = counts;
  const figure = (count: number) => count.toLocaleString("en-US");
  const some = (count: number, one: string) => `${figure(count)} ${count === 1 ? one : `${one}s`}`;
  const sum = [some(claims, "claim"), some(rejected, "reject"), some(skipped, "skip")].join(" + ");
  const landed = `${figure(added)} added, ${figure(updated)} updated, ${figure(unchanged)} unchanged`;
  const would = diff === null ? "" : "; nothing written";
  const shown = reasons.slice(0, MOST_REASONS);
  return [
    `${printable(folder)}  ${some(rows, "row")} = ${sum} (${landed}${would})`,
    ...shown.map(
      ({ outcome, column, reason, line, rows: count }) =>
        `  ${outcome} ${figure(count)}: ${printable(`${column === "" ? "" : `${column}: `}${reason}`)}${count > 1 ? ", …" : ""} (line ${line}${count > 1 ? " and others" : ""})`,
    ),
    ...(reasons.length > shown.length ? [`  and ${reasons.length - shown.length} more reasons`] : []),
    ...files.map(({ name, change }) => `  ${name.padEnd(24)}  ${change}`),
    ...(rejectsFile === null ? [] : [`rejected rows: ${printable(rejectsFile)}`]),
    "",
  ].join("\n");
}

const MOST_REASONS = 12;
