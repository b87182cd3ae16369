import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleBrief } from "../../test/sample-brief.ts";
import { contentPolicy, embeddedJson, scriptElements } from "./scripts.ts";

const data = { index: sampleBrief.screen, words: { ...sampleBrief.labels.screen, contents: "Contents" } };

describe("scriptElements", () => {
  it("are allowed by their hash, to the byte", () => {
    const scripts = ["const a = 'æ';", "a;"];
    const source = /<script type="module">([\s\S]*?)<\/script>/.exec(scriptElements(scripts, data))![1]!;
    const hash = createHash("sha256").update(source).digest("base64");
    expect(contentPolicy(scripts)).toContain(`script-src 'sha256-${hash}'`);
    expect(contentPolicy(["const a = 'æ';", "a; "])).not.toContain(hash);
  });

  it("are none for a theme without scripts, which then may run none", () => {
    expect(scriptElements([], data)).toBe("");
    expect(contentPolicy([])).not.toContain("script-src");
    expect(contentPolicy([])).toMatch(/^default-src 'none'/);
  });
});

describe("embeddedJson", () => {
  it("reads back as it was, and holds nothing that a parser of HTML would see", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("</script>", "<!--", "\u2028", "&lt;"),
    );
    fc.assert(
      fc.property(fc.dictionary(text, fc.array(text)), (value) => {
        const written = embeddedJson(value);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(written).not.toMatch(/[<>&\u2028\u2029]/u);
      }),
    );
  });
});
