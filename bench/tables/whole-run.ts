import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

export interface WholeRun {
  readonly status: number | null;
  readonly seconds: number;
  /** Of this process alone, without a browser that it started; null where the system doesn't tell. */
  readonly peakMib: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Node with these arguments, from start to end. */
export async function wholeRun(args: readonly string[]): Promise<WholeRun> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const output = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const)
    child[stream].setEncoding("utf8").on("data", (text: string) => {
      output[stream] += text;
    });
  let peakMib: number | null = null;
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  while (child.exitCode === null && child.signalCode === null) {
    peakMib = peakOf(child.pid!) ?? peakMib;
    await Promise.race([closed, setTimeout(50)]);
  }
  await closed;
  return { status: child.exitCode, seconds: (performance.now() - started) / 1000, peakMib, ...output };
}

/** Linux keeps the highest resident size of a process while it lives. */
function peakOf(pid: number): number | null {
  try {
    const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return found === null ? null : Number(found[1]) / 1024;
  } catch {
    return null;
  }
}
