import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { dataset, estimate, statement } from "../../../test/builders.ts";
import { publicationOf, readDataset, SAMPLE } from "../../../test/sample-publication.ts";
import type { Dataset } from "../../model/dataset.ts";
import { csvBytes } from "../csv/csv-bytes.ts";
import type { CsvOptions } from "../format.ts";
import { tables } from "./tables.ts";

const publication = publicationOf(await readDataset(SAMPLE));
const PLAIN: CsvOptions = { delimiter: ",", bom: false };

function written(name: string, options: CsvOptions = PLAIN, of = publication): string {
  const table = tables.find((one) => one.name === name)!;
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(csvBytes(table.content(of), options));
}

function rowsOf(name: string): Record<string, string>[] {
  return parse(written(name), { columns: true });
}

function rowsIn(name: string, of: Dataset): Record<string, string>[] {
  return parse(written(name, PLAIN, publicationOf(of)), { columns: true });
}

function header(name: string): string {
  return written(name).split("\r\n")[0]!;
}

describe("columns stand in the contract's order, others after them", () => {
  test.each([
    [
      "claims",
      "claim_id,claim_type,measure,proposition,stance,words,amount,low,high,modifier,unit,modality,as_of,said,said_basis,published,published_basis,speaker_id,speaker,party,utterance,origin,via,source_id,publisher,agency,language,excerpt,translation,verification,url,note",
    ],
    [
      "discrepancies",
      "discrepancy_id,kind,subject,claim_a,claim_b,speaker_a,speaker_b,source_a,source_b,said_a,said_b,days_apart,words_a,words_b,gap,ratio,explanation,assessment,rule,if_same,hinges_on,independence,least_change,fewest_days,most_days,place,population",
    ],
    [
      "sources",
      "source_id,publisher,agency,headline,byline,language,published,published_basis,url,archive,sha256,claims",
    ],
  ])("%s.csv", (name, columns) => {
    expect(`${header(name)},`).toMatch(new RegExp(`^${columns},`));
  });

  test("lineup.csv, where a measure that is called as a column is gets a suffix", () => {
    expect(header("lineup")).toBe(
      "said,published,speaker,party,publisher,agency,source_id,place,population,as_of,seals,seals_words,change,change_words,said_measure,said_measure_words,ice",
    );
  });
});

describe("claims.csv", () => {
  const claims = new Map(rowsOf("claims").map((row) => [row.claim_id, row]));

  test("keeps the curator's order", () => {
    expect([...claims.keys()]).toEqual(publication.dataset.claims.map(({ id }) => id));
  });

  test("has amounts as written and never the computed ends", () => {
    expect(claims.get("late")).toMatchObject({
      amount: "40",
      low: "",
      high: "",
      modifier: "up-to",
      unit: "seals",
    });
    expect(claims.get("fewer")).toMatchObject({ amount: "-12", low: "", high: "" });
    expect(claims.get("undated")).toMatchObject({
      amount: "",
      low: "2",
      high: "5",
      said: "",
      said_basis: "",
    });
  });

  test("keeps both clocks and their basis, as written", () => {
    expect(claims.get("many")).toMatchObject({ as_of: "2031-04", said: "2031-05-06", said_basis: "stated" });
    expect(claims.get("fewer")).toMatchObject({ said_basis: "inferred", said_why: "the day of the paper" });
    expect(claims.get("late")).toMatchObject({ published: "2031-05-07", published_basis: "inferred" });
  });

  test("has a text in its own language's column only", () => {
    expect(claims.get("late")).toMatchObject({ translation: "up to 40 seals", translation_nb: "", note: "" });
    expect(claims.get("late")).toMatchObject({ note_nb: "Bare i sør." });
    expect(claims.get("early")).toMatchObject({ translation: "", translation_nb: "30 sel" });
  });

  test("has the words of a vague figure, and a stance for a statement", () => {
    expect(claims.get("many")).toMatchObject({ words: "dozens", words_nb: "flere titall", low: "12" });
    expect(claims.get("gone")).toMatchObject({
      words: "affirms",
      claim_type: "statement",
      stance: "affirms",
    });
  });

  test("joins via, and guards texts", () => {
    expect(claims.get("late")!.via).toBe("radio; wire-desk");
    expect(claims.get("fewer")).toMatchObject({ excerpt: "'-12 seals; '+1 pup", place: "'=North" });
    expect(claims.get("not-gone")!.excerpt).toBe("ice,\n'=everywhere");
  });
});

describe("lineup.csv", () => {
  const rows = rowsOf("lineup");

  test("has a row for each day said, speaker, source, place and day that it holds for, sorted so", () => {
    expect(
      rows.map(({ said, speaker, source_id, place, as_of }) => [said, speaker, source_id, place, as_of]),
    ).toEqual([
      ["", "The warden", "wire", "", ""],
      ["2031-05-06", "A biologist", "gazette", "", ""],
      ["2031-05-06", "A biologist", "gazette", "", "2031-04"],
      ["2031-05-06", "A biologist", "gazette", "'=North", ""],
      ["2031-05-06", "The warden", "gazette", "", ""],
      ["2031-05-07", "The warden", "wire", "", ""],
    ]);
  });

  test("gives a number only where the figures of a cell agree, and never one for a vague figure", () => {
    expect(rows[1]).toMatchObject({ seals: "30", change: "-14", ice: "denies" });
    expect(rows[2]).toMatchObject({ seals: "", seals_words: "dozens" });
    expect(rows[4]).toMatchObject({ seals: "30", seals_words: "exact 30", ice: "affirms" });
    expect(rows[5]).toMatchObject({ seals: "40", seals_words: "up-to 40", ice: "" });
    expect(rows[0]).toMatchObject({ said_measure: "", said_measure_words: "between 2–5" });
    const two = [estimate({ id: "a", amount: 12 }), estimate({ id: "b", amount: 14 })];
    expect(rowsIn("lineup", dataset(two))).toMatchObject([
      { evacuated: "", evacuated_words: "exact 12; exact 14" },
    ]);
  });
});

describe("lineup.csv of many places, days and measures", () => {
  const towns = ["Moss", "Hamar", null].flatMap((place) =>
    ["2031-05-01", "2031-05-02"].map((asOf, index) =>
      estimate({ place, asOf, amount: 300 + index, id: `${place}-${index}`, said: "2031-05-09" }),
    ),
  );

  test("has a row for each place and day that a figure holds for, and its number", () => {
    const rows = rowsIn("lineup", dataset(towns));
    expect(rows.map(({ place, as_of, evacuated }) => [place, as_of, evacuated])).toEqual([
      ["", "2031-05-01", "300"],
      ["", "2031-05-02", "301"],
      ["Hamar", "2031-05-01", "300"],
      ["Hamar", "2031-05-02", "301"],
      ["Moss", "2031-05-01", "300"],
      ["Moss", "2031-05-02", "301"],
    ]);
  });

  test("is long above fifty measures: a row a measure, none for what is not said", () => {
    const many = Array.from({ length: 51 }, (_, index) =>
      estimate({ id: `c${index}`, measure: `m${index}`, amount: index }),
    );
    const rows = rowsIn("lineup", dataset([...many, statement({ id: "s" })]));
    expect(Object.keys(rows[0]!).slice(7)).toEqual([
      ...["place", "population", "as_of", "measure", "number", "words", "proposition", "stances"],
    ]);
    expect(rows.map(({ measure, number }) => [measure, number])).toEqual([
      ...many.map(({ measure, amount }) => [measure, String(amount)]),
      ["", ""],
    ]);
    expect(rows.at(-1)).toMatchObject({ proposition: "cracked", stances: "affirms" });
  });
});

test("discrepancies.csv has every pair in its order, with its explanation in each language", () => {
  const rows = rowsOf("discrepancies");
  expect(rows.map((row) => row.discrepancy_id)).toEqual(
    publication.analysis.discrepancies.map(({ id }) => id),
  );
  const contradiction = rows.find((row) => row.kind === "contradiction")!;
  expect(contradiction).toMatchObject({
    subject: "ice",
    claim_a: "gone",
    claim_b: "not-gone",
    speaker_a: "The warden",
    source_b: "gazette",
    days_apart: "0",
    words_a: "affirms",
    gap: "",
    explanation: "contradiction in en",
    explanation_nb: "contradiction in nb",
  });
});

test("sources.csv counts the claims of each source", () => {
  expect(rowsOf("sources")).toMatchObject([
    { source_id: "gazette", claims: "7", published_basis: "stated", agency: "", sha256: "" },
    { source_id: "wire", claims: "2", published_basis: "inferred", published_why: "by its place" },
  ]);
});

test("claims.csv, read back, gives the claims", async () => {
  const { "claims.yaml": _, ...others } = SAMPLE;
  const imported = await readDataset({
    ...others,
    "claims.csv": written("claims", { delimiter: ";", bom: true }),
  });
  const withoutPlace = (claims: typeof imported.claims) => claims.map((claim) => ({ ...claim, at: null }));
  const expected = withoutPlace(publication.dataset.claims).map((claim) => ({
    ...claim,
    said: singleReason(claim.said),
    asOf: singleReason(claim.asOf),
  }));
  expect(withoutPlace(imported.claims).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  expect(imported.claims.map(({ excerpt, place }) => [excerpt, place])).toEqual(
    expected.map(({ excerpt, place }) => [excerpt, place]),
  );
  expect(withoutPlace(imported.claims)).toEqual(expected);
});

/** One column holds the reason of a date, so one language of it comes back, for all. */
function singleReason(date: (typeof publication.dataset.claims)[number]["said"]) {
  return date?.why ? { ...date, why: { und: date.why.en ?? "" } } : date;
}
