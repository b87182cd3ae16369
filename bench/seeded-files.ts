import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { csvChunks } from "../src/export/csv/csv-bytes.ts";
import { claimColumns } from "../src/export/tables/claims.ts";
import { contentOf } from "../src/export/tables/column.ts";
import type { Claim, Dataset } from "../src/model/dataset.ts";
import type { Modifier } from "../src/model/quantity.ts";
import type { Text } from "../src/model/text.ts";
import { publicationOf } from "./seeded-publication.ts";

/** Measures of a set as people keep it: figures of one kind from many places, not a thousand kinds. */
const MEASURES = 20;

/** Writes a dataset as its files: `<data>/<id>/brief.yaml`, `sources.yaml`, `speakers.yaml` and `claims.csv`. */
export function writeSeededFiles(seeded: Dataset, data: string): string {
  const dataset = { ...seeded, measures: new Map([...seeded.measures].slice(0, MEASURES)) };
  const measures = [...dataset.measures.keys()];
  const groups = new Map([...seeded.measures.keys()].map((id, index) => [id, index]));
  const folder = join(data, dataset.id);
  mkdirSync(folder, { recursive: true });
  const text = (written: Text) => Object.values(written)[0]!;
  const entries = <T>(map: ReadonlyMap<string, T>, entry: (value: T) => object) =>
    Object.fromEntries([...map].map(([id, value]) => [id, entry(value)]));
  // JSON is YAML.
  const write = (name: string, value: object) =>
    writeFileSync(join(folder, name), JSON.stringify(value, null, 1));
  write("brief.yaml", {
    title: text(dataset.title),
    question: text(dataset.question),
    languages: dataset.languages,
    measures: entries(dataset.measures, ({ label, unit, overTime }) => ({
      label: text(label),
      unit: text(unit),
      over_time: overTime,
    })),
    propositions: entries(dataset.propositions, (one) => ({
      text: text(one.text),
      over_time: one.overTime,
      implies: one.implies,
    })),
  });
  write(
    "speakers.yaml",
    entries(dataset.speakers, ({ name }) => ({ name: text(name) })),
  );
  write(
    "sources.yaml",
    entries(dataset.sources, ({ publisher, language }) => ({ publisher, language })),
  );
  const file = openSync(join(folder, "claims.csv"), "w");
  const table = contentOf(claimColumns(publicationOf(dataset)), () =>
    dataset.claims.map((claim) => written(claim, measures, groups)),
  );
  for (const piece of csvChunks(table, { delimiter: ",", bom: true })) writeSync(file, piece);
  closeSync(file);
  return folder;
}

const WORDS: Partial<Record<Modifier, string>> = {
  about: "about ",
  "at-least": "at least ",
  "up-to": "up to ",
  "more-than": "more than ",
};

/** A claim with an excerpt that carries its figure, as evidence wants it; its group is a measure at a place. */
function written(claim: Claim, measures: readonly string[], groups: ReadonlyMap<string, number>): Claim {
  // One speech event has one speaker and one day.
  const shared =
    claim.utterance === claim.id ? claim.id : `${claim.utterance}-${claim.speaker}-${claim.said!.edtf}`;
  if (claim.type === "statement") return { ...claim, utterance: shared, excerpt: STATED };
  const group = groups.get(claim.measure)!;
  const figure = `${WORDS[claim.modifier] ?? ""}${claim.amount}`;
  return {
    ...claim,
    utterance: shared,
    measure: measures[group % measures.length]!,
    place: `district ${Math.floor(group / measures.length)}`,
    excerpt: `${figure} people had to leave their homes, the service said`,
  };
}

const STATED = "asked about the dam, the service would say this much";
