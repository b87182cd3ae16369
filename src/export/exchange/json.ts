import type { Exchange } from "./exchange.ts";
import type { ExchangeRecord } from "./record.ts";
import { records } from "./records.ts";

const LISTS = {
  measure: "measures",
  proposition: "propositions",
  speaker: "speakers",
  source: "sources",
  claim: "claims",
  group: "groups",
  utterance: "utterances",
  discrepancy: "discrepancies",
} as const;

export const json: Exchange = {
  id: "json",
  mediaType: "application/json",
  description: "one JSON document of everything: claims, what is held by whom, utterances, discrepancies",
  *write(publication) {
    const byType = Map.groupBy(records(publication), ({ type }) => type);
    const of = (type: ExchangeRecord["type"]) => (byType.get(type) ?? []).map(untyped);
    const lists = Object.entries(LISTS).map(([type, name]) => [name, of(type as keyof typeof LISTS)]);
    const [dataset] = of("dataset");
    const document = { dataset, ...Object.fromEntries(lists) };
    yield `${JSON.stringify(document, null, 2)}\n`;
  },
};

export const ndjson: Exchange = {
  id: "ndjson",
  mediaType: "application/x-ndjson",
  description: "the same as NDJSON: a record a line, each with its type",
  *write(publication) {
    for (const record of records(publication)) yield `${JSON.stringify(record)}\n`;
  },
};

/** The list that a record stands in says what it is. */
function untyped({ type: _, ...record }: ExchangeRecord) {
  return record;
}
