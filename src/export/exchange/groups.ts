import type { EstimateGroup, Position, StatementGroup, ToldUtterance } from "../../model/analysis.ts";
import { type Claim, type Id, UNKNOWN_ORIGIN } from "../../model/dataset.ts";
import { compareDates, type PartialDate } from "../../model/partial-date.ts";
import type { Publication } from "../../model/publication.ts";
import type { ExchangeRecord } from "./record.ts";

/**
 * What is held of each measure (and place and population) and on each proposition, and each utterance that several
 * sources report, with what each of them leaves out. Claims by their ids, which come before in the same document.
 */
export function* groupRecords({ analysis }: Publication): Generator<ExchangeRecord> {
  for (const group of analysis.estimates) yield figuresRecord(group);
  for (const group of analysis.statements) yield stancesRecord(group);
  for (const told of analysis.utterances) yield utteranceRecord(told);
}

function figuresRecord({ measure, place, population, positions, summary }: EstimateGroup): ExchangeRecord {
  const { figures, widestGap, alone } = summary;
  return {
    type: "group",
    subject: measure,
    subject_type: "measure",
    place,
    population,
    positions: positions.map(positionEntry),
    held: figures.map((figure) => heldEntry(figure.positions, figure.from, figure.to)),
    widest_gap: widestGap && { gap: widestGap.gap, lower: widestGap.lower.id, upper: widestGap.upper.id },
    alone: alone.map(({ representative }) => representative.id),
  };
}

function stancesRecord({ proposition, positions }: StatementGroup): ExchangeRecord {
  const byStance = Map.groupBy(positions, ({ representative }) => representative.stance);
  return {
    type: "group",
    subject: proposition,
    subject_type: "proposition",
    positions: positions.map(positionEntry),
    held: [...byStance].map(([stance, alike]) => ({ stance, ...heldEntry(alike, ...spanOf(alike)) })),
  };
}

function positionEntry({ origin, representative, claims }: Position) {
  return { claim: representative.id, origin, said: representative.said?.edtf ?? null, claims: ids(claims) };
}

/** One figure in its words, or one stance, by everyone who holds it: how many origins, apart from how many sources. */
function heldEntry(positions: readonly Position[], from: PartialDate | null, to: PartialDate | null) {
  const [first] = positions;
  const claims = positions.flatMap((position): readonly Claim[] => position.claims);
  const known = claims.filter(({ origin }) => origin !== UNKNOWN_ORIGIN);
  return {
    claim: first?.representative.id ?? null,
    positions: positions.map(({ representative }) => representative.id),
    origins: distinct(known.map(({ origin }) => origin)),
    unknown_origins: claims.length - known.length,
    sources: distinct(claims.map(({ source }) => source)),
    from: from?.edtf ?? null,
    to: to?.edtf ?? null,
  };
}

/** From the first day said to the last, as of a figure: positions come by the day that they hold for. */
function spanOf(positions: readonly Position[]): [PartialDate | null, PartialDate | null] {
  const claims = positions.flatMap((position): readonly Claim[] => position.claims);
  const days = claims.flatMap(({ said }) => said ?? []).sort(compareDates);
  return [days[0] ?? null, days.at(-1) ?? null];
}

function utteranceRecord({ utterance, speakers, sources, subjects }: ToldUtterance): ExchangeRecord {
  return {
    type: "utterance",
    id: utterance,
    speakers,
    sources,
    subjects: subjects.map(({ subject, subjectType, claims, toldBy, impliedBy, leftOutBy }) => ({
      subject,
      subject_type: subjectType,
      claims: ids(claims),
      told_by: toldBy,
      implied_by: impliedBy,
      left_out_by: leftOutBy,
    })),
  };
}

const ids = (claims: readonly Claim[]): Id[] => claims.map(({ id }) => id);
const distinct = (found: readonly Id[]): Id[] => [...new Set(found)].sort();
