import { type Diagnostic, error, warning } from "../../diagnostic.ts";
import type { Modifier } from "../../model/quantity.ts";
import { modifierOf } from "../build-claim.ts";
import { type Check, type Draft, placeIn } from "../drafts.ts";
import { ambiguousNumber, lostDigits, mayLoseDigits } from "../number-faults.ts";
import type { WrittenClaim } from "../schema.ts";

type Claim = Draft<WrittenClaim>;
type NumberKey = "amount" | "low" | "high";

export const figures: Check = {
  id: "figures",
  title: "A figure has the numbers that its modifier needs, and they agree with each other",

  *inspect(drafts) {
    for (const claim of drafts.claims) {
      if (isAmountAlone(claim)) continue;
      yield* numbersAsWritten(claim);
      yield* endsInOrder(claim);
      if (claim.value.measure !== undefined && claim.value.proposition === undefined)
        yield* statedParts(claim);
    }
  },
};

/** One number that can't be taken for another, with a modifier that wants one, is what most figures are. */
function isAmountAlone({ value, located, path }: Claim): boolean {
  const { amount, low, high, words, modifier = "exact" } = value;
  if (amount === undefined || low !== undefined || high !== undefined || words !== undefined) return false;
  if (!NEEDED[modifier].includes("amount")) return false;
  if (mayLoseDigits(amount)) return false;
  return Math.abs(amount) >= 1000 || located.written([...path, "amount"]) === null;
}

function* numbersAsWritten(claim: Claim): Iterable<Diagnostic> {
  for (const key of ["amount", "low", "high"] as const) {
    const value = claim.value[key];
    // Between a thousand and 2^53 there is no point to be taken for one of thousands, and no digit is lost.
    if (value === undefined || (Math.abs(value) >= 1000 && !mayLoseDigits(value))) continue;
    const written = claim.located.written([...claim.path, key]);
    if (written === null) continue;
    const at = placeIn(claim, key);
    const fault = mayLoseDigits(value)
      ? lostDigits(value, written, key, at)
      : ambiguousNumber(written, key, at);
    if (fault !== null) yield fault;
  }
}

function* endsInOrder(claim: Claim): Iterable<Diagnostic> {
  const { amount, low, high } = claim.value;
  if (low !== undefined && high !== undefined && low > high) {
    yield error(
      "low-above-high",
      `low above high: ${low} > ${high}`,
      placeIn(claim, "low"),
      "swap low and high",
    );
    return;
  }
  if (amount === undefined) return;
  const outside = (low !== undefined && amount < low) || (high !== undefined && amount > high);
  if (!outside) return;
  const range = `${low ?? "…"} to ${high ?? "…"}`;
  const hint = "correct the amount or the ends; the amount lies between low and high";
  yield error(
    "amount-outside-range",
    `amount outside low–high: ${amount} is not in ${range}`,
    placeIn(claim, "amount"),
    hint,
  );
}

/** The numbers that a modifier is about: one of them has to be there, and the others are not read. */
const NEEDED: Readonly<Record<Modifier, readonly NumberKey[]>> = {
  exact: ["amount"],
  about: ["amount", "low", "high"],
  "at-least": ["amount", "low"],
  "more-than": ["amount", "low"],
  "up-to": ["amount", "high"],
  "fewer-than": ["amount", "high"],
  between: ["low", "high"],
  vague: ["low", "high"],
};

function* statedParts(claim: Claim): Iterable<Diagnostic> {
  const { value } = claim;
  const modifier = modifierOf(value);
  const refused = ["amount", "low", "high", "modifier", "words"].some((key) => claim.refused.has(key));
  if (modifier === null) {
    if (!refused) yield missingFigure(claim, "estimate without a figure", "add amount:, or low: and high:");
    return;
  }
  const needed = NEEDED[modifier];
  const inWords = modifier === "vague" && (value.words !== undefined || value.retracts !== undefined);
  if (!refused && !inWords && needed.every((key) => value[key] === undefined)) {
    const hint = `add ${needed.join(": or ")}:${modifier === "vague" ? " or words:" : ""}, or choose another modifier`;
    yield missingFigure(claim, `${modifier} without ${needed.join(" or ")}`, hint);
  }
  yield* twoBounds(claim, modifier);
  yield* unreadParts(claim, modifier);
}

function missingFigure(claim: Claim, fault: string, hint: string): Diagnostic {
  const at =
    claim.value.modifier === undefined ? claim.located.locate(claim.path, "key") : placeIn(claim, "modifier");
  return error("missing-figure", `${fault}: ${claim.id}`, at, hint);
}

/** "At least 1,000" has one bound; amount and low that differ would make it two. */
function* twoBounds(claim: Claim, modifier: Modifier): Iterable<Diagnostic> {
  const { amount } = claim.value;
  const key = NEEDED[modifier].find((end) => end !== "amount") ?? "low";
  const end = claim.value[key];
  if (modifier === "about" || !NEEDED[modifier].includes("amount") || modifier === "exact") return;
  if (amount === undefined || end === undefined || amount === end) return;
  const fault = `${modifier} with two bounds: amount ${amount}, ${key} ${end}`;
  yield error(
    "two-bounds",
    fault,
    placeIn(claim, key),
    "keep the one that the source states, or use between",
  );
}

function* unreadParts(claim: Claim, modifier: Modifier): Iterable<Diagnostic> {
  const keys = (["amount", "low", "high"] as const).filter((key) => claim.value[key] !== undefined);
  // Within a range the amount is the source's best figure, which the line-up shows as its number.
  const best = modifier === "between" ? "amount" : null;
  // About an amount, both ends follow from it.
  const read = modifier === "about" && keys.includes("amount") ? ["amount"] : NEEDED[modifier];
  const unread = keys.filter((key) => !read.includes(key) && key !== best);
  const hasRead = keys.length > unread.length || (modifier === "vague" && claim.value.words !== undefined);
  const [first] = unread;
  if (first === undefined || !hasRead) return;
  const hint = `${modifier} is read from ${read.join(" or ")}; take the other out, or choose another modifier`;
  yield warning(
    "unread-end",
    `${unread.join(" and ")} not read with ${modifier}: ${claim.id}`,
    placeIn(claim, first),
    hint,
  );
}
