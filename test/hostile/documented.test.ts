import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

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
