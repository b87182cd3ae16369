/**
 * Runs the benchmarks of this folder, or those that are named: `npm run bench`, `npm run bench -- analyze`.
 * Each is a program of its own that prints its table; what it measured is left in results/<name>.json.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;
const known = readdirSync(here)
  .filter((name) => name.endsWith(".ts") && name !== "run.ts" && !name.startsWith("seeded"))
  .map((name) => name.replace(/\.ts$/, ""))
  .sort();
const named = process.argv.slice(2);
const unknown = named.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`no benchmark: ${unknown.join(", ")}\n    there are ${known.join(", ")}`);
  process.exit(2);
}
for (const name of named.length > 0 ? named : known) {
  console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, [join(here, `${name}.ts`)], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
