import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPlace } from "../src/diagnostic.ts";
import { loadDataset } from "../src/load/index.ts";
import type { Estimate } from "../src/model/dataset.ts";
import { validateDataset } from "../src/validate/index.ts";
import { memoryFiles, RALLY } from "./memory-files.ts";

const FILES = {
  brief: "data/rally/brief.yaml",
  sources: "data/rally/sources.yaml",
  speakers: "data/rally/speakers.yaml",
};
const CLAIMS = "data/rally/claims.yaml";

async function validate(changes: Record<string, string | null> = {}) {
  const tree = Object.fromEntries(
    Object.entries({ ...RALLY, ...changes }).filter((entry): entry is [string, string] => entry[1] !== null),
  );
  return validateDataset(await loadDataset("data", "rally", memoryFiles(tree)));
}

/** One claim that is whole, with keys changed or (null) left out. */
function claim(keys: Record<string, unknown>): string {
  const whole = {
    id: "c",
    measure: "at-square",
    amount: 5,
    speaker: "police",
    source: "herald-05-02",
    excerpt: "five",
    translation: { nb: "fem" },
  };
  const given = Object.entries({ ...whole, ...keys }).filter(([, value]) => value !== null);
  return `- ${given.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join("\n  ")}\n`;
}

const faultsOf = async (keys: Record<string, unknown>) =>
  (await validate({ [CLAIMS]: claim(keys) })).diagnostics;

describe("a dataset without a fault", () => {
  it("is said on the third in one zone and printed on the second in another", async () => {
    expect(await faultsOf({ said: "2031-05-03T10:00:00+09:00" })).toEqual([]);
    const late = await faultsOf({ said: "2031-05-03T10:00:00-05:00" });
    expect(late.map(({ code, message }) => [code, message])).toEqual([
      ["said-after-published", "said after published: 2031-05-03T10:00:00-05:00"],
    ]);
  });

  it("becomes the model", async () => {
    const { dataset, diagnostics } = await validate();
    expect(diagnostics).toEqual([]);
    expect(dataset).toMatchObject({
      id: "rally",
      languages: ["en", "nb"],
      comparison: { window: "P7D", windowDays: 7, about: 0.1, rounding: 0.02 },
      focus: ["at-square", "in-town", "bridge-closed"],
    });
    expect(dataset!.measures.get("at-square")).toMatchObject({ within: ["in-town"], overTime: "fixed" });
    expect(dataset!.speakers.get("union")).toMatchObject({
      name: { en: "The union" },
      role: null,
      party: null,
    });
    expect(dataset!.sources.get("posten-05-03")!.published).toMatchObject({
      basis: "inferred",
      why: { und: "the text says today" },
      earliest: "2031-05-03",
    });
    const [count, thousands, bridge] = dataset!.claims;
    expect(count).toMatchObject({
      modifier: "exact",
      utterance: "police-count",
      origin: "police",
      via: [],
      at: { line: 1, column: 3 },
    });
    expect((count as Estimate).ends).toEqual({
      low: { value: 1500, open: false },
      high: { value: 1500, open: false },
    });
    expect(thousands).toMatchObject({
      words: { nb: "tusenvis" },
      via: ["db-wire"],
      said: { basis: "inferred" },
      high: null,
    });
    expect(bridge).toMatchObject({ type: "statement", stance: "denies", said: null });
  });

  it.each([
    ["defaults of comparison", { [FILES.brief]: RALLY[FILES.brief]!.replace(/comparison.*\n/, "") }],
    ["values left empty", { [CLAIMS]: claim({ note: "", via: null, place: "" }) }],
    ["a year as a number", { [CLAIMS]: claim({ said: 2031 }) }],
    [
      "an id that looks like a number",
      { [FILES.speakers]: `${RALLY[FILES.speakers]}2031: {name: x}\n`, [CLAIMS]: claim({ speaker: "2031" }) },
    ],
    ["a text of one string", { [FILES.brief]: RALLY[FILES.brief]!.replace(/title: .*/, "title: A rally") }],
    [
      "claims only in CSV",
      {
        [CLAIMS]: null,
        "data/rally/claims.csv":
          "claim_id,measure,amount,speaker_id,source_id,excerpt,translation_nb\nc,at-square,5,police,herald-05-02,five,fem\n",
      },
    ],
    [
      "an assessment",
      {
        "data/rally/assessments.yaml":
          "d-0123456789: {reading: timing, text: x, would_settle: y, by: z, on: 2031-06-01}",
      },
    ],
    [
      "a claim that was withdrawn",
      { "data/rally/withdrawn.yaml": "gone: {why: {en: x, nb: y}, by: z, on: 2031-06-01}" },
    ],
  ])("may have %s", async (_name, changes) => {
    const { dataset, diagnostics } = await validate(changes);
    expect(diagnostics).toEqual([]);
    expect(dataset).not.toBeNull();
  });
});

describe("faults of one claim", () => {
  it.each([
    ["an unknown key", { amuont: 3 }, "unknown-key", "unknown key: amuont", "did you mean amount?"],
    [
      "unit",
      { unit: "x" },
      "unknown-key",
      "unknown key: unit",
      "the unit belongs to the measure, in brief.yaml",
    ],
    [
      "a dangling speaker",
      { speaker: "polise" },
      "dangling-reference",
      "unknown speaker: polise",
      "did you mean police?",
    ],
    [
      "a dangling source",
      { source: "nobody" },
      "dangling-reference",
      "unknown source: nobody",
      /sources\.yaml/,
    ],
    [
      "a dangling measure",
      { measure: "at-squar" },
      "dangling-reference",
      "unknown measure: at-squar",
      "did you mean at-square?",
    ],
    [
      "ends the wrong way round",
      { amount: null, low: 9, high: 3 },
      "low-above-high",
      "low above high: 9 > 3",
      /swap/,
    ],
    [
      "an amount outside its ends",
      { modifier: "about", amount: 9, low: 1, high: 3 },
      "amount-outside-range",
      "amount outside low–high: 9 is not in 1 to 3",
      /between low and high/,
    ],
    [
      "an amount above an open range",
      { modifier: "about", amount: 9, high: 3 },
      "amount-outside-range",
      "amount outside low–high: 9 is not in … to 3",
      /./,
    ],
    [
      "said after published",
      { said: "2031-05-03" },
      "said-after-published",
      "said after published: 2031-05-03",
      /2031-05-02/,
    ],
    [
      "an amount in quotes",
      { amount: "1,500" },
      "invalid-number",
      'amount: not a number: "1,500"',
      /write 1500/,
    ],
    [
      "an unknown modifier",
      { modifier: "abuot" },
      "invalid-value",
      "unknown modifier: abuot",
      "did you mean about?",
    ],
    ["no excerpt", { excerpt: "" }, "missing-key", "missing key: excerpt", /./],
    [
      "a long excerpt",
      { excerpt: "w ".repeat(21) },
      "excerpt-too-long",
      /^excerpt too long: 21 words$/,
      /20/,
    ],
    [
      "a date day first",
      { said: "02.05.2031" },
      "invalid-date",
      "said is not a date: 02.05.2031",
      /year, month and day/,
    ],
    [
      "a day with its hour and no zone",
      { said: "2031-05-02 10.30" },
      "invalid-date",
      "said is not a date: 2031-05-02 10.30",
      /^write the day alone: 2031-05-02$/,
    ],
    ["a date without end", { said: "2".repeat(100_000) }, "invalid-value", /^said/, null],
    [
      "an inferred date without a reason",
      { said: { date: "2031-05-01", basis: "inferred" } },
      "missing-why",
      "inferred date without a reason: said",
      /why/,
    ],
    [
      "an unknown key of a date",
      { said: { date: "2031-05-01", wy: "x" } },
      "unknown-key",
      "unknown key: wy",
      "did you mean why?",
    ],
    [
      "both subjects",
      { proposition: "bridge-closed", stance: "denies" },
      "claim-subject",
      /a measure and a proposition/,
      /two claims/,
    ],
    ["no subject", { measure: null }, "claim-subject", /neither/, /measure:/],
    [
      "a stance on an estimate",
      { stance: "denies" },
      "misplaced-key",
      /stance in a claim that is an estimate/,
      /statement/,
    ],
    [
      "a figure on a statement",
      { measure: null, proposition: "bridge-closed", stance: "denies" },
      "misplaced-key",
      /amount in a claim that is a statement/,
      /estimate/,
    ],
    [
      "no stance",
      { measure: null, amount: null, proposition: "bridge-closed" },
      "missing-key",
      "missing key: stance",
      /affirms/,
    ],
    ["no figure", { amount: null }, "missing-figure", /estimate without a figure/, /low:/],
    [
      "exact without an amount",
      { modifier: "exact", amount: null, low: 3 },
      "missing-figure",
      /exact without amount/,
      /add amount:/,
    ],
    [
      "between without ends",
      { modifier: "between" },
      "missing-figure",
      /between without low or high/,
      /add low: or high:/,
    ],
    [
      "up-to without a ceiling",
      { modifier: "up-to", amount: null, low: 3 },
      "missing-figure",
      /up-to without amount or high/,
      /./,
    ],
    [
      "vague without words or ends",
      { modifier: "vague", amount: null },
      "missing-figure",
      /vague without/,
      /words:/,
    ],
    ["two floors", { modifier: "at-least", low: 3 }, "two-bounds", /amount 5, low 3/, /./],
    ["a bad id", { id: "C_1" }, "invalid-id", /^not an id: C_1$/, /small letters/],
    [
      "a number for an id",
      { speaker: 7 },
      "wrong-type",
      "speaker: a text expected, found the number 7",
      'put it in quotes: "7"',
    ],
    [
      "a list for a text",
      { note: ["x"] },
      "wrong-type",
      "note: a text or a map of languages expected, found a list",
      null,
    ],
    [
      "a bad language",
      { note: { nb_NO: "x", en: "y" } },
      "invalid-language",
      /^unknown language: nb_NO$/,
      /nb/,
    ],
    [
      "a control character",
      { note: "a\u0007" },
      "control-character",
      "control character: U+0007 (note)",
      /./,
    ],
    ["a long text", { note: "x".repeat(2001) }, "text-too-long", /2001/, /2000/],
    [
      "half of a text with a comma",
      { note: { en: "closed", "said the mayor": null } },
      "invalid-language",
      /said the mayor/,
      /comma/,
    ],
    ["an empty text in one language", { note: { en: "" } }, "empty-text", "empty text (en)", /./],
    ["a text in no language", { note: {} }, "empty-text", /no language/, /./],
    ["a date without end", { said: "2031-05-01".repeat(20) }, "invalid-value", /more than 100/, /at most/],
  ])("%s", async (_name, keys, code, message, hint) => {
    const found = (await faultsOf(keys)).find((fault) => fault.code === code);
    expect(found, JSON.stringify(await faultsOf(keys))).toMatchObject({ severity: "error" });
    expect(found!.message).toMatch(message);
    if (hint !== null) expect(found!.hint).toMatch(hint);
    expect(found!.at).toMatchObject({ file: CLAIMS, line: expect.any(Number), column: expect.any(Number) });
    expect((await validate({ [CLAIMS]: claim(keys) })).dataset).toBeNull();
  });

  it.each([
    ["an excerpt not translated", { translation: null }, "missing-translation"],
    ["an origin that is almost a speaker", { origin: "polices" }, "near-miss"],
    [
      "an observation of a later day",
      { said: "2031-05-01", as_of: "2031-05-02", modality: "observed" },
      "as-of-after-said",
    ],
    ["an end that is not read", { modifier: "at-least", high: 9 }, "unread-end"],
    ["ends beside an amount that has its own", { modifier: "about", low: 1, high: 9000 }, "unread-end"],
  ])("warns of %s", async (_name, keys, code) => {
    const { dataset, diagnostics } = await validate({ [CLAIMS]: claim(keys) });
    expect(diagnostics.map((fault) => [fault.severity, fault.code])).toEqual([["warning", code]]);
    expect(dataset).not.toBeNull();
  });

  it("refuses a number of which the last digits would be lost, and no other large one", async () => {
    const written = (amount: string) =>
      validate({ [CLAIMS]: claim({ amount: null }).replace("id:", `amount: ${amount}\n  id:`) });
    const codes = async (amount: string) =>
      (await written(amount)).diagnostics.map(({ code }) => code).filter((code) => /number/u.test(code));
    expect(await codes("12345678901234567890")).toEqual(["inexact-number"]);
    expect(await codes("9007199254740993")).toEqual(["inexact-number"]);
    for (const kept of ["9007199254740991", "12000000000000000000", "1e30"])
      expect(await codes(kept)).toEqual([]);
  });

  it("sees ten thousand written as ten", async () => {
    const { diagnostics } = await validate({
      [CLAIMS]: claim({ amount: null }).replace("id:", "amount: 10.000\n  id:"),
    });
    expect(diagnostics).toMatchObject([{ code: "ambiguous-number", hint: expect.stringContaining("10000") }]);
  });

  it("has what YAML took for a number put in quotes as it was typed", async () => {
    const { diagnostics } = await validate({
      [CLAIMS]: claim({ speaker: null }).replace("id:", "speaker: 0012e345\n  id:"),
    });
    expect(diagnostics).toMatchObject([{ code: "wrong-type", hint: 'put it in quotes: "0012e345"' }]);
  });

  it.each([
    [
      { [FILES.speakers]: `${RALLY[FILES.speakers]}x: {name: Smith, John}\n` },
      /^a text with a comma.*name, role/,
    ],
    [{ [FILES.brief]: RALLY[FILES.brief]!.replace("[en, nb]", "en") }, "write it as a list: [en]"],
    [{ [CLAIMS]: claim({ said: 20310502 }) }, "write 2031-05-02"],
    [{ [CLAIMS]: claim({ modifier: "over" }) }, /^did you mean more-than\?$/],
    [{ [CLAIMS]: claim({ modifier: "At most" }) }, /^did you mean up-to\?$/],
    [{ [CLAIMS]: claim({ amount: "1.5 million" }) }, /^write 1500000$/],
    [{ [CLAIMS]: claim({ speaker: "The police" }) }, /^the speaker of that name has the id police$/],
    [{ [CLAIMS]: claim({ via: ["Politiet"] }) }, /^the speaker of that name has the id police$/],
  ])("says what to write instead: %j", async (changes, hint) => {
    const { diagnostics } = await validate(changes);
    expect(diagnostics.find(({ severity }) => severity === "error")!.hint).toMatch(hint);
  });

  it("takes a source in Norwegian for one that readers of Bokmål read", async () => {
    const { diagnostics } = await validate({
      [FILES.sources]: RALLY[FILES.sources]!.replace("language: nb", "language: no"),
      [CLAIMS]: claim({ source: "posten-05-03", translation: { en: "five" } }),
    });
    expect(diagnostics).toEqual([]);
  });

  it("misses a language in what readers see of an assessment and a withdrawal", async () => {
    const { diagnostics } = await validate({
      "data/rally/assessments.yaml":
        "d-0123456789: {reading: timing, text: {en: two days}, by: {en: fact desk}}\n",
      "data/rally/withdrawn.yaml": "gone: {why: corrected, by: {nb: faktaredaksjonen}}\n",
    });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "text not in nb: d-0123456789",
      "by not in nb: d-0123456789",
      "by not in en: gone",
    ]);
  });

  it("knows one zero", async () => {
    const { dataset } = await validate({
      [CLAIMS]: claim({ amount: null }).replace("id:", "amount: -0\n  id:"),
    });
    expect((dataset!.claims[0] as Estimate).amount).toBe(0);
  });

  it.each(["near-miss", "growing-shrinks"])(
    "takes an origin that nobody knows for no one’s: %s",
    async (code) => {
      const { diagnostics } = await validate({
        [FILES.brief]: RALLY[FILES.brief]!.replace("fixed, within: in-town", "grows"),
        [FILES.speakers]: `${RALLY[FILES.speakers]}unknowns: {name: The unknowns}\n`,
        [CLAIMS]:
          claim({ said: "2031-05-01", amount: 9, origin: "unknown" }) +
          claim({ id: "d", speaker: "union", said: "2031-05-02", amount: 4, origin: "unknown" }),
      });
      expect(diagnostics.map((fault) => fault.code)).not.toContain(code);
    },
  );
});

describe("faults between entries", () => {
  it("are found in each file", async () => {
    const { diagnostics } = await validate({
      [FILES.brief]: RALLY[FILES.brief]!.replace(
        "nb: i byen}, unit",
        "nb: i byen}, within: at-square, unit",
      ).replace("languages:", "focus: [bridge-close]\nlanguages:"),
      [FILES.sources]: `${RALLY[FILES.sources]}x: {url: "javascript:alert(1)", archive: ../../etc/passwd}\n`,
      [FILES.speakers]: `${RALLY[FILES.speakers]}police: {name: again}\n`,
      [CLAIMS]: `${RALLY[CLAIMS]}${claim({ id: "police-count" })}`,
    });
    expect(diagnostics.map((fault) => [fault.code, fault.message, formatPlace(fault.at!)])).toEqual([
      ["dangling-reference", "unknown measure or proposition: bridge-close", "data/rally/brief.yaml:3:9"],
      ["cycle", "cycle in within: at-square → in-town → at-square", "data/rally/brief.yaml:7:118"],
      ["duplicate-id", "duplicate claim id: police-count", "data/rally/claims.yaml:30:7"],
      ["invalid-url", "not a web address: javascript:alert(1) (url)", "data/rally/sources.yaml:3:10"],
      ["invalid-archive", "not a file name: ../../etc/passwd (archive)", "data/rally/sources.yaml:3:42"],
      ["duplicate-key", "duplicate key: police", "data/rally/speakers.yaml:3:1"],
    ]);
  });

  it("stand at the one of several that is meant", async () => {
    const placeOf = async (via: unknown) => {
      const [fault] = await faultsOf({ via });
      return [fault?.code, fault?.at?.column];
    };
    expect(await placeOf("polices")).toEqual(["near-miss", 8]);
    expect(await placeOf(["db-wire", "polices"])).toEqual(["near-miss", 19]);
  });

  it("are not looked for where a file could not be read", async () => {
    const { diagnostics } = await validate({ [FILES.sources]: "a: b: c", [FILES.speakers]: null });
    expect(diagnostics.map(({ code }) => code)).toEqual(["yaml-syntax", "missing-file"]);
  });

  it("nor where one of two files could not be read that it may stand in", async () => {
    const claims = claim({ rests_on: ["union", "nobody"] });
    const whole = await validate({ [CLAIMS]: claims });
    expect(whole.diagnostics).toMatchObject([{ message: "unknown speaker or claim: nobody" }]);
    const { diagnostics } = await validate({ [CLAIMS]: claims, [FILES.speakers]: "police: {name: [\n" });
    expect(diagnostics.map(({ code }) => code)).toEqual(["yaml-syntax"]);
  });

  it("are told once, and not again of what refers to an entry that has one", async () => {
    const { diagnostics } = await validate({
      [FILES.brief]: RALLY[FILES.brief]!.replace("over_time: fixed, within: in-town", "over_time: never"),
      [CLAIMS]: `- five\n${claim({ amount: "many" })}${claim({ id: "d", retracts: "b", amount: null })}`,
    });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "unknown over_time: never",
      'a map of keys expected, found the text "five"',
      'amount: not a number: "many"',
    ]);
  });

  it("count an empty list of claims as an empty dataset", async () => {
    const { diagnostics } = await validate({ [CLAIMS]: "[]" });
    expect(diagnostics).toMatchObject([{ code: "no-claims", message: "empty dataset: no claims" }]);
  });

  it("see two days and two speakers in one utterance", async () => {
    const second = { id: "d", utterance: "u", speaker: "union", said: "2031-04-01" };
    const { diagnostics } = await validate({
      [CLAIMS]: claim({ utterance: "u", said: "2031-05-02" }) + claim(second),
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(["utterance-mismatch", "utterance-mismatch"]);
  });

  it("see them in an utterance that goes by a claim's own id", async () => {
    const second = claim({ id: "d", utterance: "c", speaker: "union", said: "2031-04-01" });
    for (const claims of [claim({ said: "2031-05-02" }) + second, second + claim({ said: "2031-05-02" })]) {
      const { diagnostics } = await validate({ [CLAIMS]: claims });
      expect(diagnostics.map(({ code }) => code)).toEqual(["utterance-mismatch", "utterance-mismatch"]);
    }
  });

  it("see a figure shrink that only grows", async () => {
    const { diagnostics } = await validate({
      [FILES.brief]: RALLY[FILES.brief]!.replace("fixed, within: in-town", "grows"),
      [CLAIMS]: claim({ said: "2031-05-01", amount: 9 }) + claim({ id: "d", said: "2031-05-02", amount: 4 }),
    });
    expect(diagnostics).toMatchObject([
      { code: "growing-shrinks", message: "a figure of what only grows shrinks: d" },
    ]);
  });

  it("see no figure shrink that was taken back", async () => {
    const { diagnostics } = await validate({
      [FILES.brief]: RALLY[FILES.brief]!.replace("fixed, within: in-town", "grows"),
      [CLAIMS]:
        claim({ said: "2031-05-01", amount: 9 }) +
        claim({ id: "d", said: "2031-05-02", amount: 4, retracts: "c" }),
    });
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ["a list for a map", { [FILES.speakers]: "- a" }, "wrong-type"],
    ["a map for a list", { [CLAIMS]: "a: 1" }, "wrong-type"],
    ["a text for a claim", { [CLAIMS]: "- a" }, "wrong-type"],
    ["a text for the brief", { [FILES.brief]: "hello" }, "wrong-type"],
    [
      "a list of measures",
      { [FILES.brief]: "title: t\nquestion: q\nlanguages: [en]\nmeasures: [a]\n" },
      "wrong-type",
    ],
    ["no languages", { [FILES.brief]: "title: t\nquestion: q\nlanguages: []\n" }, "invalid-value"],
    ["an id with nothing below it", { [FILES.speakers]: `${RALLY[FILES.speakers]}x:\n` }, "missing-key"],
    [
      "an id of the language's own",
      { [FILES.speakers]: `${RALLY[FILES.speakers]}__proto__: {name: x}\n` },
      "invalid-id",
    ],
    [
      "months as a window",
      { [FILES.brief]: RALLY[FILES.brief]!.replace("P7D", "P1M") },
      "invalid-comparison",
    ],
    [
      "ten for ten per cent",
      { [FILES.brief]: RALLY[FILES.brief]!.replace("10%", "10") },
      "invalid-comparison",
    ],
  ])("%s", async (_name, changes, code) => {
    const { dataset, diagnostics } = await validate(changes);
    expect(diagnostics.filter(({ severity }) => severity === "error")[0]).toMatchObject({ code });
    expect(dataset).toBeNull();
  });

  it("never end in a throw, whatever stands in a file", async () => {
    const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom(null, true, 0, -1, 1e300, "", "x", "police", "2031-05-01", "__proto__", "P7D", "10%"),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            "id",
            "measure",
            "said",
            "date",
            "why",
            "languages",
            "measures",
            "within",
            "note",
            "en",
            "__proto__",
            "constructor",
            "via",
            "amount",
          ),
          tie("value"),
          { maxKeys: 5 },
        ),
      ),
    })).value;
    const file = fc.constantFrom(
      FILES.brief,
      FILES.sources,
      FILES.speakers,
      CLAIMS,
      "data/rally/assessments.yaml",
    );
    await fc.assert(
      fc.asyncProperty(file, value, async (path, content) => {
        const { dataset, diagnostics } = await validate({ [path]: JSON.stringify(content) });
        expect(dataset === null).toBe(diagnostics.some(({ severity }) => severity === "error"));
      }),
      { numRuns: 300 },
    );
  });
});
