/**
 * The claim in hand: for each field what it is, whether somebody has confirmed it, and what else it may be. Pure: each
 * function takes a draft and gives another one.
 */

import { dayWords, fieldsOf, keysOf } from "./fields.js";

/** @import {Candidate, DeskClaim, DeskProposal, Followed, FollowRequest, Json, NewEntries, Span, Written} from "../../src/desk/protocol.ts" */
/** @import {Field} from "./fields.js" */

/**
 * @typedef {object} Value
 * @property {Json} value null for none
 * @property {"empty" | "proposed" | "confirmed"} state
 * @property {string} reason why it is proposed
 * @property {readonly Candidate<Json>[]} candidates
 */

/**
 * @typedef {object} Draft
 * @property {Span} place in the text: the figure, or the words selected
 * @property {string} source
 * @property {"estimate" | "statement"} type
 * @property {string | null} replaces id of the claim that is changed
 * @property {Readonly<Record<string, Value>>} values by the field's key
 * @property {Json} unit what a measure that is made for it counts in
 * @property {Written} proposed the first value of each field of the file, as it was proposed
 * @property {NewEntries} entries
 * @property {Written} kept what the claim has besides, and no field shows
 */

/** @type {Value} */
const EMPTY = { value: null, state: "empty", reason: "", candidates: [] };

/**
 * @param {DeskProposal} proposal
 * @param {{source: string, place: Span, type: "estimate" | "statement"}} asked
 * @returns {Draft}
 */
export function draftOf(proposal, { source, place, type }) {
  const values = Object.fromEntries(
    fieldsOf(type).map((field) => {
      const given = /** @type {Readonly<Record<string, readonly Candidate<Json>[]>>} */ (
        /** @type {unknown} */ (proposal)
      );
      return [field.key, proposedOf(given[field.key] ?? [])];
    }),
  );
  return {
    ...{ source, place, type, replaces: null, values },
    unit: proposal.unit[0]?.value ?? null,
    proposed: proposal.claim,
    entries: entriesIn(proposal),
    kept: {},
  };
}

/** What would make those that are proposed and not there yet; sent where the claim names them. @param {DeskProposal} proposal @returns {NewEntries} */
function entriesIn({ speaker, measure, proposition }) {
  const made = (/** @type {readonly Candidate<string>[]} */ candidates) =>
    Object.fromEntries(
      candidates.flatMap(({ value, entry }) => (entry === undefined ? [] : [[value, entry]])),
    );
  return { speakers: made(speaker), measures: made(measure), propositions: made(proposition) };
}

/** @param {Candidate<Json>} candidate */
export function reasonOf({ basis, reason }) {
  return basis === "chosen-before" ? `chosen here before · ${reason}` : reason;
}

/**
 * A claim that is there already: all of it is confirmed.
 * @param {DeskClaim} claim
 * @param {Span} place
 * @returns {Draft}
 */
export function draftOfClaim({ id, type, source, written }, place) {
  const values = Object.fromEntries(fieldsOf(type).map((field) => [field.key, keptValue(field, written)]));
  const own = new Set(fieldsOf(type).flatMap(keysOf));
  const kept = Object.fromEntries(Object.entries(written).filter(([key]) => !own.has(key)));
  return { source, place, type, replaces: id, values, unit: null, proposed: {}, entries: {}, kept };
}

/** What another speaker shares who says the same in the same words. */
const SHARED = new Set([
  ...["figure", "words", "measure", "proposition", "stance", "modality", "likelihood"],
  ...["said", "as_of", "excerpt", "translation"],
]);

/**
 * A claim of the same words by somebody else: all but who says so is proposed as it is there; who may, of whom the text
 * names.
 * @param {DeskClaim} claim
 * @param {Span} place
 * @param {DeskProposal} proposal
 * @param {ReadonlySet<string>} told who is known to say it
 * @returns {Draft}
 */
export function draftLike(claim, place, proposal, told) {
  const kept = Object.entries(draftOfClaim(claim, place).values);
  const values = kept.map(([key, { value, state }]) => {
    if (key === "speaker") return [key, proposedOf(proposal.speaker.filter((one) => !told.has(one.value)))];
    const isShared = SHARED.has(key) && state === "confirmed";
    return [key, isShared ? proposedOf([{ value, basis: "proposed", reason: `as in ${claim.id}` }]) : EMPTY];
  });
  const { source, type } = claim;
  const proposed = {};
  return {
    source,
    place,
    type,
    replaces: null,
    values: Object.fromEntries(values),
    unit: null,
    proposed,
    entries: entriesIn(proposal),
    kept: {},
  };
}

/** @param {Field} field @param {Written} written @returns {Value} */
function keptValue(field, written) {
  const keys = keysOf(field);
  const value =
    keys.length === 1
      ? written[field.key]
      : Object.fromEntries(keys.filter((key) => key in written).map((key) => [key, written[key]]));
  const isEmpty =
    value === undefined || value === null || (keys.length > 1 && Object.keys(value).length === 0);
  return isEmpty ? EMPTY : { ...EMPTY, value: /** @type {Json} */ (value), state: "confirmed" };
}

/** @param {Draft} draft @param {string} key @returns {Value} */
export const fieldValue = (draft, key) => draft.values[key] ?? EMPTY;

/**
 * Sets a field as somebody has decided; null clears it.
 * @param {Draft} draft
 * @param {string} key
 * @param {Json} value
 * @returns {Draft}
 */
export function decide(draft, key, value) {
  const before = fieldValue(draft, key);
  /** @type {Value} */
  const next = {
    ...before,
    value,
    reason: "",
    state: value === null || value === "" ? "empty" : "confirmed",
  };
  return { ...draft, values: { ...draft.values, [key]: next } };
}

/** @param {Draft} draft @param {string} key @returns {Draft} */
export const confirm = (draft, key) =>
  fieldValue(draft, key).state === "proposed" ? decide(draft, key, fieldValue(draft, key).value) : draft;

/** @param {Draft} draft @returns {Draft} */
export const confirmAll = (draft) => Object.keys(draft.values).reduce(confirm, draft);

/**
 * Fields that keep it from being saved: those that nobody has confirmed, and those that it can't do without.
 * @param {Draft} draft
 * @returns {Field[]}
 */
export function unsettled(draft) {
  return fieldsOf(draft.type).filter((field) => {
    const { state } = fieldValue(draft, field.key);
    return (
      state === "proposed" || (state === "empty" && (field.required === true || isAsked(draft, field.key)))
    );
  });
}

/**
 * "Thousands" is no number: it needs its words, or an end that somebody vouches for.
 * @param {Draft} draft
 * @param {string} key
 */
export function isAsked(draft, key) {
  const { modifier, low, high } = /** @type {Written} */ (fieldValue(draft, "figure").value ?? {});
  return (
    key === "words" &&
    draft.type === "estimate" &&
    modifier === "vague" &&
    low === undefined &&
    high === undefined
  );
}

/**
 * What id and utterance follow from.
 * @param {Draft} draft
 * @returns {FollowRequest}
 */
export function chosenOf(draft) {
  const text = (/** @type {string} */ key) => {
    const { value } = fieldValue(draft, key);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const said = dayWords(fieldValue(draft, "said").value ?? "");
  return {
    source: draft.source,
    speaker: text("speaker"),
    subject: text(draft.type === "estimate" ? "measure" : "proposition"),
    said: said === "" ? undefined : said,
  };
}

/**
 * With what follows from its fields, for as long as nobody has decided it.
 * @param {Draft} draft
 * @param {Followed} followed
 * @returns {Draft}
 */
export function withFollowed(draft, followed) {
  const values = { ...draft.values };
  for (const key of /** @type {const} */ (["id", "utterance"]))
    if (fieldValue(draft, key).state !== "confirmed") values[key] = proposedOf(followed[key]);
  return { ...draft, values };
}

/** @param {readonly Candidate<Json>[]} candidates @returns {Value} */
function proposedOf(candidates) {
  const [first] = candidates;
  return first === undefined
    ? EMPTY
    : { value: first.value, state: "proposed", reason: reasonOf(first), candidates };
}

/**
 * As its file would have it, in the order in which fields are written.
 * @param {Draft} draft
 * @returns {Written}
 */
export function writtenOf(draft) {
  /** @type {Record<string, Json>} */
  const parts = { ...draft.kept, source: draft.source };
  for (const field of fieldsOf(draft.type)) {
    const { value } = fieldValue(draft, field.key);
    if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) continue;
    if (keysOf(field).length === 1) parts[field.key] = value;
    else Object.assign(parts, value);
  }
  const order = (/** @type {string} */ key) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  return Object.fromEntries(Object.entries(parts).toSorted(([a], [b]) => order(a) - order(b)));
}

const ORDER = [
  ...[
    "id",
    "ref",
    "measure",
    "amount",
    "low",
    "high",
    "modifier",
    "words",
    "proposition",
    "stance",
    "retracts",
    "modality",
    "likelihood",
  ],
  ...["speaker", "source", "said", "as_of", "utterance", "origin", "rests_on", "via", "place", "population"],
  ...["excerpt", "prefix", "suffix", "translation", "derived", "note"],
  ...["by", "checked_by"],
];
