import {
  type Claim,
  type Estimate,
  type Id,
  RETRACTS,
  type Statement,
  takesBackOnly,
} from "../model/dataset.ts";
import { statedNumber } from "../model/quantity.ts";
import { amountInTable, amountInWords, countedNoun, isCounted } from "./amounts.ts";
import type { PageScope } from "./cut/page-scope.ts";
import { formatDay } from "./format.ts";
import { daySaid } from "./order.ts";
import { type Scope, textOf } from "./scope.ts";

/** How a value of a measure is printed. */
type Print = (scope: Scope, measure: Id, value: number) => string;

/** The figure as a sentence has it ("up to 10,000", "about NOK 40 million", "“thousands”"), or the stance in words. */
export function wordsOf(scope: Scope, claim: Claim): string {
  const words = scope.words.get(claim) ?? printed(scope, claim, amountInWords);
  scope.words.set(claim, words);
  return words;
}

/** The same with every digit, for tables and files. */
export function wordsInTable(scope: Scope, claim: Claim): string {
  return printed(scope, claim, amountInTable);
}

function printed(scope: Scope, claim: Claim, print: Print): string {
  if (takesBackOnly(claim)) return scope.wording.stances[RETRACTS];
  return claim.type === "statement" ? stanceWords(scope, claim) : figure(scope, claim, print);
}

/** "affirms (very likely)": a stance is never printed without what weakens it. */
function stanceWords(scope: Scope, claim: Statement): string {
  const hedge = hedgeOf(scope, claim);
  return hedge === ""
    ? scope.wording.stances[claim.stance]
    : `${scope.wording.stances[claim.stance]} (${hedge})`;
}

/** "assessed, very likely": what weakens a claim, how the speaker holds it and how likely the speaker calls it. */
export function hedgeOf({ wording }: Scope, claim: Claim): string {
  const { likelihood, modality } = claim;
  const weakens = claim.type === "estimate" || isWeakened(claim);
  const parts = [
    ...(modality !== null && weakens ? [wording.modalities[modality]] : []),
    ...(likelihood === null ? [] : [wording.likelihoods[likelihood]]),
  ];
  return parts.join(", ");
}

/** What was seen is no less for it; nor is a denial, or having no evidence, however it is held. */
export function isWeakened({ stance, modality }: Statement): boolean {
  return stance === "affirms" && modality !== null && modality !== "observed";
}

/** "up to 10,000 soldiers": the words with what is counted, where they don't say it by themselves. */
export function withNoun(scope: Scope, claim: Claim, words: string): string {
  if (claim.type === "statement" || takesBackOnly(claim) || isQuoted(claim) || statedNumber(claim) === 1)
    return words;
  const noun = countedNoun(scope, claim.measure);
  return noun === "" ? words : `${words} ${noun}`;
}

function figure(scope: Scope, claim: Estimate, print: Print): string {
  if (isQuoted(claim)) return scope.wording.quote(textOf(scope, claim.words));
  const printed = (value: number | null) => (value === null ? null : print(scope, claim.measure, value));
  return scope.wording.figure({
    modifier: claim.modifier,
    counted: isCounted(scope, claim.measure),
    amount: printed(claim.amount),
    low: printed(claim.low),
    high: printed(claim.high),
  });
}

/** Numbers can't say it: it stands in the source's own words, which name what they count or leave it open. */
const isQuoted = (claim: Estimate) => claim.modifier === "vague" && claim.words !== null;

/** "northern district, women": the place and population that a figure is of; "" where neither is set apart. */
export function figureScope(claim: Claim): string {
  if (claim.type === "statement") return "";
  return [claim.place, claim.population].filter((part) => part !== null).join(", ");
}

/** "as of 11 Jan", where the day that a claim holds for is not the day on which it was said. */
export function heldFor(scope: Scope, { asOf, said }: Claim): string[] {
  if (asOf === null || asOf.edtf === said?.edtf) return [];
  return [scope.wording.heldFor(formatDay(scope, asOf).text)];
}

/** "soldiers", what an estimate's measure counts; "" for a statement, and where the figure carries its unit itself. */
export function unitOf(scope: Scope, claim: Claim): string {
  return claim.type === "statement" ? "" : countedNoun(scope, claim.measure);
}

/** "taken back 5 May", beside a figure or stance that its speaker no longer holds. */
export function takenBack(scope: PageScope, { id }: Claim): string[] {
  const by = scope.index.retractions.get(id);
  return by === undefined ? [] : [scope.wording.takenBack(formatDay(scope, daySaid(scope.dataset, by)).text)];
}
