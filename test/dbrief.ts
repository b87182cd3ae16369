import { spawn } from "node:child_process";
import * as fs from "node:fs/promises";
import { constants } from "node:os";
import { join } from "node:path";
import { MAIN } from "./program.ts";

export interface Finished {
  readonly exit: number | null;
  /** The signal that ended it, as where it could not come to rest in time. */
  readonly by: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Sent once standard error holds `when`. */
  readonly kill?: { readonly signal: NodeJS.Signals; readonly when: string };
}

/** An end as a shell tells it: 128 and the number of the signal that came. */
export const exitOf = (exit: number | null, by: NodeJS.Signals | null) =>
  by === null ? exit : 128 + constants.signals[by];

/** Runs the command as a shell would, and tells its end as one. */
export function dbrief(args: readonly string[], { cwd, env, kill }: RunOptions): Promise<Finished> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], {
      cwd,
      env: { ...process.env, NO_COLOR: "1", ...env },
    });
    let stdout = "";
    let stderr = "";
    let killed = false;
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
      if (kill === undefined || killed || !stderr.includes(kill.when)) return;
      killed = true;
      child.kill(kill.signal);
    });
    child.on("error", reject).on("close", (exit, by) => {
      done({ exit: exitOf(exit, by), by, stdout, stderr });
    });
  });
}

/** Every file below a folder with its bytes, links as what they lead to; for "nothing was touched". */
export async function snapshot(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const names = await fs.readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names.sort()) {
    const entry = await fs.lstat(join(folder, name));
    if (entry.isSymbolicLink()) found[name] = `→ ${await fs.readlink(join(folder, name))}`;
    else if (entry.isFile()) found[name] = (await fs.readFile(join(folder, name))).toString("base64");
  }
  return found;
}
