import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ownTheme } from "../../test/own-theme.ts";
import { sampleBrief } from "../../test/sample-brief.ts";
import { HELPER_NAMES } from "./helper-names.ts";
import { helpersFor } from "./helpers.ts";
import type { Theme } from "./theme.ts";

describe.each(["brief", "compact"])("templates of the theme %s that come compiled", (name) => {
  let theme: Theme;
  let expected = "";
  /** As built: `compiled` gives the template that is there ready for each text. */
  const withPrecompiled = async (compiled: ReadonlyMap<string, string>) => {
    vi.resetModules();
    const { precompileTemplate, templateKey } = await import("./compile.ts");
    const specification = (text: string) =>
      new Function(`"use strict"; return ${precompileTemplate(text)}`)();
    const entries = [...compiled].map(([text, ready]) => [templateKey(text), specification(ready)]);
    vi.resetModules();
    vi.doMock("./precompiled.ts", () => ({ precompiled: Object.fromEntries(entries) }));
    return (await import("./html.ts")).renderHtml;
  };
  const marked = (layout: string, mark: string) => layout.replace("</body>", `<i>${mark}</i></body>`);
  const own = ({ layout, partials }: Theme) =>
    new Map([layout, ...Object.values(partials)].map((text) => [text, text]));

  beforeEach(async () => {
    theme = await ownTheme(name);
    expected = (await withPrecompiled(new Map()))(sampleBrief, theme);
  });
  afterEach(() => vi.doUnmock("./precompiled.ts"));

  it("print what they print when compiled here", async () => {
    const render = await withPrecompiled(own(theme));
    expect(render(sampleBrief, theme)).toBe(expected);
  });

  it("are taken for the same text, and not compiled again", async () => {
    const render = await withPrecompiled(new Map([[theme.layout, marked(theme.layout, "ready")]]));
    expect(render(sampleBrief, theme)).toBe(marked(expected, "ready"));
  });

  it("are not taken for one that was edited", async () => {
    const render = await withPrecompiled(own(theme));
    const edited = { ...theme, layout: marked(theme.layout, "edited") };
    expect(render(sampleBrief, edited)).toBe(marked(expected, "edited"));
  });

  it("are as strict", async () => {
    const layout = "{{#if nope}}x{{/if}}";
    const render = await withPrecompiled(own({ ...theme, layout }));
    expect(() => render(sampleBrief, { ...theme, layout })).toThrow(/nope/u);
  });
});

it("names every helper for the compiler", () => {
  const helpers = helpersFor(sampleBrief, { styles: "", scripts: [] });
  expect(Object.keys(helpers).sort()).toEqual([...HELPER_NAMES].sort());
});
