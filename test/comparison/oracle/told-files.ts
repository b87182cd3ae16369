import type { Span, Told, ToldDataset, ToldMeasure, ToldProposition } from "./claims.ts";

/** JSON, which is YAML. */
export function filesOf({ measures, propositions, claims }: ToldDataset): Record<string, string> {
  return {
    "data/drawn/brief.yaml": JSON.stringify({
      title: "Drawn",
      question: "What is found?",
      languages: ["en"],
      comparison: { window: "P5D", about: "50%", rounding: "2%" },
      ...(measures.size > 0 && { measures: Object.fromEntries([...measures].map(writtenMeasure)) }),
      ...(propositions.size > 0 && {
        propositions: Object.fromEntries([...propositions].map(writtenProposition)),
      }),
    }),
    "data/drawn/speakers.yaml": JSON.stringify(
      Object.fromEntries([
        ...claims.flatMap(({ origin, restsOn }) => [origin, ...restsOn]).map((id) => [id, { name: id }]),
        ...claims.map(({ speaker, party, unnamed }) => [
          speaker,
          { name: speaker, ...(party !== null && { party }), ...(unnamed && { unnamed }) },
        ]),
      ]),
    ),
    "data/drawn/sources.yaml": JSON.stringify(
      Object.fromEntries(
        claims.map(({ source, published }) => [
          source,
          { publisher: source, ...(published && { published: written8601(published) }) },
        ]),
      ),
    ),
    "data/drawn/claims.yaml": JSON.stringify(claims.map(writtenClaim)),
  };
}

function writtenMeasure([id, { overTime, window, within, perhapsSameAs }]: [string, ToldMeasure]) {
  const related = { within, perhaps_same_as: perhapsSameAs };
  return [id, { label: id, unit: "people", over_time: overTime, window: `P${window}D`, ...related }];
}

function writtenProposition([id, { overTime, window, implies, excludes }]: [string, ToldProposition]) {
  return [id, { text: id, over_time: overTime, window: `P${window}D`, implies, excludes }];
}

function writtenClaim(told: Told): object {
  const {
    id,
    speaker,
    origin,
    restsOn,
    utterance,
    source,
    said,
    asOf,
    retracts,
    likelihood,
    figure: counted,
    stance: taken,
  } = told;
  const figureFields = counted && {
    ...given(counted),
    ...(counted.modifier === "vague" && { words: `words for ${counted.low} to ${counted.high}` }),
  };
  return {
    id,
    ...{ speaker, origin, utterance, source, excerpt: "as it was printed" },
    ...figureFields,
    ...taken,
    ...(restsOn.length > 0 && { rests_on: restsOn }),
    ...given({ said: said && written8601(said), as_of: asOf && written8601(asOf), retracts, likelihood }),
  };
}

const given = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

function written8601({ first, last }: Span): string {
  if (first === last) return dayText(first as number);
  return `${first === null ? ".." : dayText(first)}/${last === null ? ".." : dayText(last)}`;
}

const dayText = (number: number) => new Date(Date.UTC(2031, 4, number)).toISOString().slice(0, 10);
