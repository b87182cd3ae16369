import { createHash } from "node:crypto";
import { type HTMLElement, parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import { dataset as built, estimate } from "../../test/builders.ts";
import { languages } from "../../test/languages.ts";
import { ownTheme } from "../../test/own-theme.ts";
import { logBrief, longBrief, sampleBrief, tinyBrief, wordyBrief } from "../../test/sample-brief.ts";
import { analyzeDataset } from "../analyze/index.ts";
import { composeBrief } from "../compose/index.ts";
import type { Brief } from "../model/brief.ts";
import { parsePartialDate } from "../model/partial-date.ts";
import { renderHtml } from "./html.ts";

const theme = await ownTheme("brief");
const html = renderHtml(sampleBrief, theme);
const page = parse(html);

describe("renderHtml", () => {
  it("stops at a missing field instead of printing nothing", () => {
    for (const field of ["lead", "edition", "glance", "sources"] as const) {
      const { [field]: _, ...rest } = sampleBrief;
      expect(() => renderHtml(rest as unknown as Brief, theme), field).toThrow(field);
    }
    const [group, ...groups] = sampleBrief.lineup.groups;
    const { by: _, ...row } = group!.rows[0]!;
    const lineup = { ...sampleBrief.lineup, groups: [{ ...group!, rows: [row] }, ...groups] };
    expect(() => renderHtml({ ...sampleBrief, lineup } as unknown as Brief, theme)).toThrow("by");
  });

  it.each([
    "{{nope}}",
    "{{#if nope}}x{{/if}}",
    "{{#each nope}}x{{/each}}",
    "{{> nope}}",
    "{{nope title}}",
    "{{labels.nope}}",
    "{{#unless nope}}x{{/unless}}",
    "{{#with nope}}x{{/with}}",
    "{{#nope}}x{{/nope}}",
    "{{href nope}}",
    "{{#if (is nope title)}}x{{/if}}",
  ])("stops at %s in a template", (layout) => {
    expect(() => renderHtml(sampleBrief, { ...theme, layout })).toThrow(/nope/u);
  });

  it.each(["{{constructor}}", "{{title.constructor}}", "{{toString}}", "{{__proto__}}"])(
    "gives no way to prototypes: %s",
    (layout) => {
      expect(() => renderHtml(sampleBrief, { ...theme, layout })).toThrow();
    },
  );

  it.each(["{{lookup this 'title'}}", "{{log title}}", "{{helperMissing title}}"])(
    "has no use for %s",
    (layout) => {
      expect(() => renderHtml(sampleBrief, { ...theme, layout })).toThrow();
    },
  );

  it("says how it is encoded in its first 1,024 bytes, however long the title and in whatever letters", () => {
    const whole = built([estimate()]);
    for (const title of ['"'.repeat(5000), "🚢".repeat(5000)]) {
      const made = { ...whole, id: "a".repeat(64), title: { und: title } };
      const brief = composeBrief({
        languages,
        dataset: made,
        evidence: { claims: new Map(), sources: new Map() },
        analysis: analyzeDataset(made),
        language: "en",
        edition: 1,
      });
      const text = renderHtml(brief, theme);
      expect(Buffer.from(text.slice(0, text.indexOf("<meta charset"))).length).toBeLessThan(1000);
    }
  });

  it("forbids everything from outside, and asks for nothing", () => {
    const policy = page.querySelector("meta[http-equiv=Content-Security-Policy]")!.getAttribute("content");
    const hash = createHash("sha256")
      .update(page.querySelector("script[type=module]")!.textContent)
      .digest("base64");
    expect(policy).toBe(
      `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(page.querySelectorAll("link, img, iframe, object, embed, base, form, [src], [style]")).toEqual([]);
    const addresses = page.querySelectorAll("a[href]").map((link) => link.getAttribute("href")!);
    const withoutLinks = page
      .querySelectorAll("a")
      .reduce((text, link) => text.replace(link.toString(), ""), html);
    expect(withoutLinks).not.toMatch(/https?:/u);
    const outside = addresses.filter((address) => !address.startsWith("#"));
    const source = "https://nearspace.example/news/varland-troops?id=4&page=2";
    expect(outside).toContain(source);
    const copy = "https://web.example/20310320/varland-troops?id=4&page=2";
    const excerpts = outside.filter((address) => address !== source && address !== copy);
    expect(excerpts).toContain(
      `${source}#:~:text=enheter%20fra%20Varland%20er%20sendt%20til%20Odrin%2Ddalen`,
    );
    for (const address of excerpts) expect(address.startsWith(`${source}#:~:text=`)).toBe(true);
  });

  it("says which language each part is in", () => {
    expect(page.querySelector("html")!.getAttribute("lang")).toBe("en");
    expect(page.querySelectorAll("p.quote[lang=nb]").length).toBeGreaterThan(10);
    expect(page.querySelectorAll("span[lang]")).toEqual([]);
  });

  it.each(Object.entries({ sampleBrief, tinyBrief, longBrief, wordyBrief, logBrief }))(
    "%s: every link leads somewhere, and every id stands once",
    (_, brief) => {
      const rendered = parse(renderHtml(brief, theme));
      const ids = rendered.querySelectorAll("[id]").map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
      for (const link of rendered.querySelectorAll("a[href^='#']")) {
        expect(ids).toContain(link.getAttribute("href")!.slice(1));
      }
    },
  );

  it("anchors every claim once, where its excerpt stands", () => {
    for (const { claimId, excerpt } of [...sampleBrief.table, ...sampleBrief.stances].flatMap(
      ({ rows }) => rows,
    )) {
      expect(page.querySelector(`tr#claim-${claimId}`)!.querySelector("q")!.textContent).toBe(excerpt.text);
    }
  });

  it("ties rows, highlights and findings together by number", () => {
    expect(page.querySelectorAll("a.ref[href='#difference-1']").length).toBeGreaterThanOrEqual(3);
    expect(page.querySelector("#difference-1 a")!.getAttribute("href")).toBe("#f-1");
    expect(page.querySelector("#difference-0")).toBeNull();
  });

  it("heads the document without leaving out a level", () => {
    const levels = page.querySelectorAll("h1, h2, h3, h4").map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.slice(1).entries())
      expect(level).toBeLessThanOrEqual(levels[index]! + 1);
  });

  it("gives each table its heads, with scope", () => {
    for (const table of page.querySelectorAll("table")) {
      for (const head of table.querySelectorAll("th"))
        expect(head.getAttribute("scope")).toMatch(/^(?:col|row|rowgroup)$/u);
      for (const row of table.querySelectorAll("tbody tr")) expect(row.querySelector("th")).not.toBeNull();
    }
  });

  it("prints every text of the brief that it was given", () => {
    const marked = mapStrings(sampleBrief, (text, key) =>
      text === "" || key === "ticks.label" ? text : `${text} [${key}]`,
    ) as Brief;
    const rendered = plain(parse(renderHtml(marked, theme)));
    const missing = new Set<string>();
    mapStrings(marked, (text, key) => {
      if (text !== "" && !rendered.includes(text)) missing.add(key);
      return text;
    });
    expect([...missing].sort()).toEqual(LEFT_OUT);
  });

  it("prints hostile text as text, in every field", () => {
    const hostile = `<script>alert("1")</script>'" onload=x {{lead}} </style> &amp; javascript:x`;
    const brief = mapStrings(
      sampleBrief,
      (text, key) => (text === "" ? "" : `${hostile} ${key}`),
      /^$/u,
    ) as Brief;
    const rendered = renderHtml(brief, theme);
    const document = parse(rendered);
    expect(document.querySelectorAll("script").map((script) => script.getAttribute("type"))).toEqual([
      "application/json",
      "module",
    ]);
    const data = JSON.parse(document.querySelector("#screen-data")!.textContent);
    expect(data.index).toEqual(brief.screen);
    expect(rendered.toLowerCase().split("</style").length).toBe(2);
    expect(document.querySelector("h1")!.textContent).toBe(`${hostile} .headline`);
    const allowed = new Set(page.querySelectorAll("*").flatMap(({ attributes }) => Object.keys(attributes)));
    for (const element of document.querySelectorAll("*")) {
      for (const name of Object.keys(element.attributes)) expect(allowed).toContain(name);
      expect(element.getAttribute("href") ?? "#").toMatch(/^#/u);
    }
    expect(plain(document)).toContain("{{lead}}");
  });

  it("embeds each font once, and Hangul and Cyrillic only where they are needed", () => {
    const sources = html.match(/url\(data:font\/woff2;base64,[^)]{40}/gu)!;
    expect(html.match(/@font-face/gu)).toHaveLength(sources.length);
    expect(html).not.toContain('font-family:"Noto Sans KR"');
    expect(html).toContain("U+0400-045F");
    expect(renderHtml(tinyBrief, theme)).not.toContain("U+0400-045F");
    expect(renderHtml({ ...tinyBrief, lead: "국가정보원" }, theme)).toContain('font-family:"Noto Sans KR"');
  });

  it("is the same for the same brief", () => {
    expect(renderHtml(structuredClone(sampleBrief), theme)).toBe(html);
  });
});

/** What this theme has no place for: words of other layouts, and what the same row says better. */
const LEFT_OUT = [
  // Once, where it is told who told whom.
  "claim.party",
  // The chain in the claim's row ends with it.
  "claim.reportedBy",
  "claim.role",
  // In parts, so that its figure can be marked.
  "claim.translation",
  "excerpt.text",
  // In as many lines as it takes in its picture; with its day right behind.
  "figures.label",
  "focusStances.label",
  // Part of the text that says when a source was updated and read.
  "labels.accessed",
  "labels.counts",
  // The appendix has headings of its own, which say how much of each it shows.
  "labels.dayNotes",
  // Within the line above the headline.
  "labels.document",
  "labels.finding",
  "labels.inIndex",
  "labels.inferredDay",
  "labels.sources",
  "labels.subject",
  "labels.textLanguage",
  "labels.updated",
  "labels.verification",
  // Of the compact theme; here with what was verified of them.
  "sources.claims",
  "stances.label",
  "table.label",
  "table.note",
  "table.summary",
];

/** Values that are identifiers, by their key: a brief with others in these places could not exist. */
const IDENTIFIERS = [
  "axis.scale",
  "mark.shape",
  "key.shape",
  "claim.stance",
  "claim.verification",
  "key.clock",
  "key.stance",
  "camps.stance",
];
const KINDS = [
  ...["edges.kind", "requirements.kind", "values.scale"],
  "highlights.kind",
  "findings.kind",
  "concordances.kind",
];
const ADDRESSES = /Ids?$|\.url$|^claims\.(?:from|to)$/u;

/**
 * A copy with every string changed. A string's key is its field with the one around it (`axis.note`); a
 * claim's fields have the same key wherever the claim stands.
 */
function mapStrings(
  value: unknown,
  change: (text: string, key: string) => string,
  kept = ADDRESSES,
  key = "brief.",
): unknown {
  if (typeof value === "string") {
    return IDENTIFIERS.includes(key) || KINDS.includes(key) || kept.test(key) ? value : change(value, key);
  }
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change, kept, key));
  if (typeof value !== "object" || value === null) return value;
  const around = "claimId" in value ? "claim" : key.split(".").at(-1);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, mapStrings(item, change, kept, `${around}.${name}`)]),
  );
}

/** Text and attribute values as a reader gets them. */
function plain(document: HTMLElement): string {
  const attributes = document.querySelectorAll("*").flatMap((element) => Object.values(element.attributes));
  return [document.textContent, ...attributes].join("\n");
}

describe.each(["brief", "compact"])("a source in the theme %s", (name) => {
  async function pageWith(archiveUrl: string, read = parsePartialDate("2031-05-06")) {
    const made = built([estimate({ id: "a", source: "one" })], { published: { one: "2031-05-02" } });
    const updated = parsePartialDate("2031-05-04");
    const one = { ...made.sources.get("one")!, archiveUrl, updated, accessed: read };
    const dataset = { ...made, sources: new Map([["one", one]]), focus: [...made.measures.keys()] };
    const theme = await ownTheme(name);
    const brief = composeBrief({
      languages,
      dataset,
      evidence: { claims: new Map(), sources: new Map() },
      analysis: analyzeDataset(dataset),
      language: "en",
      edition: 1,
      extent: theme.extent,
    });
    return parse(renderHtml(brief, theme));
  }

  it("has a link to its archived copy, and says when it was updated and read", async () => {
    const read = await pageWith("https://web.example/20310504/a?b=1&c=2");
    const links = read.querySelectorAll('a[href^="https://web.example"]');
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link.getAttribute("href")).toBe("https://web.example/20310504/a?b=1&c=2");
      expect(link.parentNode!.textContent).toContain("archived copy");
    }
    expect(read.querySelector("body")!.textContent).toMatch(/updated 4\sMay, read 6\sMay(?!\*)/);
  });

  it("marks a day of these that was worked out", async () => {
    const accessed = { ...parsePartialDate("2031-05-06")!, basis: "inferred" as const, why: null };
    const read = await pageWith("https://web.example/20310504/a", accessed);
    expect(read.querySelector("body")!.textContent).toMatch(/updated 4\sMay, read 6\sMay\*/);
  });

  it("has none to a copy that is no web page", async () => {
    const read = await pageWith("javascript:alert(1)");
    expect(read.toString()).not.toContain("alert(1)");
  });
});
