import type { Place } from "../diagnostic.ts";
import { type ClaimField, claimFields, type FieldKind } from "../model/claim-fields.ts";
import { type Claim, type Comparison, RETRACTS } from "../model/dataset.ts";
import { literalOf, type Maker } from "../model/literal.ts";
import { type Modifier, quantityOf, type StatedFigure } from "../model/quantity.ts";
import type { DateReader } from "./dates.ts";
import { type Draft, listOf } from "./drafts.ts";
import type { WrittenClaim, WrittenDate, WrittenText } from "./schema.ts";
import { textOf } from "./texts.ts";

/** A claim in which no error was found → the model's estimate or statement. */
export function buildClaim(draft: Draft<WrittenClaim>, comparison: Comparison, dates: DateReader): Claim {
  const written = draft.value as WrittenClaim;
  const at = draft.located.locate(draft.path, "key");
  const make = written.measure === undefined ? makeStatement : makeEstimate;
  return make(written, dates, at, comparison.about) as unknown as Claim;
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

type Input = readonly [written: WrittenClaim, dates: DateReader, at: Place, about: number];

const makeEstimate = makerOf("estimate", [
  ["modifier", (written) => modifierOf(written)],
  ["ends", (written, _dates, _at, about) => quantityOf(figureOf(written), about)],
]);
const makeStatement = makerOf("statement", [["stance", (written) => written.stance ?? RETRACTS]]);

/** @param others what follows from several keys */
function makerOf(type: Claim["type"], others: readonly (readonly [string, Maker<Input>])[]) {
  const own = claimFields.filter(({ of, follows }) => (of === undefined || of === type) && !follows);
  const subject = type === "estimate" ? "measure" : "proposition";
  return literalOf<Input>([
    ["type", () => type],
    [subject, (written) => written[subject]],
    ...own.map((field) => [field.name, keeperOf(field)] as const),
    ...others,
    ["at", (_written, _dates, at) => at],
  ]);
}

function figureOf(written: WrittenClaim): StatedFigure {
  const { amount = null, low = null, high = null } = written;
  return { amount, low, high, modifier: modifierOf(written) ?? "vague" };
}

function keeperOf({ key, kind, otherwise }: ClaimField): Maker<Input> {
  const nothing = kind === "ids" ? [] : null;
  return (written, dates) => {
    const value = written[key] ?? (otherwise && written[otherwise]);
    return value === undefined ? nothing : keptOf(kind, value, dates);
  };
}

/** What is kept of a value of this kind. */
function keptOf(kind: FieldKind, value: unknown, dates: DateReader): unknown {
  switch (kind) {
    case "number":
      // Without the minus of a zero, which arithmetic passes over and print does not.
      return (value as number) + 0;
    case "ids":
      return listOf(value as string | readonly string[]);
    case "date":
      return dates.read(value as WrittenDate);
    case "text":
      return textOf(value as WrittenText);
    case "plain":
    case "excerpt":
      return (value as string).trim();
    case "id":
    case "word":
    case "verbatim":
      return value;
  }
}
