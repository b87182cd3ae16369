import { describe, expect, it } from "vitest";
import { formatPlace } from "../src/diagnostic.ts";
import { loadDataset } from "../src/load/index.ts";
import type { Claim } from "../src/model/dataset.ts";
import { validateDataset } from "../src/validate/index.ts";
import { memoryFiles, RALLY } from "./memory-files.ts";

const COLUMNS =
  "claim_id,claim_type,measure,proposition,stance,words,amount,low,high,modifier,unit,modality,as_of,said,said_basis,published,published_basis,speaker_id,speaker,party,utterance,origin,via,source_id,publisher,agency,language,excerpt,translation,verification,url,note".split(
    ",",
  );

async function validate(csv: string) {
  const tree = { ...RALLY, "data/rally/claims.csv": csv };
  delete (tree as Record<string, string>)["data/rally/claims.yaml"];
  return validateDataset(await loadDataset("data", "rally", memoryFiles(tree)));
}

/** A row by column, over cells that make a claim without a fault. */
function rows(extra: string[], ...written: Record<string, string>[]): string {
  const columns = [...COLUMNS, ...extra];
  const whole = {
    claim_id: "c",
    measure: "at-square",
    amount: "5",
    speaker_id: "police",
    source_id: "posten-05-03",
    excerpt: "fem",
    translation: "five",
  };
  const cells = written.map((row) => columns.map((name) => ({ ...whole, ...row })[name as "claim_id"] ?? ""));
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [columns, ...cells].map((line) => line.map(quoted).join(",")).join("\r\n");
}

const read = async (row: Record<string, string>, extra: string[] = []) =>
  (await validate(rows(extra, row))).dataset!.claims[0]!;

describe("claims.csv", () => {
  it("says of a column that has no name what it is", async () => {
    const { diagnostics } = await validate(rows(["", ""], {}));
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "a column without a name",
      "a column without a name",
    ]);
  });

  it("takes words alone for a vague figure, as claims.yaml does, and a stance's words for none", async () => {
    const vague = await read({ amount: "", words: "thousands" });
    expect(vague).toMatchObject({ modifier: "vague", words: { en: "thousands" } });
    const stance = {
      measure: "",
      amount: "",
      proposition: "bridge-closed",
      stance: "denies",
      words: "denies it",
    };
    expect(await read(stance)).toMatchObject({ type: "statement", stance: "denies" });
    expect(await read({ words: "five" })).toMatchObject({ modifier: "exact", words: null });
  });

  it("gives the claims that claims.yaml gives", async () => {
    const fromYaml = validateDataset(await loadDataset("data", "rally", memoryFiles(RALLY))).dataset!.claims;
    const csv = rows(
      ["translation_nb", "words_nb"],
      {
        claim_id: "police-count",
        claim_type: "estimate",
        words: "1,500",
        amount: "1500",
        modifier: "exact",
        unit: "people",
        modality: "assessed",
        as_of: "2031-05-01",
        said: "2031-05-02",
        said_basis: "stated",
        source_id: "herald-05-02",
        excerpt: "“We counted 1,500 people,” the police said",
        translation: "",
        translation_nb: "Vi telte 1500 personer, sa politiet",
        utterance: "police-count",
        origin: "police",
        published: "2031-05-02",
        verification: "verified",
      },
      {
        claim_id: "police-bridge",
        claim_type: "statement",
        measure: "",
        amount: "",
        proposition: "bridge-closed",
        stance: "denies",
        source_id: "herald-05-02",
        utterance: "police-2031-05-02",
        excerpt: "the bridge stayed open",
        translation: "",
        translation_nb: "broen holdt åpent",
      },
    );
    const { dataset, diagnostics } = await validate(csv);
    expect(diagnostics).toEqual([]);
    const bare = ({ at: _at, ...claim }: Claim) => claim;
    expect(dataset!.claims.map(bare)).toEqual([fromYaml[0]!, fromYaml[2]!].map(bare));
    expect(dataset!.claims.map(({ at }) => at.line)).toEqual([2, 3]);
  });

  it("reads columns in any order, with any of the separators and a byte order mark", async () => {
    const { dataset } = await validate(
      "\ufeffexcerpt;amount;claim_id;measure;source_id;speaker_id;translation\nfem;5;c;at-square;posten-05-03;police;five\n",
    );
    expect(dataset!.claims[0]).toMatchObject({ id: "c", amount: 5, translation: { en: "five" } });
  });

  it("takes words for a vague figure only", async () => {
    expect(await read({ modifier: "vague", amount: "", low: "2000", words: "thousands" })).toMatchObject({
      words: { en: "thousands" },
      low: 2000,
    });
    expect(await read({ modifier: "exact", words: "5" })).toMatchObject({ words: null });
  });

  it("takes one apostrophe off a text that would start a formula, and no other", async () => {
    expect(await read({ excerpt: "'=fem" })).toMatchObject({ excerpt: "=fem" });
    expect(await read({ excerpt: "''=fem" })).toMatchObject({ excerpt: "'=fem" });
    expect(await read({ excerpt: "'fem'" })).toMatchObject({ excerpt: "'fem'" });
    expect(await read({ note: "'-a\r\nb" })).toMatchObject({ note: { und: "-a\nb" } });
  });

  it("reads negative numbers, lists and dates with their reasons", async () => {
    const claim = await read(
      { amount: "-5", via: "a; ;b;", said: "2031-05-01", said_basis: "inferred", said_why: "“on Thursday”" },
      ["said_why", "place"],
    );
    expect(claim).toMatchObject({
      amount: -5,
      via: ["a", "b"],
      said: { basis: "inferred", why: { und: "“on Thursday”" } },
      place: null,
    });
  });

  it("misses the reason of an inferred date only as a warning: an export has no column for it", async () => {
    const { dataset, diagnostics } = await validate(rows([], { said: "2031-05-01", said_basis: "inferred" }));
    expect(diagnostics).toMatchObject([{ severity: "warning", code: "missing-why" }]);
    expect(dataset!.claims[0]!.said).toMatchObject({ basis: "inferred", why: null });
  });

  it("knows two types of claim, whatever the claim is about", async () => {
    const type = (keys: Record<string, string>) =>
      validate(rows([], keys)).then(({ diagnostics }) => diagnostics);
    for (const about of [{}, { measure: "", amount: "", proposition: "bridge-closed", stance: "affirms" }])
      expect(await type({ ...about, claim_type: "guess" })).toMatchObject([
        { code: "invalid-value", message: "unknown claim_type: guess" },
      ]);
  });

  it("names the cell of each fault", async () => {
    const { dataset, diagnostics } = await validate(
      "claim_id,measure,amount,speaker_id,source_id,excerpt,translation,claim_type,amuont,amount\n" +
        'c,at-square,"1,500",polise,posten-05-03,fem,five,statement,,\n' +
        "c,at-square,10.000,police,posten-05-03,,five,estimate,,\n",
    );
    expect(dataset).toBeNull();
    expect(diagnostics.map((fault) => [fault.code, formatPlace(fault.at!)])).toEqual([
      ["unknown-key", "data/rally/claims.csv:1:77"],
      ["csv-duplicate-column", "data/rally/claims.csv:1:84"],
      ["invalid-number", "data/rally/claims.csv:2:13"],
      ["dangling-reference", "data/rally/claims.csv:2:21"],
      ["invalid-value", "data/rally/claims.csv:2:50"],
      ["duplicate-id", "data/rally/claims.csv:3:1"],
      ["missing-key", "data/rally/claims.csv:3:1"],
      ["ambiguous-number", "data/rally/claims.csv:3:13"],
    ]);
  });
});
