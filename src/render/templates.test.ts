import * as files from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { sampleBrief } from "../../test/sample-brief.ts";
import { helpersFor } from "./helpers.ts";
import { loadTheme } from "./theme.ts";

const theme = await loadTheme("templates/brief", files);
const templates = Object.entries({ layout: theme.layout, ...theme.partials });

describe.each(templates)("%s.hbs", (_, source) => {
  it("escapes all that it prints", () => {
    expect(source).not.toMatch(/\{\{\{|\{\{~?&/u);
  });

  it("prints nothing into styles, scripts or event attributes", () => {
    expect(source).not.toMatch(/<(?:style|script)\b|\sstyle=|\son\w+=/iu);
  });

  it("quotes every attribute, and prints nothing into a tag but there", () => {
    const withoutBlocks = source.replace(/\{\{[#/][^}]*\}\}|\{\{else\}\}/gu, " ");
    for (const [tag] of withoutBlocks.replace(/"[^"]*"/gu, '""').matchAll(/<[a-z][^>]*>/giu)) {
      expect(tag).not.toMatch(/=(?!")/u);
      expect(tag).not.toContain("{{");
    }
  });
});

describe("docs/themes.md", () => {
  it("describes every helper, and none that isn't there", async () => {
    const text = await files.readFile("docs/themes.md", "utf8");
    const described = [...text.matchAll(/^\| `\{\{#?(?:if \()?([a-zA-Z]+)/gmu)].map((match) => match[1]!);
    expect([...new Set(described)].sort()).toEqual(
      Object.keys(helpersFor(sampleBrief, { styles: "", scripts: [] })).sort(),
    );
  });
});
