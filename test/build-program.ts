import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

/** Before a whole run: the program is built once, and the tests run that, as its users do. */
export function setup(): void {
  execFileSync(process.execPath, [resolve("scripts/build.ts")], { stdio: "inherit" });
}
