/**
 * Makes dist/, the program as it is published: `npm run build`. Bundled and split, so that a command reads the few
 * files that it needs instead of some hundreds; the types beside it; the licences of what went in.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import * as files from "node:fs/promises";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { minifySync } from "rolldown/utils";
import { programVersion } from "../src/editions/inputs.ts";
import { precompileTemplate, templateKey } from "../src/render/compile.ts";

const DIST = "dist";
const root = join(import.meta.dirname, "..");
const dist = join(root, DIST);

/** Found on the user's machine: a browser, 60 MB, and one that is fetched when it is installed. */
const INSTALLED_BESIDE = ["@sparticuz/chromium", "puppeteer"];

const PRECOMPILED = join(root, "src/render/precompiled.ts");

const PACKAGE_FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/** What the browser's driver would have loaded at each start, for ways that this program never goes. */
const STAND_INS: Readonly<Record<string, string>> = {
  // It is driven over a pipe, not over a socket.
  ws: 'export default class { constructor() { throw new Error("no socket to the browser"); } }',
  // It downloads nothing; and an import of node:http loads all of fetch with it (20 ms).
  "node:http": requestOf("node:http"),
  "node:https": requestOf("node:https"),
};
const STAND_IN = "\0stand-in:";
const DRIVER = /[\\/]node_modules[\\/](?:puppeteer-core|@puppeteer[\\/]browsers)[\\/]/;

rmSync(dist, { recursive: true, force: true });
const packages = await bundle();
writeFileSync(join(dist, "THIRD-PARTY-LICENSES.txt"), licences(packages));
emitTypes();

/** @returns folders of the packages of which there is something in the bundle */
async function bundle(): Promise<string[]> {
  const building = await rolldown({
    cwd: root,
    input: { "cli/main": "src/cli/main.ts", index: "src/index.ts" },
    platform: "node",
    external: INSTALLED_BESIDE,
    plugins: [{ name: "own", resolveId, load }],
    // `using` and its like are turned into what Node 22 knows.
    transform: { target: "es2024", define: { BUILT_FROM: JSON.stringify(await sourceVersion()) } },
    onLog(level, log, handle) {
      // An optional package of puppeteer's downloader, which is not used here.
      if (log.code === "UNRESOLVED_IMPORT" && log.message.includes("yauzl")) return;
      handle(level, log);
    },
  });
  // No hash in a name: the compile cache goes by path, and would keep the parts of each version for ever.
  const { output } = await building.write({
    dir: dist,
    entryFileNames: "[name].js",
    chunkFileNames: "parts/[name].js",
    comments: { legal: true, annotation: false, jsdoc: false },
  });
  await building.close();
  const modules = output.flatMap((part) => (part.type === "chunk" ? part.moduleIds : []));
  return [...new Set(modules.flatMap((id) => PACKAGE_FOLDER.exec(id)?.[0] ?? []))].sort();
}

function requestOf(module: string): string {
  return `export const request = (...given) => process.getBuiltinModule("${module}").request(...given);`;
}

function resolveId(source: string, importer: string | undefined): string | null {
  const replaced = Object.hasOwn(STAND_INS, source) && importer !== undefined && DRIVER.test(importer);
  return replaced ? `${STAND_IN}${source}` : null;
}

function load(id: string): string | null {
  if (id === PRECOMPILED) return precompiledTemplates();
  return id.startsWith(STAND_IN) ? STAND_INS[id.slice(STAND_IN.length)]! : null;
}

/** Text of the module that holds the templates of the program's own themes, compiled. */
function precompiledTemplates(): string {
  const paths = readdirSync(join(root, "templates"), { recursive: true, encoding: "utf8" });
  const texts = paths
    .filter((path) => path.endsWith(".hbs"))
    .sort()
    .map((path) => readFileSync(join(root, "templates", path), "utf8"));
  const entries = new Map(texts.map((text) => [templateKey(text), precompileTemplate(text)]));
  const written = [...entries].map(([key, code]) => `${JSON.stringify(key)}: ${code}`);
  const { code } = minifySync("precompiled.js", `export const precompiled = {\n${written.join(",\n")}\n};\n`);
  return code;
}

/** As the source itself says it: both come to the same edition, and neither takes the other's for stale. */
async function sourceVersion(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return programVersion(version, join(root, "src"), files);
}

function licences(folders: readonly string[]): string {
  const parts = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const path = file === undefined ? licenceOf(license, name) : join(folder, file);
    const text = readFileSync(path, "utf8").trim();
    return `${name} ${version} (${license ?? "see below"})\n\n${text}\n`;
  });
  return `Packages of which there is something in this program.\n\n${parts.join(`\n${"-".repeat(80)}\n\n`)}`;
}

/** Some leave out the text of a licence that asks for it to be passed on. */
function licenceOf(id: unknown, name: string): string {
  if (id === "Apache-2.0") return join(root, "node_modules/typescript/LICENSE");
  throw new Error(`no text of the licence of ${name} (${id})`);
}

function emitTypes(): void {
  const compiler = join(root, "node_modules/.bin/tsc");
  const { status } = spawnSync(compiler, ["-p", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
