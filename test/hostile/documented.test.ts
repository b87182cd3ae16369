import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EXIT, Interrupted } from "../../src/cli/failure.ts";
import * as files from "../../src/files/index.ts";

test("every test that SECURITY.md names is there, by file and title, and no row is without one", () => {
  const text = readFileSync("SECURITY.md", "utf8");
  const rows = text.split("\n").filter((line) => /^\| (?!threat|fault |---)/.test(line));
  expect(rows.length).toBeGreaterThan(50);
  const missing = rows.flatMap((row) => {
    const named = [...row.matchAll(/`((?:src|test)\/[a-z/-]+\.test\.ts)`((?:[:,] “[^”]+”)*)/g)];
    if (named.length === 0) return [row];
    return named.flatMap(([, path, titles]) => {
      const source = existsSync(path!) ? readFileSync(path!, "utf8").replaceAll(/\(\s+/g, "(") : "";
      const all = [...titles!.matchAll(/“([^”]+)”/g)].map(([, title]) => title!);
      const isThere = (title: string) =>
        ['"', "`"].some((mark) => source.includes(`(${mark}${title}${mark}`));
      return all.length === 0
        ? [row]
        : all.filter((title) => !isThere(title)).map((title) => `${path} ${title}`);
    });
  });
  expect(missing).toEqual([]);
});

test.each([
  [files.LARGEST_YAML, "docs/data-format.md"],
  [files.LARGEST_SOURCES, "docs/data-format.md"],
  [files.LARGEST_TABLE, "docs/data-format.md"],
  [files.OUTGROWN_YAML, "docs/data-format.md"],
  [files.LARGEST_ARCHIVED_TEXT, "docs/diagnostics.md"],
  [files.LARGEST_ARCHIVE, "docs/diagnostics.md"],
  [files.LARGEST_THEME_FILE, "docs/themes.md"],
  [files.LARGEST_IMPORT, "docs/import.md"],
])("a limit of %i bytes stands in %s", (bytes, path) => {
  const words = bytes >= 1e9 ? `${bytes / 1e9} GB` : `${bytes / 1e6} MB`;
  expect(readFileSync(path, "utf8")).toContain(words);
  if (bytes !== files.OUTGROWN_YAML) expect(readFileSync("SECURITY.md", "utf8")).toContain(words);
});

test("docs/commands.md has each exit code, and no other", () => {
  const [, table] = readFileSync("docs/commands.md", "utf8").split("| exit | meaning");
  const rows = table!.split("\n\n")[0]!.matchAll(/^\| ([0-9, ]+) \|/gm);
  const codes = [...rows].flatMap(([, code]) => code!.split(", ").map(Number));
  const signals = [new Interrupted("SIGINT").exit, new Interrupted("SIGTERM").exit];
  expect(codes).toEqual([...Object.values(EXIT), ...signals]);
});

test("docs/dependencies.md has each dependency with its version and licence, and no other", () => {
  const text = readFileSync("docs/dependencies.md", "utf8");
  const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
  const { dependencies, devDependencies } = read("package.json") as Record<string, Record<string, string>>;
  const names = [...Object.keys(dependencies!), ...Object.keys(devDependencies!)];
  const rows = [...text.matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map(
    ([, name, rest]) => [name!, rest!] as const,
  );
  expect(rows.map(([name]) => name).sort()).toEqual(names.sort());
  for (const [name, rest] of rows) {
    const { version, license } = read(`node_modules/${name}/package.json`) as Record<string, string>;
    expect(rest, name).toContain(` ${version}`);
    expect(rest, name).toContain(` ${license} `);
  }
});
