import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dbrief } from "../dbrief.ts";

// Names that come with a folder somebody was sent. None of Windows: it has no such names.
const ODD = "a\nerror  b\u001b[31m\rc";
let root = "";

beforeAll(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-names-"));
  expect((await dbrief(["init", ODD], { cwd: root })).exit).toBe(0);
  await fs.writeFile(join(root, `${ODD}.csv`), "claim_id,amount\nx\u001b[31m,1\n");
  await fs.writeFile(join(root, `${ODD}.txt`), "The police saw 40\u001b[31m men.\n");
  await fs.writeFile(join(root, ODD, "data/harbour-strike", `${ODD}.yaml`), "a: b\n");
});
afterAll(() => fs.rm(root, { recursive: true, force: true }));

const DATA = ["--data", `${ODD}/data`];

test.skipIf(process.platform === "win32").each<readonly [string, readonly string[]]>([
  ["init", ["init", `${ODD} 2`]],
  ["init where something is", ["init", ODD]],
  ["build", ["build", ...DATA, "--output", ODD, "--format", "csv"]],
  ["build, step by step", ["build", ...DATA, "--output", `${ODD} 3`, "--format", "csv", "--verbose"]],
  ["build without a dataset", ["build", "--data", `${ODD} none`]],
  ["build with a theme that isn't there", ["build", ...DATA, "--theme", ODD]],
  ["check", ["check", ...DATA, "--archive", `${ODD} none`]],
  ["check of a name that is no dataset", ["check", ODD, ...DATA]],
  ["scan", ["scan", `${ODD}.txt`, "--language", "en"]],
  ["scan of a file that isn't there", ["scan", `${ODD} none.txt`]],
  ["import", ["import", `${ODD}.csv`, "--into", "harbour-strike", ...DATA]],
  ["import of a file that isn't there", ["import", `${ODD} none.csv`, ...DATA]],
  ["export", ["export", "harbour-strike", ...DATA, "--as", "json", "--to", `${ODD}.json`]],
  ["schema", ["schema", "--write", `${ODD} 4`]],
  ["schedule", ["schedule", "0 6 * * *", "--print", "systemd", "--write", `${ODD} 5`]],
  ["a command that there is none of", [ODD]],
  ["an option that there is none of", ["build", `--${ODD}`]],
])("%s: a name with line ends and escapes in it stays a part of its line", async (_, args) => {
  const { stdout, stderr } = await dbrief(args, { cwd: root });
  const said = `${stdout}${stderr}`;
  expect(said).not.toMatch(/[\u001b\r]/);
  expect(said.split("\n").filter((line) => line.startsWith("error  b"))).toEqual([]);
  expect(said).not.toBe("");
});
