import { execFile, execFileSync } from "node:child_process";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { templateKey } from "../src/render/compile.ts";

// The program as somebody gets it: packed, put into an empty folder, and run from there by a Node alone.
const run = promisify(execFile);
const BROWSER = "@sparticuz/chromium";
let root = "";
let home = "";
let installed = "";
let main = "";

beforeAll(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-package-"));
  home = join(root, "home");
  installed = join(root, "empty/node_modules/discrepancy-brief");
  main = join(installed, "dist/cli/main.js");
  await fs.mkdir(home);
  await fs.mkdir(installed, { recursive: true });
  // `prepack` builds dist/, as it does when the package is published.
  const packing = ["pack", "--silent", "--pack-destination", root];
  const { stdout } = await run("npm", packing, { cwd: resolve("."), env: { ...process.env, PATH: path() } });
  const tarball = join(root, stdout.trim().split("\n").at(-1)!);
  execFileSync("tar", ["xzf", tarball, "-C", installed, "--strip-components=1"]);
  // Of what is installed beside it, no more than the browser: all else has to be in the package.
  const browser = join(root, "empty/node_modules", BROWSER);
  await fs.mkdir(join(browser, ".."), { recursive: true });
  await fs.symlink(resolve("node_modules", BROWSER), browser);
}, 240_000);
afterAll(() => fs.rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

const path = () => `${resolve("node_modules/.bin")}:${process.env.PATH}`;

async function dbrief(...args: string[]) {
  const { XDG_CACHE_HOME: _, NODE_COMPILE_CACHE: __, ...inherited } = process.env;
  // The browser is unpacked once for all tests, not once for this one.
  const cache = process.env.XDG_CACHE_HOME ?? join(process.env.HOME ?? "", ".cache");
  const env = { ...inherited, HOME: home, XDG_CACHE_HOME: cache, NO_COLOR: "1" };
  const { stdout, stderr } = await run(process.execPath, [main, ...args], {
    cwd: join(root, "empty"),
    env,
  });
  return { stdout, stderr };
}

describe("the package", () => {
  test("holds the program, its types, templates and licences, and no source, test or data", async () => {
    const names = await fs.readdir(installed);
    expect(names.toSorted()).toEqual(
      [
        "CHANGELOG.md",
        "LICENSE",
        "README.md",
        "SECURITY.md",
        "dist",
        "docs",
        "package.json",
        "templates",
      ].sort(),
    );
    const dist = (await fs.readdir(join(installed, "dist"), { recursive: true })) as string[];
    expect(dist).toEqual(expect.arrayContaining(["index.js", "index.d.ts", "THIRD-PARTY-LICENSES.txt"]));
    expect(dist.filter((name) => /\.test\.|(?<!\.d)\.ts$/.test(name))).toEqual([]);
    const licences = await fs.readFile(join(installed, "dist/THIRD-PARTY-LICENSES.txt"), "utf8");
    for (const name of ["handlebars", "yargs", "zod", "yaml", "puppeteer-core"])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, "m"));
  });

  test("names no folder of the machine that made it", async () => {
    const dist = (await fs.readdir(join(installed, "dist"), { recursive: true })) as string[];
    for (const name of dist.filter((one) => /\.(js|ts|txt)$/.test(one)))
      expect((await fs.readFile(join(installed, "dist", name), "utf8")).includes(resolve("."))).toBe(false);
  });

  test("loads what speaks HTTP for the preview alone", async () => {
    const dist = join(installed, "dist/parts");
    const importing = /^import [^;]*"(?:node:)?https?";|__require\("(?:node:)?https?"\)/m;
    const names = (await fs.readdir(dist)).filter((name) => name.endsWith(".js"));
    const texts = await Promise.all(names.map((name) => fs.readFile(join(dist, name), "utf8")));
    expect(names.filter((_, index) => importing.test(texts[index]!))).toEqual(["watch.js"]);
  });

  test("starts a dataset, builds all of it, and finds nothing to do the second time", async () => {
    await dbrief("init", "project");
    const where = ["--data", "project/data", "--output", "project/output"];
    const first = await dbrief("build", ...where);
    expect(first.stdout).toMatch(/brief\.pdf +[\d,]+ kB +\d+ pages?/);
    expect((await dbrief("build", ...where)).stdout).toContain("nothing had changed");
    expect((await dbrief("check", "--data", "project/data")).stderr).not.toContain("error");
    expect((await dbrief("--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await dbrief("--help")).stdout).toContain("dbrief build");
  });

  test("takes an edition of its own source for its own", async () => {
    const where = ["--data", "project/data", "--output", "project/output"];
    const source = [resolve("src/cli/main.ts"), "build", ...where];
    const { stdout } = await run(process.execPath, source, { cwd: join(root, "empty") });
    expect(stdout).toContain("nothing had changed");
  });

  test("prints the same page as its source does, from templates that come compiled", async () => {
    const dist = join(installed, "dist/parts");
    const parts = await Promise.all(
      (await fs.readdir(dist)).map((name) => fs.readFile(join(dist, name), "utf8")),
    );
    const layouts = ["brief", "compact"].map((theme) =>
      fs.readFile(join(installed, "templates", theme, "layout.hbs"), "utf8"),
    );
    for (const layout of await Promise.all(layouts))
      expect(parts.some((part) => part.includes(templateKey(layout)))).toBe(true);
    const page = async (program: string, output: string) => {
      const options = ["--data", "project/data", "--output", output, "--format", "html"];
      await run(process.execPath, [program, "build", ...options], { cwd: join(root, "empty") });
      const [dataset] = await fs.readdir(join(root, "empty", output));
      return fs.readFile(join(root, "empty", output, dataset!, "latest/brief.html"), "utf8");
    };
    expect(await page(main, "one")).toBe(await page(resolve("src/cli/main.ts"), "two"));
  });

  test("is a library", async () => {
    const script = `import * as api from "discrepancy-brief"; console.log(Object.keys(api).sort().join(" "));`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: join(root, "empty"),
    });
    expect(stdout.split(/\s/)).toEqual(expect.arrayContaining(["analyzeDataset", "build", "loadDataset"]));
  });
});
