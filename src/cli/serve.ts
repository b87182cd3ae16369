import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Config, normalizeConfig } from "../config.ts";
import { type Diagnostic, hasErrors, UsageError } from "../diagnostic.ts";
import { templateFolder } from "../effects.ts";
import { datasetNames } from "../pipeline.ts";
import type { Watch, WatchEffects } from "../watch.ts";
import type { Arguments, Context, Outcome } from "./command.ts";
import { realEffects } from "./effects.ts";
import type { Interrupted } from "./failure.ts";
import { printDiagnostics } from "./print-diagnostics.ts";
import { watchFolders } from "./watch-folders.ts";

/** An editor's save comes as up to four events within a few milliseconds; one that comes later is built as well. */
const BURST_MS = 5;

/** Opens what serves one dataset at an address of this machine, tells the address, and waits until it is stopped. */
export async function serve(
  { config: written, positional, options }: Arguments,
  context: Context,
  open: (id: string, config: Config, port: number, effects: WatchEffects) => Promise<Watch>,
): Promise<Outcome> {
  const config = normalizeConfig(written);
  const port = portOf(options.port);
  const { terminal, signal } = context;
  let builds = 0;
  const effects = await watchEffects(context, (diagnostics) => {
    builds += 1;
    printDiagnostics(diagnostics, terminal, options.quiet === true);
    if (options.quiet === true) return;
    terminal.err(hasErrors(diagnostics) ? "not built; the last good page stays\n" : "built\n");
  });
  const id = positional[0] ?? (await onlyDataset(config, effects));
  const watch = await open(id, config, port, effects);
  try {
    // With --json, standard output is for the one object at the end.
    if (options.json === true) terminal.err(`${watch.url}\n`);
    else terminal.out(`${watch.url}\n`);
    await aborted(signal);
  } finally {
    await watch.close();
  }
  // Being stopped is how a watch ends: no failure, and the exit code says how it was.
  const { exit } = signal.reason as Interrupted;
  return { exit, text: "", json: { dataset: id, url: watch.url, builds } };
}

async function watchEffects(context: Context, onBuilt: WatchEffects["onBuilt"]): Promise<WatchEffects> {
  const part = (name: string) => readFile(join(templateFolder("preview"), name), "utf8");
  const names = ["shell.html", "shell.js", "frame.js", "shell.css"];
  const [html, script, frame, style] = (await Promise.all(names.map(part))) as [
    string,
    string,
    string,
    string,
  ];
  return {
    ...realEffects(context),
    watchFolders,
    pause: () => setTimeout(BURST_MS),
    token: randomBytes(24).toString("base64url"),
    shell: { html, script, frame, style },
    onBuilt: (diagnostics: readonly Diagnostic[]) => onBuilt(diagnostics),
  };
}

async function onlyDataset(config: Config, { files }: WatchEffects): Promise<string> {
  const names = await datasetNames(config, files);
  const [name, another] = names;
  if (name !== undefined && another === undefined) return name;
  if (name === undefined)
    throw new UsageError(`no dataset in ${config.data}`, "write one; `dbrief init` starts it");
  throw new UsageError("which dataset?", `name one: ${names.join(", ")}`);
}

function portOf(written: unknown): number {
  if (written === undefined) return 0;
  if (Number.isInteger(written) && Number(written) >= 1024 && Number(written) <= 65_535)
    return Number(written);
  throw new UsageError(
    `--port takes a number from 1024 to 65535${Number.isNaN(written) ? "" : `: ${written}`}`,
  );
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
