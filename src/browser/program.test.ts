import { execFile } from "node:child_process";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);

/** In a process of its own, whose files may run out. */
const SCRIPT = `
import { openSync } from "node:fs";
import * as files from "node:fs/promises";
const { startProgram } = await import("${pathToFileURL(`${import.meta.dirname}/program.ts`)}");
const { currentMachine } = await import("${pathToFileURL(`${import.meta.dirname}/machine.ts`)}");
const machine = currentMachine(files);
try { for (;;) openSync("/dev/null", "r"); } catch {}
const program = startProgram(machine, "/bin/true", [], {});
program.transport.send("{}");
const reason = await program.ended;
await program.kill();
process.stdout.write(reason);
`;

it.skipIf(process.platform === "win32")("tells that no file could be opened for it", async () => {
  const limited = ['ulimit -n 64; exec "$0" "$@"', process.execPath, "--input-type=module", "--eval", SCRIPT];
  const { stdout } = await run("/bin/sh", ["-c", ...limited]);
  expect(stdout).toBe("spawn /bin/true EMFILE");
});
