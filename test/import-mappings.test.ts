import { readFileSync } from "node:fs";
import * as fs from "node:fs/promises";
import { resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { COMMON_OPTIONS, commands } from "../src/cli/commands.ts";
import { OUR_COLUMNS } from "../src/import/columns.ts";
import { loadDataset } from "../src/load/index.ts";
import { claimFields } from "../src/model/claim-fields.ts";
import { validateDataset } from "../src/validate/index.ts";
import { type Workshop, workshop } from "./imports.ts";

let shop: Workshop;
beforeEach(async () => {
  shop = await workshop("mappings");
});
afterEach(() => shop.remove());

async function importTable(name: string) {
  await shop.write(`${name}.csv`, await fs.readFile(`test/fixtures/import/${name}.csv`));
  const result = await shop.import(`${name}.csv`, { mapping: resolve(`docs/mappings/${name}.yaml`) });
  const { dataset } = validateDataset(await loadDataset(shop.path("data"), name, fs));
  return { result, dataset: dataset!, claims: dataset!.claims };
}

describe("the mappings of docs/mappings read a few rows of the tables that they are for", () => {
  test("low, best and high; a best figure outside its range is named", async () => {
    const { result, claims } = await importTable("battle-deaths");
    expect(result.counts).toMatchObject({ rows: 4, claims: 3, added: 3, rejected: 1, skipped: 0 });
    expect(result.rejects).toMatchObject([{ line: 5, column: "best" }]);
    expect(result.rejects[0]!.reason).toMatch(/^amount outside low–high: 78 is not in 63 to 77/);
    expect(claims[0]).toMatchObject({ modifier: "exact", amount: 100, low: null, high: null });
    expect(claims[1]).toMatchObject({ modifier: "between", amount: 59, low: 3, high: 138 });
    expect(claims[1]!.place).toBe("Government of Mali vs FPLA (Mali)");
    expect(claims[1]!.asOf!.edtf).toBe("1991");
    expect(await shop.claimsCsv("battle-deaths")).toContain(",59,3,138,between,deaths,");
  });

  test("figures of battles by their sources", async () => {
    const { result, dataset, claims } = await importTable("battles");
    expect(result.counts).toMatchObject({ rows: 3, added: 2, rejected: 1 });
    expect(result.rejects[0]!.reason).toMatch(/^low above high: 1500 > 1000/);
    expect([...dataset.measures.keys()]).toContain("confederate-strength");
    expect(claims[0]).toMatchObject({
      speaker: "bodart",
      place: "Manassas, First (VA005), 1861-07-21",
      amount: 32000,
    });
  });

  test("polls: one measure, races and candidates apart", async () => {
    const { dataset, claims } = await importTable("polls");
    expect([...dataset.measures.keys()]).toEqual(["share-of-those-asked"]);
    expect(claims.map(({ place }) => place)).toEqual(["1998_Gov-G_NY", "1998_Gov-G_NY"]);
    expect(new Set(claims.map(({ population }) => population)).size).toBe(2);
    expect(claims[0]!.via).toEqual(["new-york-daily-news", "wabc-tv-new-york"]);
    expect(dataset.speakers.get("wabc-tv-new-york")!.name).toEqual({ und: "WABC-TV (New York)" });
  });
});

describe("fact checks", () => {
  const review = (rating: object, more: object = {}) => ({
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    datePublished: "2031-05-03",
    url: `https://facts.example/${JSON.stringify(rating).length}`,
    claimReviewed: "The bridge was closed all day.",
    author: { "@type": "Organization", name: "Valley Facts" },
    itemReviewed: { "@type": "Claim", author: { name: "The mayor" }, datePublished: "2031-05-01" },
    reviewRating: { "@type": "Rating", ...rating },
    ...more,
  });
  const stances = async () => {
    const { dataset } = validateDataset(await loadDataset(shop.path("data"), "checks", fs));
    return dataset!.claims.map((claim) =>
      claim.type === "statement" ? `${claim.speaker} ${claim.stance}` : "",
    );
  };
  const imported = async (value: unknown, mapping?: string) => {
    await shop.write("checks.json", JSON.stringify(value, null, 1));
    const asked = mapping === undefined ? {} : { mapping: await shop.write("m.yaml", mapping) };
    return shop.import("checks.json", { to: "checks", ...asked });
  };

  test("a rating whose words say no stance is a decision to take, which the mapping takes", async () => {
    const rated = review({ ratingValue: 1, worstRating: 1, bestRating: 5, alternateName: "No evidence" });
    const { ok, counts, reasons, diagnostics } = await imported(rated);
    expect({ ok, ...counts }).toMatchObject({ ok: true, rows: 2, claims: 1, rejected: 0, skipped: 1 });
    expect(reasons).toMatchObject([
      { column: "stance", reason: "to be decided: its rating is “No evidence”" },
    ]);
    const open = diagnostics.filter(({ code }) => code === "import-open-stance");
    expect(open).toMatchObject([{ message: "stances to be decided: 1 (“No evidence”)", at: { line: 1 } }]);
    expect(await shop.read("data/checks/claims.yaml")).toContain(
      "note: Rated “No evidence” by Valley Facts\n",
    );
    const proposed = await shop.suggest("checks.json");
    expect(proposed).toContain("#   No evidence: …   # 1 row\n");
    expect((await imported(rated, proposed)).counts).toMatchObject({ unchanged: 1, skipped: 1 });
    const decided = await imported(rated, "ratings: {No evidence: no-evidence}\n");
    expect(decided.counts).toMatchObject({ added: 1, unchanged: 1, skipped: 0 });
    expect(await stances()).toEqual(["the-mayor affirms", "valley-facts no-evidence"]);
    const written = await shop.read("data/checks/claims.yaml");
    // The claim's words are the mayor's, and not the reviewer's.
    expect(written.match(/excerpt: .*/g)).toEqual([
      "excerpt: The bridge was closed all day.",
      "excerpt: No evidence",
    ]);
  });

  test("a truth value of YAML is a word of a rating", async () => {
    const slip = review({ ratingValue: 1, worstRating: 1, bestRating: 5, alternateName: "TRUE" });
    expect((await imported(slip)).counts).toMatchObject({ claims: 1, skipped: 1 });
    expect((await imported(slip, "ratings: {True: affirms}\n")).counts).toMatchObject({
      claims: 2,
      skipped: 0,
    });
  });

  test("a page of the web is read by its JSON-LD, or refused by name", async () => {
    const script = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
    const fetched = `<!doctype html>\n<title>x</title>\n${script(review({ alternateName: "False" }, { inLanguage: "en_US" }))}`;
    await shop.write("page.html", fetched);
    expect((await shop.import("page.html", { to: "checks" })).counts).toMatchObject({ rows: 2, added: 2 });
    expect(await shop.read("data/checks/sources.yaml")).toContain("language: en-US\n");
    await shop.write("saved.csv", "<!doctype html><table><tr><td>1</table>");
    const { ok, diagnostics } = await shop.import("saved.csv", { to: "none" });
    expect(ok).toBe(false);
    expect(diagnostics).toMatchObject([{ code: "import-page", severity: "error" }]);
    expect(await shop.list("data/none")).toEqual([]);
  });

  test("in a graph, in a list and in a feed; what is no review is passed by", async () => {
    const graph = { "@graph": [review({ alternateName: "True" }), { "@type": "Person", name: "x" }] };
    const { counts } = await imported([
      graph,
      { dataFeedElement: [{ item: [review({ alternateName: "False." })] }] },
    ]);
    expect(counts).toMatchObject({ rows: 4, added: 4 });
  });

  test("of the Fact Check Tools API; words of a rating mean what the mapping says", async () => {
    const answer = {
      claims: [
        {
          text: "The bridge was closed all day.",
          claimant: "The mayor",
          claimDate: "2031-05-01T00:00:00Z",
          claimReview: [
            {
              publisher: { name: "Valley Facts", site: "facts.example" },
              url: "https://facts.example/1",
              title: "Was it?",
              reviewDate: "2031-05-03T09:00:00Z",
              textualRating: "Delvis feil",
              languageCode: "nb",
            },
            {
              publisher: { site: "other.example" },
              url: "https://other.example/1",
              textualRating: "Unclear",
            },
          ],
        },
        { text: "Nobody said this", claimReview: [{ url: "https://facts.example/2", textualRating: "Odd" }] },
      ],
    };
    const result = await imported(answer, "ratings: {Delvis feil: denies}\n");
    const lines = (await shop.read("checks.json")).split("\n");
    const line = lines.findIndex((text) => text.includes("https://facts.example/2"));
    expect(lines[line - 1]!.trim()).toBe("{");
    expect(result.rejects).toMatchObject([{ line, reason: "no speaker; map speaker or speaker_id" }]);
    expect(await stances()).toEqual(["the-mayor affirms", "valley-facts denies", "the-mayor affirms"]);
    expect(result.counts).toMatchObject({ rows: 6, claims: 3, rejected: 1, skipped: 2 });
    const written = await shop.read("data/checks/claims.yaml");
    expect(written).toContain("  said: 2031-05-01\n");
    expect(written).toContain("note: Rated “Delvis feil” by Valley Facts");
    // One speech event, reported twice.
    expect(new Set(written.match(/utterance: .*/g)).size).toBe(1);
  });

  test("a claim of more words than may be quoted is quoted from its start; the proposition has it whole", async () => {
    const long = Array.from({ length: 25 }, (_, index) => `word${index}`).join(" ");
    await imported(review({ alternateName: "x" }, { claimReviewed: long }));
    expect(await shop.read("data/checks/claims.yaml")).toContain(
      `excerpt: ${long.split(" ").slice(0, 20).join(" ")}\n`,
    );
    expect(await shop.read("data/checks/brief.yaml")).toContain(`text: ${long}, over_time: varies}`);
  });
});

describe("docs/import.md", () => {
  const manual = readFileSync("docs/import.md", "utf8");

  test("names every option, every column that may be mapped, and every key of a mapping", () => {
    const { options } = commands.find(({ name }) => name === "import")!;
    for (const name of Object.keys(options)) expect(manual).toContain(`\`--${name}`);
    const told = [...manual.matchAll(/`--([a-z-]+)/g)].map(([, name]) => name!);
    expect(told.filter((name) => !(name in options) && !(name in COMMON_OPTIONS))).toEqual([]);
    const ofFields = new Set<string>(claimFields.flatMap(({ columns }) => columns));
    for (const column of OUR_COLUMNS.filter((name) => !ofFields.has(name)))
      expect(manual, column).toContain(`\`${column}\``);
    const keys = [
      "title",
      "over_time",
      "question",
      "languages",
      "comparison",
      "columns",
      "figure",
      "numbers",
      "dates",
      "ratings",
      "only",
      "language",
      "nothing",
      "rows",
      "unpivot",
      "heading",
    ];
    for (const key of keys) expect(manual).toContain(`| \`${key}\``);
  });

  test("explains every message that an import has of its own", async () => {
    const names = (await fs.readdir("src/import")).filter((name) => !name.endsWith(".test.ts"));
    const sources = names.map((name) => readFileSync(`src/import/${name}`, "utf8")).join("\n");
    const codes = new Set([...sources.matchAll(/"(import-[a-z-]+)"/g)].map(([, code]) => code!));
    expect(codes.size).toBeGreaterThan(8);
    const rows = [...manual.matchAll(/^\| `(import-[a-z-]+)` \|/gm)].map(([, code]) => code!);
    expect(rows.sort()).toEqual([...codes].sort());
  });
});
