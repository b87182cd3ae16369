/** What the published program holds of other people's work, and under which licences. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Notice {
  /** `zod 4.6.7 (MIT)` */
  readonly name: string;
  readonly text: string;
}

const PACKAGE_FOLDER = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;
/** What a package has copied into itself, with the licence in the first comment of each file. */
const COPIED = /[\\/]third_party[\\/]([^\\/]+)[\\/]/;
/** The list of a package that was itself bundled. */
const LIST_OF_BUNDLED = "dist/THIRD-PARTY-LICENSES.md";

/**
 * @param modules paths of all files of which there is something in the bundle
 * @param fonts the folder of the themes' fonts, each with `<name>.LICENSE.txt`
 */
export function licences(modules: readonly string[], root: string, fonts: string): string {
  const folders = new Set(modules.flatMap((path) => PACKAGE_FOLDER.exec(path)?.[0] ?? []));
  const notices = [
    ...[...folders].flatMap((folder) => [packageNotice(folder, root), ...bundledNotices(folder, root)]),
    ...modules.filter((path) => COPIED.test(path)).map(copiedNotice),
    ...fontNotices(fonts),
  ];
  const texts = new Map(notices.map(({ name, text }) => [name, `${name}\n\n${text.trim()}\n`]));
  const sorted = [...texts.keys()].sort().map((name) => texts.get(name));
  return `What of others' work is in this program.\n\n${sorted.join(`\n${"-".repeat(80)}\n\n`)}`;
}

function packageNotice(folder: string, root: string): Notice {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const path = file === undefined ? licenceOf(license, name, root) : join(folder, file);
  return { name: `${name} ${version} (${license ?? "see below"})`, text: readFileSync(path, "utf8") };
}

/** Some leave out the text of a licence that asks for it to be passed on. */
function licenceOf(id: unknown, name: string, root: string): string {
  if (id === "Apache-2.0") return join(root, "node_modules/typescript/LICENSE");
  throw new Error(`no text of the licence of ${name} (${id})`);
}

/** What a package holds of another's, and tells nothing of. */
const UNTOLD: Readonly<Record<string, readonly [name: string, licence: string]>> = {
  unpdf: ["pdf.js, of Mozilla and individual contributors", "Apache-2.0"],
};

function bundledNotices(folder: string, root: string): Notice[] {
  const { name } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const untold = UNTOLD[name];
  if (untold !== undefined) {
    const [other, licence] = untold;
    const text = readFileSync(licenceOf(licence, other, root), "utf8");
    return [{ name: `${other} (${licence}; bundled by ${name})`, text }];
  }
  try {
    return [{ name: `what ${name} has bundled`, text: readFileSync(join(folder, LIST_OF_BUNDLED), "utf8") }];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

function copiedNotice(path: string): Notice {
  const [, name] = COPIED.exec(path) ?? [];
  const text = /^\/\*\*?\n([\s\S]*?)\*\//.exec(readFileSync(path, "utf8"))?.[1];
  if (text === undefined) throw new Error(`no licence at the head of ${path}`);
  return { name: `${name} (copied into puppeteer-core)`, text };
}

function fontNotices(folder: string): Notice[] {
  return readdirSync(folder).flatMap((file) => {
    const name = /^(.+)\.LICENSE\.txt$/.exec(file)?.[1];
    return name === undefined
      ? []
      : [{ name: `${name} (font)`, text: readFileSync(join(folder, file), "utf8") }];
  });
}
