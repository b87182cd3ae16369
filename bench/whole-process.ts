import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";

/** A program from its start to its end, in milliseconds. @throws where it fails, or takes longer than `patience` */
export function timed(
  command: string,
  args: readonly string[],
  { patience, cwd = process.cwd() }: { readonly patience: number; readonly cwd?: string },
): number {
  const started = performance.now();
  const { status, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    timeout: patience,
    killSignal: "SIGKILL",
  });
  if (status !== 0) throw new Error(`${command}: ${error?.message ?? `exit ${status}: ${stderr}`}`);
  return performance.now() - started;
}

/** Chromium's own print of a page to `bare.pdf` in a folder: the floor of what printing can take. */
export function barePrint(browser: string, page: string, folder: string, patience: number): number {
  const profile = join(folder, "profile");
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const flags = ["--headless", "--disable-gpu", `--user-data-dir=${profile}`, "--no-pdf-header-footer"];
  if (process.getuid?.() === 0) flags.push("--no-sandbox");
  const outline = "--generate-pdf-document-outline";
  const target = `--print-to-pdf=${join(folder, "bare.pdf")}`;
  return timed(browser, [...flags, outline, target, `file://${page}`], { patience });
}
