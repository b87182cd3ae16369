import {
  type Claim,
  type Comparison,
  type Estimate,
  RETRACTS,
  type Stance,
  type Statement,
} from "../model/dataset.ts";
import { type Modifier, quantityOf } from "../model/quantity.ts";
import type { DateReader } from "./dates.ts";
import { type Draft, listOf } from "./drafts.ts";
import type { WrittenClaim } from "./schema.ts";
import { maybeText } from "./texts.ts";

/** A claim in which no error was found → the model's estimate or statement. */
export function buildClaim(draft: Draft<WrittenClaim>, comparison: Comparison, dates: DateReader): Claim {
  const written = draft.value as WrittenClaim;
  return written.measure === undefined
    ? buildStatement(draft, written, dates)
    : buildEstimate(draft, written, comparison, dates);
}

/**
 * The modifier of a figure that is written without one: `exact` for an amount, `between` for ends, `vague` for
 * words alone and for what only takes another claim back; null where nothing is stated.
 */
export function modifierOf(written: Partial<WrittenClaim>): Modifier | null {
  if (written.modifier !== undefined) return written.modifier;
  if (written.amount !== undefined) return "exact";
  if (written.low !== undefined || written.high !== undefined) return "between";
  return written.words === undefined && written.retracts === undefined ? null : "vague";
}

function buildEstimate(
  draft: Draft<WrittenClaim>,
  written: WrittenClaim,
  comparison: Comparison,
  dates: DateReader,
): Estimate {
  const figure = {
    amount: numberOf(written.amount),
    low: numberOf(written.low),
    high: numberOf(written.high),
    modifier: modifierOf(written)!,
  };
  return Object.assign(sharedParts(draft, written, dates), {
    type: "estimate" as const,
    measure: written.measure!,
    amount: figure.amount,
    low: figure.low,
    high: figure.high,
    modifier: figure.modifier,
    words: maybeText(written.words),
    ends: quantityOf(figure, comparison.about),
  });
}

/** Without the minus of a zero, which arithmetic passes over and print does not. */
function numberOf(written: number | undefined): number | null {
  return written === undefined ? null : written + 0;
}

function buildStatement(draft: Draft<WrittenClaim>, written: WrittenClaim, dates: DateReader): Statement {
  const stance: Stance = written.stance ?? RETRACTS;
  return Object.assign(sharedParts(draft, written, dates), {
    type: "statement" as const,
    proposition: written.proposition!,
    stance,
  });
}

/** A new object, which whoever calls makes the rest of: spreading it into another takes as long as all else. */
function sharedParts(draft: Draft<WrittenClaim>, written: WrittenClaim, dates: DateReader) {
  return {
    id: draft.id,
    ref: written.ref ?? null,
    speaker: written.speaker,
    source: written.source,
    said: written.said === undefined ? null : dates.read(written.said),
    asOf: written.as_of === undefined ? null : dates.read(written.as_of),
    utterance: written.utterance ?? draft.id,
    origin: written.origin ?? written.speaker,
    restsOn: listOf(written.rests_on),
    via: listOf(written.via),
    modality: written.modality ?? null,
    likelihood: written.likelihood ?? null,
    retracts: written.retracts ?? null,
    place: written.place?.trim() ?? null,
    population: written.population?.trim() ?? null,
    excerpt: written.excerpt.trim(),
    prefix: written.prefix?.trim() ?? null,
    suffix: written.suffix?.trim() ?? null,
    translation: maybeText(written.translation),
    derived: maybeText(written.derived),
    note: maybeText(written.note),
    at: draft.located.locate(draft.path, "key"),
  };
}
