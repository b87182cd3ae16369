import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/model/dataset.ts";
import { parsePartialDate } from "../../src/model/partial-date.ts";
import { ANY_LANGUAGE } from "../../src/model/text.ts";
import { type NewEntry, type Reader, readForClaims } from "../../src/propose/index.ts";
import { readDataset, reasonsIn } from "./score.ts";

const full = await readDataset("test/propose/data", "harbour-strike");
const [known] = full.sources.values();
if (known === undefined) throw new Error("the dataset has no source");
const empty: Dataset = {
  ...full,
  ...{ speakers: new Map(), measures: new Map(), propositions: new Map(), claims: [] },
};

type Languages = Dataset["languages"];

/** A text of Wednesday 5 March 2031, for a brief in these languages that has nothing yet. */
function readNew(text: string, languages: Languages, language = "en", dataset = empty): Reader {
  const source = { ...known!, id: "new", language, published: parsePartialDate("2031-03-05") };
  const own = { ...dataset, languages };
  const reasons = reasonsIn({ ...dataset, languages: ["en"] });
  return readForClaims({ source, text, dataset: own, reasons, mayBeNew: true, locate: () => "verified" });
}

const entriesOf = (entries: ReadonlyMap<string, NewEntry>) =>
  Object.fromEntries([...entries].map(([id, { entry }]) => [id, entry]));

/** What the measure of the first figure would be; null where none is proposed. */
function measureOf(text: string, languages: Languages, language = "en") {
  const reader = readNew(text, languages, language);
  const proposal = reader.propose(reader.figures[0]!, "estimate");
  const first = proposal.measure[0]?.value;
  return first === undefined ? null : { id: first, ...entriesOf(proposal.entries.measures)[first] };
}

/** Who tells the first figure, as the first of them. */
function speakerOf(text: string, languages: Languages, language = "en") {
  const reader = readNew(text, languages, language);
  const proposal = reader.propose(reader.figures[0]!, "estimate");
  return entriesOf(proposal.entries.speakers)[proposal.speaker[0]?.value ?? ""];
}

describe("a measure that is not there yet", () => {
  test.each([
    ["Police said 300 dockers were arrested.", "Dockers arrested", "dockers-arrested", "varies"],
    ["Police said 12 people died.", "People dead", "people-dead", "grows"],
    ["About 40 Ukrainian soldiers were killed.", "Ukrainian soldiers killed", "soldiers-killed", "grows"],
    [
      "He said 40 soldiers were killed or wounded.",
      "Soldiers killed or wounded",
      "soldiers-killed-wounded",
      "grows",
    ],
    ["Some 90 soldiers arrived in Poland.", "Soldiers arrived in Poland", "soldiers-arrived-poland", "grows"],
    ["Planning to send 900 soldiers by May.", "Soldiers planned by May", "soldiers-planned-may", "fixed"],
    ["Some 20 gantry cranes stood still.", "Cranes", "cranes", "varies"],
    ["South Korean officials say 90 soldiers were killed.", "Soldiers killed", "soldiers-killed", "grows"],
    ["Nine ships bound for Ostby were diverted.", "Ships diverted", "ships-diverted", "varies"],
    ["Nine ships are believed to be there.", "Ships", "ships", "varies"],
    ["It had diverted at least nine ships.", "Ships diverted", "ships-diverted", "varies"],
    ["Nine soldiers were killed in Putin's war.", "Soldiers killed", "soldiers-killed", "grows"],
  ])("%s", (text, label, id, overTime) => {
    const unit = id.replace(/-.*/, "");
    expect(measureOf(text, ["en"])).toEqual({ id, label, unit, over_time: overTime });
  });

  test("is named in each language of the brief", () => {
    expect(measureOf("Minst 40 soldater ble såret i Sør-Korea.", ["en", "nb"], "nb")).toEqual({
      id: "soldiers-wounded-south-korea",
      label: { en: "Soldiers wounded in South Korea", nb: "Soldater såret i Sør-Korea" },
      unit: { en: "soldiers", nb: "soldater" },
      over_time: "grows",
    });
  });

  test("is none where one of them has no word for it, and of money, shares and days", () => {
    expect(measureOf("Some 20 gantry cranes stood still.", ["en", "nb"])).toBeNull();
    expect(measureOf("Some 20 gantry cranes stood still.", ["en", "de"])).toBeNull();
    expect(measureOf("It costs $300 a day.", ["en"])).toBeNull();
    expect(measureOf("It is 12 % of it.", ["en"])).toBeNull();
  });

  test("people are hurt and things are damaged, where one word says both", () => {
    expect(measureOf("Rundt 20 mennesker ble skadet.", ["en", "nb"], "nb")?.id).toBe("people-injured");
    expect(measureOf("Rundt 20 hus ble skadet.", ["en", "nb"], "nb")?.id).toBe("houses-damaged");
  });

  test("is not proposed where the dataset has the same, in any words", () => {
    const [one] = full.measures.values();
    const measures = new Map([
      [
        "out",
        { ...one!, id: "out", label: { en: "Persons hurt" }, unit: { one: "people", other: "people" } },
      ],
    ]) as unknown as Dataset["measures"];
    const reader = readNew("Some 20 people were injured.", ["en"], "en", { ...empty, measures });
    const { measure, entries } = reader.propose(reader.figures[0]!, "estimate");
    expect([measure.map(({ value }) => value), entries.measures.size]).toEqual([["out"], 0]);
  });
});

test("a measure that has the same label already is no new one", () => {
  const [one] = full.measures.values();
  const measure = { ...one!, id: "away", label: { en: "Ships diverted" }, unit: { en: "ships" } };
  const dataset = { ...empty, measures: new Map([["away", measure]]) };
  const reader = readNew("Nine ships were diverted.", ["en"], "en", dataset);
  const proposal = reader.propose(reader.figures[0]!, "estimate");
  expect([proposal.measure[0]?.value, proposal.entries.measures.size]).toEqual(["away", 0]);
});

describe("what a measure made by hand counts in", () => {
  const unitOf = (text: string, languages: Languages, dataset = empty) => {
    const reader = readNew(text, languages, "en", dataset);
    return reader.propose(reader.figures[0]!, "estimate").unit[0]?.value;
  };

  test.each([
    ["Some 20 soldiers were there.", ["en", "nb"], { en: "soldiers", nb: "soldater" }],
    ["Some 20 gantry cranes stood still.", ["en"], "cranes"],
    ["Some 20 gantry cranes stood still.", ["en", "nb"], undefined],
    ["It was 12 per cent.", ["en", "nb"], "percent"],
    ["It cost 12 million euros.", ["en", "nb"], "EUR"],
    ["It cost 12 million kroner.", ["en"], undefined],
  ] as const)("%s %j", (text, languages, unit) => {
    expect(unitOf(text, [...languages])).toEqual(unit);
  });

  test("is the currency that the dataset counts in, where several are called so", () => {
    const [one] = full.measures.values();
    const measures = new Map([["loss", { ...one!, unit: { [ANY_LANGUAGE]: "DKK" } }]]);
    expect(unitOf("It cost 12 million kroner.", ["en"], { ...empty, measures })).toBe("DKK");
  });
});

describe("a speaker who is not there yet", () => {
  test.each([
    ["Mayor Kari Lund said 300 people fled.", { name: "Kari Lund", role: "Mayor" }],
    ["“We lost 300 people,” said union leader Kari Lund.", { name: "Kari Lund", role: "union leader" }],
    ["According to the Ministry of Transport, 12 ships were damaged.", { name: "Ministry of Transport" }],
    ["Thousands fled, several officials said.", { name: "several officials", unnamed: true }],
    ["Lund said it was grave. Kari Lund said 300 people fled.", { name: "Kari Lund" }],
    [
      "A police spokeswoman, Eva Moen, said 300 people fled.",
      { name: "Eva Moen", role: "police spokeswoman" },
    ],
    ["Chief executive Per Dahl said 300 people fled.", { name: "Per Dahl", role: "Chief executive" }],
    ["Kari Lund, who leads the Dockers’ Union, said 300 people fled.", { name: "Kari Lund" }],
    ["Some 300 people fled, the Dockers’ Union said.", { name: "Dockers’ Union" }],
    ["The Port of Varnes is shut and 300 people fled, said officials.", { name: "officials", unnamed: true }],
    ["In all 300 people fled.", { name: "the report itself", unnamed: true }],
  ])("%s", (text, entry) => {
    expect(speakerOf(text, ["en"])).toEqual(entry);
  });

  test.each([
    ["Bürgermeisterin Petra Vogel sagte, 300 Menschen seien geflohen.", "Petra Vogel", "Bürgermeisterin"],
    ["„300 Menschen sind geflohen“, sagte Polizeisprecherin Eva Moen.", "Eva Moen", "Polizeisprecherin"],
    ["Nach dem Regen sagte Petra Vogel, 300 Menschen seien geflohen.", "Petra Vogel"],
    ["300 Menschen sind geflohen, teilte das Ministerium für Verkehr mit.", "Ministerium für Verkehr"],
    ["Laut Feuerwehr sind 300 Menschen geflohen.", "Feuerwehr"],
    ["Der Feuerwehr zufolge sind 300 Menschen geflohen.", "Feuerwehr"],
  ])("in German: %s", (text, name, role?: string) => {
    expect(speakerOf(text, ["de"], "de")).toEqual({ name, ...(role === undefined ? {} : { role }) });
  });

  test.each([
    ["Paul Giraud a déclaré mardi que 300 personnes ont fui.", "Paul Giraud"],
    ["« 300 personnes ont fui », a dit Charles de Gaulle.", "Charles de Gaulle"],
    ["300 personnes ont fui, a déclaré mardi Paul Giraud.", "Paul Giraud"],
    ["300 personnes ont fui, a déclaré mardi le maire Paul Giraud.", "Paul Giraud", "maire"],
    ["Selon l’Organisation de la Francophonie, 300 personnes ont fui.", "Organisation de la Francophonie"],
  ])("in French: %s", (text, name, role?: string) => {
    expect(speakerOf(text, ["fr"], "fr")).toEqual({ name, ...(role === undefined ? {} : { role }) });
  });

  test("is named in each language of the brief, roles in the text's own alone", () => {
    const told = (text: string) => speakerOf(text, ["en", "nb"], "nb");
    expect(told("Politiet opplyste at 300 mennesker er på flukt.")).toEqual({
      name: { en: "police", nb: "Politiet" },
    });
    expect(told("Sør-Korea opplyste at 300 mennesker er på flukt.")).toEqual({
      name: { en: "South Korea", nb: "Sør-Korea" },
    });
    expect(told("Statsminister Hanne Berg sa at 300 mennesker er på flukt.")).toEqual({ name: "Hanne Berg" });
    expect(told("Flere medier meldte at 300 mennesker er på flukt.")).toEqual({
      ...{ name: { en: "several media", nb: "Flere medier" }, unnamed: true },
    });
  });

  test("is nobody whom the dataset has under another language's name", () => {
    const [one] = full.speakers.values();
    const speakers = new Map([["police", { ...one!, id: "police", name: { en: "Police" } }]]);
    const text = "Politiet opplyste at 300 mennesker er på flukt.";
    const reader = readNew(text, ["en"], "nb", { ...empty, speakers });
    const { speaker, entries } = reader.propose(reader.figures[0]!, "estimate");
    expect(speaker[0]?.value).toBe("police");
    expect([...entries.speakers.keys()]).toEqual(["the-report-itself"]);
  });

  test("is nobody whom the dataset has", () => {
    const reader = readNew("Kari Lund said 300 people fled.", ["en"], "en", full);
    const { speaker, entries } = reader.propose(reader.figures[0]!, "estimate");
    expect(speaker[0]?.value).toBe("lund");
    expect([...entries.speakers.values()].map(({ entry }) => entry.name)).not.toContain("Kari Lund");
  });
});

describe("a proposition that is not there yet", () => {
  const propositionsOf = (text: string, languages: Languages) =>
    readNew(text, languages)
      .statements()
      .map(({ proposal }) => entriesOf(proposal.entries.propositions));

  test("is each clause that somebody is said to have told, in its words", () => {
    const text = "Kari Lund said that the port was closed, and that cranes had been damaged by fire.";
    expect(propositionsOf(text, ["en"])).toEqual([
      { "port-closed": { text: "The port was closed.", over_time: "varies" } },
      { "cranes-damaged-fire": expect.objectContaining({ text: "Cranes had been damaged by fire." }) },
    ]);
  });

  test.each([
    ["Ola Nes said the terminal was open and that 14 ships were waiting.", ["the terminal was open"], "en"],
    ["– Det er ingen tvil om at terminalen er stengt, sa Kari Lund onsdag.", ["terminalen er stengt"], "nb"],
    ["Politiet vil ikke bekrefte at den er stengt, men sier at 14 er savnet.", ["den er stengt"], "nb"],
    ["Kari Lund denied on Thursday that any crane had been damaged.", ["any crane had been damaged"], "en"],
  ])("%s", (text, told, language) => {
    const places = readNew(text, [language as "en"], language).statements();
    expect(places.map(({ place }) => [...text].slice(place.start, place.end).join(""))).toEqual(told);
  });

  test("is none in a language of which the text has no words, and none of a few words that tell nothing", () => {
    expect(propositionsOf("Kari Lund said that the port was closed.", ["en", "nb"])).toEqual([{}]);
    expect(propositionsOf("Kari Lund said that it was so there.", ["en"])).toEqual([{}]);
  });
});

test("the words of a vague figure are those of the brief's languages", () => {
  const wordsOf = (text: string, languages: Languages) => {
    const reader = readNew(text, languages);
    return reader.propose(reader.figures[0]!, "estimate").words[0]?.value;
  };
  expect(wordsOf("Thousands of people fled.", ["en"])).toBe("thousands");
  expect(wordsOf("Thousands of people fled.", ["en", "nb"])).toEqual({ en: "thousands", nb: "tusenvis" });
  expect(wordsOf("Thousands of people fled.", ["en", "nl"])).toBeUndefined();
  expect(wordsOf("Some 300 people fled.", ["en"])).toBeUndefined();
});
