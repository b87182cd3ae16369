/** The claim in hand: proposed, decided field by field, put aside and taken up again, and what it would make. */

import * as api from "./api.js";
import {
  chosenOf,
  confirm,
  confirmAll,
  decide,
  draftLike,
  draftOf,
  fieldValue,
  unsettled,
  withFollowed,
  writtenOf,
} from "./draft.js";
import { namedThings } from "./fields.js";
import { focusField, focusText } from "./focus.js";
import { change, desk, draw, say } from "./store.js";
import { placeOf } from "./text.js";

/** @import {DeskClaim, DeskProposal, Json, NewEntries, Span, Written} from "../../src/desk/protocol.ts" */
/** @import {Draft} from "./draft.js" */

/** Drafts that were put aside, by place. @type {Map<string, Draft>} */
const aside = new Map();
/** The proposal that is on its way: what is done with the claim in hand waits for it. */
let onItsWay = Promise.resolve();
let asking = new AbortController();
/** Until what was asked for last is proposed, and what follows from it. */
export async function proposed() {
  for (let last = null; last !== onItsWay; ) {
    last = onItsWay;
    await last;
  }
}

/** What was asked for is of no use any more. */
export function stopAsking() {
  asking.abort();
  change({ isAsking: false });
}

/** @param {Span} place @param {"estimate" | "statement"} [type] */
export function proposeAt(place, type) {
  askFor(place, type, (proposal, source) => {
    const draft = draftOf(proposal, { source, place, type: type ?? proposal.type[0]?.value ?? "statement" });
    followedFor = JSON.stringify(chosenOf(draft));
    return draft;
  });
}

/**
 * The same by somebody else: whom the text names there.
 * @param {DeskClaim} claim
 * @param {Span} place
 * @param {ReadonlySet<string>} told who is known to say it
 */
export function proposeLike(claim, place, told) {
  askFor(place, claim.type, (proposal) => draftLike(claim, place, proposal, told));
  return onItsWay;
}

/**
 * @param {Span} place
 * @param {"estimate" | "statement" | undefined} type
 * @param {(proposal: DeskProposal, source: string) => Draft} make
 */
function askFor({ start, end }, type, make) {
  const { source } = desk;
  if (source === null) return;
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  change({ isAsking: true });
  onItsWay = api
    .propose({ source, start, end, ...(type === undefined ? {} : { type }) }, signal)
    .then((proposal) => setDraft(make(proposal, source)))
    .catch(tellUnlessStale)
    .finally(() => signal.aborted || change({ isAsking: false }));
}

/** @param {Error} error */
function tellUnlessStale(error) {
  if (!api.isStale(error)) say(error.message, true);
}

/** @param {Span} place @param {"estimate" | "statement"} [type] */
const keyOf = ({ start, end }, type) => `${desk.source}:${start}-${end}:${type ?? ""}`;

export function putAside() {
  const { draft } = desk;
  if (draft === null || !isWorkedOn(draft)) return;
  for (const type of [draft.type, undefined]) aside.set(keyOf(draft.place, type), draft);
}

/** What was put aside at this place. @param {Span} place @param {"estimate" | "statement"} [type] */
export const recall = (place, type) => aside.get(keyOf(place, type)) ?? null;

/** @param {Draft} draft that is saved, or of no use */
export function forget(draft) {
  for (const type of [draft.type, undefined]) aside.delete(keyOf(draft.place, type));
}

/** @param {Draft} draft */
const isWorkedOn = (draft) =>
  draft.replaces === null && Object.values(draft.values).some(({ state }) => state === "confirmed");

/** Whether leaving the page would lose anything. */
export const hasUnsaved = () => aside.size > 0 || (desk.draft !== null && isWorkedOn(desk.draft));

/** Whether the claim in hand is of the place where somebody is: else its words are left alone. @param {Draft} draft */
export const isHere = ({ place }) => place.start === desk.place?.start && place.end === desk.place.end;

/** Where the excerpt stands, as near to the place as can be. @param {Draft} draft @returns {Span | null} */
export function excerptPlace(draft) {
  const value = fieldValue(draft, "excerpt").value;
  const excerpt = typeof value === "object" && value !== null ? /** @type {Written} */ (value).excerpt : null;
  return typeof excerpt === "string" && desk.text !== null
    ? placeOf(desk.text.text, excerpt, draft.place.start)
    : null;
}

/** @param {Draft} draft */
export function setDraft(draft) {
  change({ draft });
  follow(draft);
  previewSoon();
}

/** What id and utterance were asked for last. */
let followedFor = "";
let following = new AbortController();

/** Id and utterance follow from speaker, subject and day: the server knows how. @param {Draft} draft */
function follow(draft) {
  const chosen = chosenOf(draft);
  const asked = JSON.stringify(chosen);
  if (draft.replaces !== null || asked === followedFor) return;
  followedFor = asked;
  following.abort();
  following = new AbortController();
  const { signal } = following;
  onItsWay = api
    .follow(chosen, signal)
    .then((followed) => {
      if (signal.aborted || desk.draft === null || desk.draft.replaces !== null) return;
      change({ draft: withFollowed(desk.draft, followed) });
      previewSoon();
    })
    .catch(tellUnlessStale);
}

/** To the first field that keeps the claim from being saved; to the button that saves it where there is none. */
export function goOn() {
  draw();
  const [first] = desk.draft === null ? [] : unsettled(desk.draft);
  focusField(first?.key ?? "save");
}

/** @param {string} key @param {Json} value */
export function decideField(key, value) {
  if (desk.draft === null) return;
  setDraft(decide(desk.draft, key, value));
}

/** @param {string} key */
export function confirmField(key) {
  if (desk.draft !== null) setDraft(confirm(desk.draft, key));
}

export async function confirmEverything() {
  await onItsWay;
  if (desk.draft === null) return say("Nothing is in hand.");
  setDraft(confirmAll(desk.draft));
  goOn();
}

/** @param {string} names @param {string} id @param {Written} entry @param {string} key of the field */
export function makeEntry(names, id, entry, key) {
  const { draft } = desk;
  if (draft === null) return;
  const before = /** @type {Readonly<Record<string, Record<string, Written>>>} */ (draft.entries);
  const entries = /** @type {NewEntries} */ ({ ...before, [names]: { ...before[names], [id]: entry } });
  setDraft(decide({ ...draft, entries }, key, id));
}

/** Puts the claim in hand away, and what was decided of it. */
export function letGo() {
  const { draft } = desk;
  stopAsking();
  if (draft !== null) forget(draft);
  change({ draft: null, preview: null, selection: null, editing: null, making: null });
  focusText();
}

let timer = 0;
let previewing = new AbortController();

/** Once nothing has been changed for a moment; whatever was asked before is of no use. @param {Draft | null} [draft] */
export function previewSoon(draft = desk.draft) {
  clearTimeout(timer);
  previewing.abort();
  if (draft === null) return;
  previewing = new AbortController();
  const { signal } = previewing;
  timer = setTimeout(() => {
    api
      .preview(requestOf(draft), signal)
      .then((preview) => signal.aborted || change({ preview }))
      .catch(tellUnlessStale);
  }, 120);
}

/** @param {Draft} draft */
export function requestOf(draft) {
  const used = Object.entries(draft.entries).map(([names, entries]) => [
    names,
    Object.fromEntries(Object.entries(entries).filter(([id]) => isMissing(draft, names, id))),
  ]);
  const entries = /** @type {NewEntries} */ (
    Object.fromEntries(used.filter(([, made]) => Object.keys(made ?? {}).length > 0))
  );
  return {
    claim: writtenOf(draft),
    ...(Object.keys(entries).length > 0 ? { entries } : {}),
    ...(draft.replaces === null ? {} : { replaces: draft.replaces }),
  };
}

/** Does the claim name what is not there yet? @param {Draft} draft @param {string} names @param {string} id */
function isMissing(draft, names, id) {
  const kind = /** @type {"speakers" | "measures" | "propositions"} */ (names);
  const isThere = desk.state !== null && namedThings(desk.state, kind).some((thing) => thing.id === id);
  return !isThere && Object.values(draft.values).some(({ value }) => value === id);
}
