import { rename, rm, writeFile } from "node:fs/promises";
import { normalizeConfig, UsageError } from "../../config.ts";
import { MachineError } from "../../diagnostic.ts";
import { exportDataset } from "../../pipeline.ts";
import type { Arguments, Context, Outcome } from "../command.ts";
import { realEffects } from "../effects.ts";
import { EXIT } from "../failure.ts";

/** Prints the dataset in the form that is asked for, or writes it to a file. */
export async function run({ config, positional, options }: Arguments, context: Context): Promise<Outcome> {
  const as = typeof options.as === "string" ? options.as : "json";
  const to = typeof options.to === "string" ? options.to : null;
  if (to?.trim() === "") throw new UsageError("--to is empty", "name a file, or leave the option out");
  const effects = realEffects(context);
  const exported = await exportDataset(positional[0] ?? null, as, normalizeConfig(config), effects);
  const { ok, dataset, mediaType, diagnostics } = exported;
  if (!ok) return { exit: EXIT.dataErrors, diagnostics, text: "", json: { dataset, as } };
  const text = [...exported.text].join("");
  const about = { dataset, as, mediaType, bytes: Buffer.byteLength(text) };
  if (to === null)
    return { exit: EXIT.done, diagnostics, text, essential: true, json: { ...about, content: text } };
  await writeWhole(to, text, context.signal);
  return { exit: EXIT.done, diagnostics, text: `${to}\n`, json: { ...about, file: to } };
}

/** The old file or the new one, never half of it; a link is replaced and not written through. */
async function writeWhole(path: string, text: string, signal: AbortSignal): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    // What a killed run of the same process id left.
    await rm(beside, { force: true });
    await writeFile(beside, text, { flag: "wx", signal });
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined);
    signal.throwIfAborted();
    const hint = "make the folder writable, or name another file with --to";
    throw new MachineError(`cannot write: ${path} (${(cause as Error).message})`, { cause, hint });
  }
}
