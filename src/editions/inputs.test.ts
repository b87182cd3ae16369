import { expect, test } from "vitest";
import { estimate } from "../../test/builders.ts";
import { readDataset, SAMPLE } from "../../test/sample-publication.ts";
import { editionDate } from "./date.ts";
import { hashBytes } from "./hash.ts";
import {
  archivedNames,
  hashArchive,
  hashData,
  hashLanguages,
  hashTheme,
  type InputFiles,
  markTheme,
  programVersion,
  withArchive,
} from "./inputs.ts";

/** Folders of text files, as `node:fs/promises` shows them. */
function folders(tree: Readonly<Record<string, string>>): InputFiles {
  const below = (path: string) => Object.keys(tree).filter((name) => name.startsWith(`${path}/`));
  return {
    readdir: async (path) => [
      ...new Set(below(path.replace(/\/$/, "")).map((name) => name.slice(path.length + 1).split("/")[0]!)),
    ],
    stat: async (path) => ({ isFile: () => path in tree, isDirectory: () => below(path).length > 0 }),
    async readFile(path) {
      if (tree[path] === undefined) throw new Error("absent");
      return new TextEncoder().encode(tree[path]);
    },
  };
}

test("of a dataset's folder, the files that are read count, and no others", async () => {
  const files = folders({
    "d/x/brief.yaml": "b",
    "d/x/claims/a.yaml": "a",
    "d/x/README.md": "r",
    "d/x/.hidden.yaml": "h",
    "d/x/archive/text.txt": "t",
    "d/x/evidence.lock.json": "{}",
  });
  const hashed = await hashData("d/x", files);
  expect(hashed.map(({ path }) => path)).toEqual([
    "data/brief.yaml",
    "data/claims/a.yaml",
    "data/evidence.lock.json",
  ]);
  expect(hashed[0]!.sha256).toBe(hashBytes("b"));
});

test("an archived text that is not there is an input too: it may come", async () => {
  const hashed = await hashArchive(["a.txt", "b.txt"], "arch", folders({ "arch/a.txt": "a" }));
  expect(hashed).toEqual([
    { path: "archive/a.txt", sha256: hashBytes("a") },
    { path: "archive/b.txt", sha256: null },
  ]);
  expect(archivedNames([...hashed, { path: "data/brief.yaml", sha256: null }])).toEqual(["a.txt", "b.txt"]);
  const before = {
    dataset: "x",
    program: "1",
    options: {},
    files: [...hashed, { path: "data/c", sha256: "1" }],
  };
  expect(withArchive(before, []).files).toEqual([{ path: "data/c", sha256: "1" }]);
});

test("a program that runs from its source is another one when that changes, tests aside", async () => {
  const version = (source: Readonly<Record<string, string>>) => programVersion("1.2.3", "s", folders(source));
  const first = await version({ "s/a.ts": "1", "s/a.test.ts": "1" });
  expect(first).toMatch(/^1\.2\.3\+[0-9a-f]{12}$/);
  expect(await version({ "s/a.ts": "1", "s/a.test.ts": "2" })).toBe(first);
  expect(await version({ "s/a.ts": "2", "s/a.test.ts": "1" })).not.toBe(first);
  expect(await programVersion("1.2.3", null, folders({}))).toBe("1.2.3");
});

test("the edition's date is the newest day said or published, not a day that a plan is for", async () => {
  const dataset = await readDataset(SAMPLE);
  expect(editionDate(dataset)).toBe("2031-05-07");
  const planned = estimate({ asOf: "2040-01-01", said: "2031-05-09" });
  expect(editionDate({ ...dataset, claims: [planned] })).toBe("2031-05-09");
  expect(editionDate({ ...dataset, claims: [], sources: new Map() })).toBe("1970-01-01");
});

test("a theme is marked by times and sizes, of its fonts too; where there are no times, by what it holds", async () => {
  const tree = { "t/theme.json": '{"fonts":"../f"}', "t/layout.hbs": "a", "f/a.woff2": "b" };
  const timed = (times: Readonly<Record<string, number>>): InputFiles => {
    const files = folders(tree);
    return {
      ...files,
      stat: async (path) => ({ ...(await files.stat(path)), mtimeMs: times[path] ?? 1, size: 1 }),
      readFile: (path) =>
        path.endsWith("theme.json") ? files.readFile(path) : Promise.reject(new Error("read")),
    };
  };
  const mark = await markTheme("t", {}, timed({}));
  expect(await markTheme("t", {}, timed({}))).toBe(mark);
  for (const path of ["t/layout.hbs", "f/a.woff2"]) {
    expect(await markTheme("t", {}, timed({ [path]: 2 }))).not.toBe(mark);
  }
  const unmarked = await markTheme("t", {}, folders(tree));
  expect(await markTheme("t", {}, folders({ ...tree, "f/a.woff2": "c" }))).not.toBe(unmarked);
});

test("of a theme, its files count, those of its fonts, and all of the themes that it extends", async () => {
  const tree = {
    "mine/theme.json": '{"extends": "page"}',
    "page/theme.json": '{"extends": "whole"}',
    "whole/theme.json": '{"fonts": "../f"}',
    "whole/layout.hbs": "a",
    "f/a.woff2": "b",
  };
  const known = { page: "page", whole: "whole" };
  const pathsOf = async (files: InputFiles) =>
    (await hashTheme("mine", known, files)).map(({ path }) => path);
  expect(await pathsOf(folders(tree))).toEqual([
    "theme/theme.json",
    "extends/page/theme/theme.json",
    "extends/page/extends/whole/theme/layout.hbs",
    "extends/page/extends/whole/theme/theme.json",
    "extends/page/extends/whole/fonts/a.woff2",
  ]);
  const unknown = folders({ ...tree, "mine/theme.json": '{"extends": "constructor"}' });
  expect((await pathsOf(unknown)).filter((path) => path.startsWith("extends"))).toEqual([]);
  const looped = folders({ ...tree, "whole/theme.json": '{"extends": "page"}' });
  expect(await pathsOf(looped)).toContain("extends/page/extends/whole/theme/layout.hbs");
});

test("of languages, the messages and words of each folder count, and of the folders in it, each under a name of its own", async () => {
  const files = folders({
    "l/nb.ftl": "a",
    "l/nb/more.ftl": "b",
    "l/nb/lexicon.yaml": "h",
    "l/nb/notes.yaml": "i",
    "l/nb/deeper/no.ftl": "c",
    "l/notes.md": "d",
    "l/.hidden.ftl": "e",
    "l/v1.2/no.ftl": "f",
    "m/de.ftl": "g",
  });
  const hashed = await hashLanguages(["l", "none", "m"], files);
  expect(hashed.map(({ path }) => path)).toEqual([
    "languages/nb.ftl",
    "languages/nb/lexicon.yaml",
    "languages/nb/more.ftl",
    "languages-3/de.ftl",
  ]);
});

test("is stopped between two files, though no file ever waits", async () => {
  const names = Array.from({ length: 200 }, (_, index) => `${index}.txt`);
  const tree = folders(Object.fromEntries(names.map((name) => [`a/${name}`, name])));
  const stop = new AbortController();
  setImmediate(() => setImmediate(() => stop.abort(new Error("stopped"))));
  await expect(hashArchive(names, "a", tree, stop.signal)).rejects.toThrow("stopped");
});
