import { execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs/promises";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isTooOld } from "../src/model/oldest-node.ts";
import { templateKey } from "../src/render/compile.ts";
import { column, madePdf } from "./desk/made-pdf.ts";

// The program as somebody gets it: packed, installed into an empty folder, and run from there by a Node alone.
const run = promisify(execFile);
const BROWSER = "@sparticuz/chromium";
let root = "";
let home = "";
let empty = "";
let installed = "";
let main = "";
/** Why npm could not install it; then it is unpacked by hand, with no more than the browser beside it. */
let noRegistry: string | null = null;

beforeAll(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "dbrief-test-package-"));
  home = join(root, "home");
  // What a path may hold and a URL, a shell and a regular expression read otherwise.
  empty = join(root, "empty #1 %41 (ü) & $b");
  installed = join(empty, "node_modules/discrepancy-brief");
  main = join(installed, "dist/cli/main.js");
  await fs.mkdir(home);
  await fs.mkdir(empty);
  // `prepack` builds dist/, as it does when the package is published, unless a whole run has built it already.
  const built = process.env.DBRIEF_MAIN === undefined ? [] : ["--ignore-scripts"];
  const packing = ["pack", "--silent", ...built, "--pack-destination", root];
  const { stdout } = await run("npm", packing, { cwd: resolve("."), env: { ...process.env, PATH: path() } });
  const tarball = join(root, stdout.trim().split("\n").at(-1)!);
  noRegistry = await whyNoRegistry();
  if (noRegistry === null) await installPacked(tarball);
  else await unpackBesideBrowser(tarball);
});
afterAll(() => fs.rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

/** An answer of the registry, and nothing that npm keeps here. */
async function whyNoRegistry(): Promise<string | null> {
  const asking = [
    "view",
    BROWSER,
    "version",
    "--prefer-online",
    "--fetch-retries=0",
    "--fetch-timeout=20000",
  ];
  return run("npm", asking, { cwd: empty }).then(
    () => null,
    ({ stderr }: { stderr: string }) => `no registry: ${/code (\S+)/.exec(stderr)?.[1] ?? "no answer"}`,
  );
}

async function installPacked(tarball: string): Promise<void> {
  await fs.writeFile(
    join(empty, "package.json"),
    '{ "name": "empty", "version": "1.0.0", "private": true }\n',
  );
  await run("npm", ["install", "--no-audit", "--no-fund", tarball], { cwd: empty });
}

async function unpackBesideBrowser(tarball: string): Promise<void> {
  await fs.mkdir(installed, { recursive: true });
  execFileSync("tar", ["xzf", tarball, "-C", installed, "--strip-components=1"]);
  const browser = join(empty, "node_modules", BROWSER);
  await fs.mkdir(join(browser, ".."), { recursive: true });
  await fs.symlink(resolve("node_modules", BROWSER), browser);
}

const path = () => `${resolve("node_modules/.bin")}:${process.env.PATH}`;

async function dbrief(...args: string[]) {
  const { XDG_CACHE_HOME: _, NODE_COMPILE_CACHE: __, ...inherited } = process.env;
  // The browser is unpacked once for all tests, not once for this one.
  const cache = process.env.XDG_CACHE_HOME ?? join(process.env.HOME ?? "", ".cache");
  const env = { ...inherited, HOME: home, XDG_CACHE_HOME: cache, NO_COLOR: "1" };
  const { stdout, stderr } = await run(process.execPath, [main, ...args], {
    cwd: empty,
    env,
  });
  return { stdout, stderr };
}

describe("what npm installs with it", () => {
  interface Lock {
    readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;
  }

  test("is the browser with what that needs, with no script that runs and nothing of ours twice", async ({
    skip,
  }) => {
    if (noRegistry !== null) return skip(noRegistry);
    const { packages } = JSON.parse(
      await fs.readFile(join(empty, "node_modules/.package-lock.json"), "utf8"),
    ) as Lock;
    const names = Object.keys(packages).map((folder) => folder.replace(/^.*node_modules\//, ""));
    expect(names).toEqual(expect.arrayContaining(["discrepancy-brief", BROWSER]));
    // 20 in November 2026, of which the browser's package brings 18 to unpack itself with.
    expect(names.length).toBeLessThanOrEqual(25);
    expect(Object.values(packages).filter(({ hasInstallScript }) => hasInstallScript)).toEqual([]);
    const { devDependencies } = JSON.parse(await fs.readFile("package.json", "utf8"));
    expect(names.filter((name) => Object.hasOwn(devDependencies, name))).toEqual([]);
  });

  test("takes no more room than the browser and what is ours", async ({ skip }) => {
    if (noRegistry !== null) return skip(noRegistry);
    expect(await megabytes(join(empty, "node_modules"))).toBeLessThan(92);
    expect(await megabytes(installed)).toBeLessThan(15);
  });

  test("is all that the program looks for outside of itself", async () => {
    const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(
      await fs.readFile(join(installed, "package.json"), "utf8"),
    );
    expect({ dependencies, optionalDependencies, peerDependencies }).toEqual({
      dependencies: { [BROWSER]: expect.any(String) },
    });
    const dist = (await fs.readdir(join(installed, "dist"), { recursive: true })) as string[];
    const texts = await Promise.all(
      dist
        .filter((name) => /\.(js|d\.ts)$/.test(name))
        .map((name) => fs.readFile(join(installed, "dist", name), "utf8")),
    );
    const imported = texts.flatMap((text) => [
      ...text.matchAll(/^(?:import|export)\b[^;"]*?"([^."][^"]*)";|\bimport\("([^."][^"]*)"\)/gm),
    ]);
    const names = new Set(imported.map(([, one, other]) => one ?? other ?? ""));
    // What puppeteer's downloader would take a proxy through; nothing here downloads.
    names.delete("proxy-agent");
    // Of a text that pdf.js makes for a browser.
    names.delete(`\${e}`);
    expect([...names].filter((name) => !isBuiltin(name))).toEqual([]);
  });

  test("has the command, through npx as well", async ({ skip }) => {
    if (noRegistry !== null) return skip(noRegistry);
    const env = { ...process.env, PATH: `${resolve("node_modules/.bin")}:${process.env.PATH}` };
    const { stdout } = await run("npx", ["--no-install", "dbrief", "--version"], { cwd: empty, env });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

async function megabytes(folder: string): Promise<number> {
  const names = await fs.readdir(folder, { recursive: true });
  const entries = await Promise.all(names.map((name) => fs.lstat(join(folder, name))));
  return entries.reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0) / 1e6;
}

describe("a Node that is too old", () => {
  test("is told which is needed, in one line, through npx too", async ({ skip }) => {
    const old = await oldNode();
    if (old === null) return skip("no Node on the search path that is too old");
    const env = { ...process.env, PATH: `${dirname(old)}:${process.env.PATH}` };
    const told = {
      code: 3,
      stdout: "",
      stderr: expect.stringMatching(/^error {2}Node \S+ is too old; [^\n]*\n$/),
    };
    expect(await run(old, [main, "build"], { cwd: empty, env }).catch((failed) => failed)).toMatchObject(
      told,
    );
    const npx = await run("npx", ["--no-install", "dbrief", "build"], { cwd: empty, env }).catch(
      (failed) => failed,
    );
    if (noRegistry === null) expect(npx).toMatchObject(told);
  });

  test("has nothing to read before it is told that it could not", async () => {
    const seen = new Set<string>();
    const follow = async (file: string): Promise<void> => {
      if (seen.has(file)) return;
      seen.add(file);
      const text = await fs.readFile(file, "utf8");
      for (const [, name] of text.matchAll(/^import [^;"]*"([^"]+)";/gm)) {
        expect(name, file).toMatch(/^\./);
        await follow(join(dirname(file), name ?? ""));
      }
    };
    await follow(main);
    expect(seen.size).toBeGreaterThan(1);
  });
});

async function oldNode(): Promise<string | null> {
  const folders = (process.env.PATH ?? "").split(delimiter);
  for (const folder of folders) {
    const node = join(folder, "node");
    const version = await run(node, ["-p", "process.versions.node"]).catch(() => null);
    if (version !== null && isTooOld(version.stdout.trim())) return node;
  }
  return null;
}

describe("the package", () => {
  test("holds the program, its types, templates, languages and licences, and no source, test or data", async () => {
    const names = await fs.readdir(installed);
    expect(names.toSorted()).toEqual(
      [
        "CHANGELOG.md",
        "LICENSE",
        "README.md",
        "SECURITY.md",
        "dist",
        "docs",
        "languages",
        "package.json",
        "templates",
      ].sort(),
    );
    const dist = (await fs.readdir(join(installed, "dist"), { recursive: true })) as string[];
    expect(dist).toEqual(expect.arrayContaining(["index.js", "index.d.ts", "THIRD-PARTY-LICENSES.txt"]));
    expect(dist.filter((name) => /\.test\.|(?<!\.d)\.ts$/.test(name))).toEqual([]);
    const licences = await fs.readFile(join(installed, "dist/THIRD-PARTY-LICENSES.txt"), "utf8");
    const [, bundled = ""] =
      /## Bundled\n([\s\S]*?)\n## /.exec(await fs.readFile("docs/dependencies.md", "utf8")) ?? [];
    const packages = [...bundled.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
    expect(packages.length).toBeGreaterThan(15);
    // And some of what they brought with them.
    const others = ["rxjs", "pdf.js, of Mozilla and individual contributors", "inter", "what hucre has"];
    for (const name of [...packages, ...others])
      expect(licences).toMatch(new RegExp(`^${name} [(\\db]`, "m"));
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
    expect(names.filter((_, index) => importing.test(texts[index]!))).toEqual(["serve.js"]);
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

  test("reads a PDF at its desk, in a process that sees no more than the program", async () => {
    await dbrief("init", "desk");
    const where = ["--data", "desk/data", "--output", "desk/output"];
    const desk = spawn(process.execPath, [main, "desk", "harbour-strike", ...where], { cwd: empty });
    try {
      const [address] = await once(desk.stdout.setEncoding("utf8"), "data");
      const { origin } = new URL(address.trim());
      const content = madePdf({ pages: [column(50, 700, ["At least 40 dock-", "ers came."])] }).toString(
        "base64",
      );
      const answer = await fetch(`${address.trim()}api/read`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Origin: origin },
        body: JSON.stringify({ content }),
      });
      expect(await answer.json()).toEqual({ text: "At least 40 dockers came.\n", pages: 1, without: [] });
    } finally {
      desk.kill();
    }
  });

  test("builds from where it can't be written, as somebody without a home", async ({ skip }) => {
    if (process.getuid?.() !== 0) skip("takes the superuser of a Linux, who may be somebody else");
    await run("chmod", ["-R", "a-w,a+rX", installed]);
    const theirs = await fs.mkdtemp(join(root, "theirs-"));
    await dbrief("init", theirs);
    await run("chmod", ["a+rx", root, empty, theirs]);
    await run("chown", ["-R", "65534:65534", theirs]);
    const asNobody = (...command: string[]) =>
      run("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", ...command], {
        cwd: theirs,
        env: { PATH: process.env.PATH, HOME: "/nonexistent", TMPDIR: theirs },
      });
    const readable = asNobody("test", "-r", main, "-a", "-x", process.execPath);
    if (
      await readable.then(
        () => false,
        () => true,
      )
    )
      skip("nobody else can come to this folder, or no setpriv");
    const { stdout } = await asNobody(process.execPath, main, "build", "--format", "html,csv");
    expect(stdout).toContain("1 built");
    expect((await fs.readdir(theirs)).sort()).toEqual(["data", "output"]);
  });

  test("takes an edition of its own source for its own", async () => {
    const where = ["--data", "project/data", "--output", "project/output"];
    const source = [resolve("src/cli/main.ts"), "build", ...where];
    const { stdout } = await run(process.execPath, source, { cwd: empty });
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
      await run(process.execPath, [program, "build", ...options], { cwd: empty });
      const [dataset] = await fs.readdir(join(empty, output));
      return fs.readFile(join(empty, output, dataset!, "latest/brief.html"), "utf8");
    };
    expect(await page(main, "one")).toBe(await page(resolve("src/cli/main.ts"), "two"));
  });

  test("is a library, as docs/library.md shows", async () => {
    await dbrief("init", "demo");
    const manual = await fs.readFile(join(installed, "docs/library.md"), "utf8");
    const [example, another] = [...manual.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code ?? "");
    await fs.writeFile(join(empty, "example.mjs"), example ?? "");
    const { stdout } = await run(process.execPath, ["example.mjs"], { cwd: empty });
    expect(stdout).toMatch(
      /^harbour-strike: edition 1, new, in demo\/output\/harbour-strike\S*\n {2}brief\.pdf, \d+ bytes\n/,
    );
    const both = `import { build } from "discrepancy-brief";\n${another}`;
    await fs.writeFile(join(empty, "another.mjs"), both);
    expect((await run(process.execPath, ["another.mjs"], { cwd: empty })).stdout).toBe("");
    expect((await run(process.execPath, ["example.mjs"], { cwd: empty })).stdout).toContain(
      "edition 1, as it was",
    );
    await fs.rm(join(empty, "demo/data"), { recursive: true });
    const failed = await run(process.execPath, ["example.mjs"], { cwd: empty }).catch((error) => error);
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining("error missing-folder: ") });
  });

  test("has types that need those of no package", async () => {
    const program = `import { build, nodeEffects, type BuildResult, type Diagnostic } from "discrepancy-brief";
export const built: BuildResult = await build({ data: "data", output: "output", format: ["pdf"] }, nodeEffects());
export const first: Diagnostic | undefined = built.diagnostics[0];
export const wrong: string = built.ok;
`;
    await fs.writeFile(join(empty, "program.mts"), program);
    const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2024", "--lib", "es2024"];
    const types = [
      "--skipLibCheck",
      "false",
      "--types",
      "node",
      "--typeRoots",
      resolve("node_modules/@types"),
    ];
    const compiler = [resolve("node_modules/.bin/tsc"), ...options, ...types, "program.mts"];
    const [command = "", ...args] = compiler;
    const { stdout } = await run(command, args, { cwd: empty }).catch((failed) => failed);
    const faults = stdout.split("\n").filter((line: string) => line !== "");
    expect(faults).toEqual([expect.stringMatching(/^program\.mts\(4,14\): error TS2322: Type 'boolean'/)]);
  });

  test("exports what makes it up", async () => {
    const script = `import * as api from "discrepancy-brief"; console.log(Object.keys(api).sort().join(" "));`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: empty,
    });
    expect(stdout.split(/\s/)).toEqual(expect.arrayContaining(["analyzeDataset", "build", "loadDataset"]));
  });
});
