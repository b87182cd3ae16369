import { expect, it } from "vitest";
import { analyzeDataset, discrepancyId } from "../../src/analyze/index.ts";
import { composeBrief, composeGlossary } from "../../src/compose/index.ts";
import { loadDataset } from "../../src/load/index.ts";
import type { Brief } from "../../src/model/brief.ts";
import { validateDataset } from "../../src/validate/index.ts";
import { languages } from "../languages.ts";
import { memoryFiles } from "../memory-files.ts";
import { readCases } from "./written-case.ts";

/**
 * Twelve things that briefs once said and a careful reader called untrue; each a small dataset, with what has to stand
 * in the table of discrepancies and on the page. In the words of `written-case.ts`.
 */
interface Read {
  /** "conflict a b", without what only repeats. */
  readonly rows: readonly string[];
  readonly explanations: readonly string[];
  readonly brief: Brief;
  /** Every text of page one. */
  readonly pageOne: string;
}

type Files = Record<string, string>;

async function read(
  lines: string,
  language = "en",
  edit: (files: Files) => Files = (files) => files,
): Promise<Read> {
  const [written] = readCases(`# read\n${lines}`);
  const tree = edit({ ...written?.files });
  const files = Object.fromEntries(Object.entries(tree).map(([name, text]) => [`data/drawn/${name}`, text]));
  const { dataset, diagnostics } = validateDataset(await loadDataset("data", "drawn", memoryFiles(files)));
  if (dataset === null) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  const analysis = analyzeDataset(dataset);
  const evidence = { claims: new Map(), sources: new Map() };
  const brief = composeBrief({ languages, dataset, evidence, analysis, language, edition: 1 });
  const { lead, glance, sharedNumbers, lineup, highlights, focusStances } = brief;
  const { explanations } = composeGlossary(dataset, evidence, analysis, language, languages);
  return {
    rows: analysis.discrepancies
      .filter(({ kind }) => kind !== "echo")
      .map(({ kind, a, b, ifSame, independence }) =>
        [
          kind,
          a.id,
          b.id,
          ...(ifSame ? ["if-same"] : []),
          ...(independence === null ? [] : [independence]),
        ].join(" "),
      ),
    explanations: [...explanations.values()],
    brief,
    pageOne: JSON.stringify({ lead, glance, sharedNumbers, lineup, highlights, focusStances }),
  };
}

const headlines = ({ highlights }: Brief) => highlights.map(({ headline }) => headline.replaceAll(" ", " "));

it("1: a count that can have gone on is no conflict, and nothing that can't both be true", async () => {
  const { rows, brief } = await read(`count@grows
a count 3000 nis said=2031-10-21/2031-10-27
b count >=10000 paper said=2031-10-28/2031-10-31`);
  expect(rows).toEqual(["change a b"]);
  expect(brief.lead).not.toContain("can’t both be true");
  expect(brief.highlights[0]?.text).toContain("at least 7,000 people within 1 to 10 days");
  const tolls = await read(`killed@grows
a killed 14 governor said=2031-06-10
b killed 19 mayor said=2031-06-11`);
  expect(tolls.rows).toEqual(["change a b"]);
});

it("2: what leads is told by the ratio and by the day that it was compared by, a subject once", async () => {
  const { brief } = await read(`kroner@fixed march@fixed
a kroner 600000000 police said=2031-05-03
b kroner 650000000 front said=2031-05-03
c march 8000 police said= as_of=2031-05-02
d march >25000 front said= as_of=2031-05-02
e march 15000..20000 lab said=2031-05-03`);
  expect(headlines(brief)).toEqual([
    "8,000, or more than 25,000 people?",
    expect.stringContaining("million"),
  ]);
});

it("3: a card counts one thing, each figure as its own source has it", async () => {
  const { brief } = await read(`killed@fixed detained@fixed
a killed 14 governor utterance=u
b killed >=14 governor utterance=u
c detained 14 police`);
  const [killed, detained] = brief.glance.map(({ label, figures }) => ({
    label,
    words: figures.flatMap(({ tellings }) => tellings.map(({ words, where }) => `${words}|${where}`)),
  }));
  expect(killed).toMatchObject({
    label: "killed",
    words: [expect.stringMatching(/^14\|./), expect.stringMatching(/^At least 14\|./)],
  });
  expect(detained).toEqual({ label: "detained", words: ["14|"] });
  expect(brief.sharedNumbers).toEqual(["14 stands for two different counts: killed · detained"]);
});

it("4: one speech told in two ways is one figure of its speaker, whichever id comes first", async () => {
  const speech = (x: string, y: string) => `killed@fixed
${x} killed 14 governor utterance=u
${y} killed >=14 governor utterance=u
c killed 12 mayor`;
  for (const [x, y] of [
    ["a", "b"],
    ["b", "a"],
  ] as const) {
    const { rows, brief, explanations } = await read(speech(x, y));
    expect(rows.toSorted()).toEqual(
      [`conflict ${x} c`, `conflict ${y} c`, "reporting-variance a b"].toSorted(),
    );
    expect(explanations.join(" ")).not.toContain("also");
    expect(brief.glance[0]?.figures.map(({ who }) => who)).toEqual(["Governor", "Mayor"]);
    expect(brief.glance[0]?.backing).toContain("2 origins");
  }
});

it("5: open ends are said as open, and nothing is said of a figure without any", async () => {
  const { rows, explanations } = await read(`count@fixed other@fixed third@fixed
a count "thousands" police
b count 12 front
c other <10 police
d other >9 front
e third >25000 police
f third <=30000 front`);
  expect(rows).toEqual(
    ["compatible e f", "compatible c d"].toSorted((x, y) => rows.indexOf(x) - rows.indexOf(y)),
  );
  expect(explanations.join(" ")).toContain("above 9, and below 10");
  expect(explanations.join(" ")).toContain("above 25,000, and at most 30,000");
});

it("6: a figure in the place of another is news, a count that went on is not", async () => {
  const told = `a march 15 mayor said=2031-06-10
b march 900 mayor said=2031-06-12`;
  const replaced = await read(`march@fixed\n${told}`);
  expect(replaced.rows).toEqual(["revision a b"]);
  expect(headlines(replaced.brief)).toEqual(["From 15 to 900 people"]);
  expect(replaced.pageOne).not.toMatch(/exclude each other|do not conflict/u);
  const wentOn = await read(`march@grows\n${told}`);
  expect(wentOn.rows).toEqual(["update a b"]);
  expect(headlines(wentOn.brief)).toEqual(["15 and 900 do not conflict"]);
});

it("7: a hedge stays a hedge, in either language", async () => {
  const lines = `p@fixed
a p affirms seoul likelihood=very-likely
b p no-evidence rutte
c p affirms kyiv modality=alleged
d p denies minsk
e p conditional pentagon
f p conditional sabrina`;
  const { rows, explanations, pageOne } = await read(lines);
  const norwegian = await read(lines, "nb");
  expect(rows.filter((row) => /[ef]$/.test(row))).toEqual([]);
  for (const text of [explanations.join(" "), pageOne])
    expect(text).not.toMatch(/outright|confirmed it|there was no evidence/u);
  expect(explanations).toContainEqual(
    expect.stringContaining(
      "seoul (1 May, Courier) called it very likely, minsk (1 May, Courier) denied it. They can’t both turn out right.",
    ),
  );
  expect(explanations).toContainEqual(
    expect.stringContaining("rutte (1 May, Courier) had no evidence of it"),
  );
  const own = norwegian.explanations.join(" ");
  expect(own).toContain("hevdet det");
  expect(own).not.toContain("bekreftet det.");
});

it("8: who had been briefed by another is no second origin, and nobody named is no certain one", async () => {
  const lines = `count@fixed
a count 100 seoul
b count 100 nato rests_on=seoul
c count 100 officials unnamed=yes`;
  const { rows, brief } = await read(lines);
  expect(rows.toSorted()).toEqual([
    "agreement a b shared",
    "agreement a c not-shown",
    "agreement b c not-shown",
  ]);
  expect(brief.glance[0]?.backing).toBe("3 reports · at most 3 origins");
  const briefed = await read(lines.replace(/\nc .*/u, ""));
  expect(briefed.brief.glance[0]?.backing).toBe("2 reports · at most 2 origins");
});

it("9: turns, what can't all be, two plans of one origin and two counts that may be one are found", async () => {
  const party = await read(`p@lasts
a p denies kremlin party=Russia said=2031-05-01
b p does-not-deny putin party=Russia said=2031-05-04`);
  expect(party.rows).toEqual(["shift a b"]);
  expect(party.pageOne).toContain("earlier: kremlin denied it");
  const exclusive = await read(`days!weeks,already@fixed weeks!already@fixed already@fixed
a days affirms kyiv
b weeks affirms pentagon
c already affirms ukraine`);
  expect(exclusive.rows.toSorted()).toEqual(["contradiction a b", "contradiction a c", "contradiction b c"]);
  const plans = await read(`planned@fixed december<planned~planned@fixed
a planned 12000 nis said=2031-05-01
b december 10000 nis said=2031-05-04`);
  expect(plans.rows).toEqual(["revision a b if-same"]);
  const training = await read(`east~anywhere anywhere
a east ~10000 pentagon
b anywhere 10000 kyiv`);
  expect(training.rows).toEqual(["compatible a b if-same"]);
});

it("10: a curator's reading changes what page one says; what is taken back is no revision", async () => {
  const lines = `march@fixed tents@fixed
a march 8000 police
b march 25000 front
c tents 10 police
d tents 11 front`;
  const reading = {
    [discrepancyId("a", "b")]: { reading: "definition", text: "Another square.", by: "the desk" },
  };
  const before = await read(lines);
  const after = await read(lines, "en", (files) => ({
    ...files,
    "assessments.yaml": JSON.stringify(reading),
  }));
  expect(headlines(before.brief)).toEqual(["8,000, or 25,000 people?", "10, or 11 people?"]);
  expect(headlines(after.brief)).toEqual(["10, or 11 people?", "8,000, or 25,000 people?"]);
  expect(after.pageOne).toContain("A matter of definition. Another square. (the desk)");
  const back = await read(`injured@fixed
a injured 17 hospital said=2031-05-01
b - - hospital retracts=a said=2031-05-03
c injured 12 mayor said=2031-05-04`);
  expect(back.rows).toEqual(["retraction a b"]);
  expect(back.brief.lead).toContain("17 people for “injured” was taken back by hospital.");
});

it("11: per cent and money are read as that wherever a figure stands", async () => {
  const lines = `share@fixed
a share 40 police
b share 75 front`;
  const inUnit = (unit: string) => (files: Files) => ({
    ...files,
    "brief.yaml": (files["brief.yaml"] ?? "").replaceAll('"people"', JSON.stringify(unit)),
  });
  const { brief, explanations } = await read(lines, "en", inUnit("percent"));
  expect(brief.glance[0]?.figures[0]?.tellings[0]?.words).toBe("40 per cent");
  expect(explanations.join(" ")).toContain("35 percentage points apart");
  const norwegian = await read(lines, "nb", inUnit("percent"));
  expect(norwegian.brief.glance[0]?.figures[0]?.tellings[0]?.words).toMatch(/^40.prosent$/u);
  const money = await read(lines.replaceAll(/(?<=share )\d+/g, "$&000000"), "en", inUnit("NOK"));
  expect(headlines(money.brief)).toEqual([expect.stringMatching(/^NOK.40.million, or NOK.75.million\?$/u)]);
});

it("12: the year stands where not all days are of one, whichever clock they are on", async () => {
  const { pageOne } = await read(`homes@fixed
a homes 400 mayor said=2029-03-01 published=2031-03-01
b homes 900 front said=2029-03-02 published=2031-03-02`);
  expect(pageOne).toMatch(/1\sMar\s2029/);
  expect(pageOne).toMatch(/2\sMar\s2029/);
});
