import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("every test that SECURITY.md names is there", () => {
  const text = readFileSync("SECURITY.md", "utf8");
  const named = [...text.matchAll(/`((?:src|test)\/[a-z/-]+\.test\.ts)`/g)].map(([, path]) => path!);
  expect(new Set(named).size).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
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
