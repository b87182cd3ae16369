import * as files from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { sampleBrief } from "../../test/sample-brief.ts";
import { helpersFor } from "./helpers.ts";

describe("docs/themes.md", () => {
  it("describes every helper, and none that isn't there", async () => {
    const text = await files.readFile("docs/themes.md", "utf8");
    const described = [...text.matchAll(/^\| `\{\{#?(?:if \()?([a-zA-Z]+)/gmu)].map((match) => match[1]!);
    expect([...new Set(described)].sort()).toEqual(
      Object.keys(helpersFor(sampleBrief, { styles: "", scripts: [] })).sort(),
    );
  });
});
