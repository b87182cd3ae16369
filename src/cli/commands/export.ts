import { normalizeConfig } from "../../config.ts";
import { UsageError } from "../../diagnostic.ts";
import { exportBase, exportDataset } from "../../pipeline.ts";
import type { Arguments, Context, Outcome } from "../command.ts";
import { realEffects } from "../effects.ts";
import { EXIT } from "../failure.ts";
import { printable } from "../printable.ts";
import { writeOut } from "../write-out.ts";

/** Prints the dataset in the form that is asked for, or writes it to a file. */
export async function run(args: Arguments, context: Context): Promise<Outcome> {
  const { config, positional, options } = args;
  const as = typeof options.as === "string" ? options.as : "json";
  const to = typeof options.to === "string" && options.to !== STANDARD_OUTPUT ? options.to : null;
  if (to?.trim() === "") throw new UsageError("--to is empty", "name a file, or leave the option out");
  if (as === BASE) return writeBase(to, args, context);
  const effects = realEffects(context);
  const exported = await exportDataset(positional[0] ?? null, as, normalizeConfig(config), effects);
  const { ok, dataset, mediaType, diagnostics } = exported;
  if (!ok) return { exit: EXIT.dataErrors, diagnostics, text: "", json: { dataset, as } };
  const text = [...exported.text].join("");
  const about = { dataset, as, mediaType, bytes: Buffer.byteLength(text) };
  if (to === null)
    return { exit: EXIT.done, diagnostics, text, essential: true, json: { ...about, content: text } };
  await writeOut(to, text, context.signal);
  return { exit: EXIT.done, diagnostics, text: `${printable(to)}\n`, json: { ...about, file: to } };
}

/** Where it goes without `--to`; what is said of a file that was written would stand in the middle of it. */
const STANDARD_OUTPUT = "/dev/stdout";

/** The one form that is no text, of one dataset or of all. */
const BASE = "sqlite";

async function writeBase(
  to: string | null,
  { config, positional }: Arguments,
  context: Context,
): Promise<Outcome> {
  if (to === null)
    throw new UsageError("a base is a file, and none was named", "name one, as in --to briefs.sqlite");
  const base = await exportBase(positional, normalizeConfig(config), realEffects(context));
  const { ok, datasets, diagnostics } = base;
  const about = { datasets, as: BASE, mediaType: "application/vnd.sqlite3" };
  if (!ok) return { exit: EXIT.dataErrors, diagnostics, text: "", json: about };
  await writeOut(to, base.fill, context.signal);
  return { exit: EXIT.done, diagnostics, text: `${printable(to)}\n`, json: { ...about, file: to } };
}
