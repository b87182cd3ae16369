import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { COMMON_OPTIONS, commands } from "../src/cli/commands.ts";
import { EXIT } from "../src/cli/failure.ts";
import { parseArguments } from "../src/cli/parse.ts";
import { formats } from "../src/export/index.ts";

const manual = readFileSync("docs/commands.md", "utf8");
const readme = readFileSync("README.md", "utf8");

describe("docs/commands.md and the README know what the program knows, and no more", () => {
  test("every command and its positional arguments", () => {
    const headings = [...manual.matchAll(/^## ([a-z]+)( .*)?$/gm)].map(([, name]) => name);
    expect(headings).toEqual(
      [...commands.map(({ name }) => name), "completion"].sort(
        (a, b) => headings.indexOf(a) - headings.indexOf(b),
      ),
    );
    for (const { name } of commands) expect(readme).toContain(`| \`${name}`);
  });

  test("every option, and none that there is not", () => {
    const known = new Set([
      ...Object.keys(COMMON_OPTIONS),
      ...commands.flatMap(({ options }) => Object.keys(options)),
      ...["help", "version", "no-bom", "no-sandbox"],
    ]);
    const told = new Set([...manual.matchAll(/--([a-z][a-z-]*)/g)].map(([, name]) => name!));
    expect([...told].filter((name) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !told.has(name))).toEqual([]);
  });

  test("every format, in the help as it says itself", async () => {
    for (const { id } of formats) expect(manual).toContain(`\`${id}\``);
    for (const line of [["--help"], ["build", "-h"]]) {
      const help = await parseArguments(line, "1");
      const text = "text" in help ? help.text.replace(/\s+/g, " ") : "";
      for (const { id, description } of formats) expect(text).toContain(`${id} ${description}`);
    }
  });

  test("every exit code", () => {
    for (const code of Object.values(EXIT)) expect(manual).toMatch(new RegExp(`^\\| ${code} \\|`, "m"));
  });

  test("links lead to files that are there", () => {
    const links = (text: string, folder: string) =>
      [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)]
        .map(([, path]) => `${folder}${path}`)
        .filter((path) => !path.endsWith(".png"));
    for (const path of [...links(readme, ""), ...links(manual, "docs/")])
      expect(readFileSync(path).length, path).toBeGreaterThan(0);
  });
});
