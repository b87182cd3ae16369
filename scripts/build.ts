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
import { dts } from "rolldown-plugin-dts";
import { programVersion } from "../src/editions/inputs.ts";
import { lexiconKey, prepareLexicon } from "../src/figures/lexicon/languages.ts";
import { LEXICON } from "../src/languages/word-files.ts";
import { precompileTemplate, templateKey } from "../src/render/compile.ts";
import { licences } from "./licences.ts";

const DIST = "dist";
const root = join(import.meta.dirname, "..");
const dist = join(root, DIST);

/** All that is installed beside it: a browser, 60 MB. */
const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const INSTALLED_BESIDE = Object.keys(dependencies);

/** Modules that are empty in a checkout, and what makes them. */
const MADE: Readonly<Record<string, () => string>> = {
  [join(root, "src/render/precompiled.ts")]: precompiledTemplates,
  [join(root, "src/figures/lexicon/prepared.ts")]: preparedLexicons,
};

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
const modules = await bundle();
writeFileSync(join(dist, "THIRD-PARTY-LICENSES.txt"), licences(modules, root, join(root, "templates/fonts")));
await bundleTypes();

/** @returns paths of the files of which there is something in the bundle */
async function bundle(): Promise<string[]> {
  const building = await rolldown({
    cwd: root,
    // The last is a process of its own.
    input: {
      "cli/main": "src/cli/main.ts",
      index: "src/index.ts",
      "desk/pdf-process": "src/desk/pdf-process.ts",
    },
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
  return output.flatMap((part) => (part.type === "chunk" ? part.moduleIds : []));
}

function requestOf(module: string): string {
  return `export const request = (...given) => process.getBuiltinModule("${module}").request(...given);`;
}

function resolveId(source: string, importer: string | undefined): string | null {
  const replaced = Object.hasOwn(STAND_INS, source) && importer !== undefined && DRIVER.test(importer);
  return replaced ? `${STAND_IN}${source}` : null;
}

function load(id: string): string | null {
  if (Object.hasOwn(MADE, id)) return MADE[id]!();
  return id.startsWith(STAND_IN) ? STAND_INS[id.slice(STAND_IN.length)]! : null;
}

/** Text of the module that holds the templates of the program's own themes, compiled. */
function precompiledTemplates(): string {
  const texts = filesUnder("templates", ".hbs").map(
    ([, text]) => [templateKey(text), precompileTemplate(text)] as const,
  );
  return moduleOf("precompiled", texts);
}

/** Text of the module that holds the lexicons of the program's own languages, read. */
function preparedLexicons(): string {
  const texts = filesUnder("languages", LEXICON).map(
    ([path, text]) => [lexiconKey(text), prepareLexicon(path, text)] as const,
  );
  return moduleOf("prepared", texts);
}

/** Path and text of each. */
function filesUnder(folder: string, ending: string): [string, string][] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => [path, readFileSync(join(root, folder, path), "utf8")]);
}

/** @param entries key and code; the same text may stand in two files */
function moduleOf(name: string, entries: Iterable<readonly [string, string]>): string {
  const written = [...new Map(entries)].map(([key, code]) => `${JSON.stringify(key)}: ${code}`);
  return minifySync(`${name}.js`, `export const ${name} = {\n${written.join(",\n")}\n};\n`).code;
}

/** As the source itself says it: both come to the same edition, and neither takes the other's for stale. */
async function sourceVersion(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  return programVersion(version, join(root, "src"), files);
}

/** In one file, with what it needs of packages that nobody has installed copied in. */
async function bundleTypes(): Promise<void> {
  const emitted = join(dist, ".types");
  const compiler = join(root, "node_modules/.bin/tsc");
  const compiling = ["-p", "tsconfig.build.json", "--outDir", emitted];
  const { status } = spawnSync(compiler, compiling, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(1);
  const building = await rolldown({
    cwd: root,
    input: { index: join(emitted, "index.d.ts") },
    platform: "node",
    plugins: [dts({ dtsInput: true })],
    checks: { bundlerTimings: false },
  });
  await building.write({ dir: dist });
  await building.close();
  rmSync(emitted, { recursive: true });
}
