/** The claim in hand: proposed, decided field by field, put aside and taken up again, and what it would make. */

import * as api from "./api.js";
import {
  confirm,
  confirmAll,
  decide,
  draftOf,
  fieldValue,
  followed,
  unsettled,
  withWords,
  writtenOf,
} from "./draft.js";
import { focusField, focusText } from "./focus.js";
import { change, desk, draw, say } from "./store.js";
import { placeOf } from "./text.js";

/** @import {Json, NewEntries, Span, Written} from "../../src/desk/protocol.ts" */
/** @import {Draft} from "./draft.js" */

/** Drafts that were put aside, by place. @type {Map<string, Draft>} */
const aside = new Map();
/** The proposal that is on its way: what is done with the claim in hand waits for it. */
let onItsWay = Promise.resolve();
let asking = new AbortController();
/** Until what was asked for last is proposed. */
export const proposed = () => onItsWay;

/** What was asked for is of no use any more. */
export function stopAsking() {
  asking.abort();
  change({ isAsking: false });
}

/** @param {Span} place @param {"estimate" | "statement"} [type] */
export function proposeAt(place, type) {
  const { source } = desk;
  if (source === null) return;
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  change({ isAsking: true });
  onItsWay = api
    .propose({ source, start: place.start, end: place.end, ...(type === undefined ? {} : { type }) }, signal)
    .then((proposal) => {
      const given = type ?? proposal.type[0]?.value ?? "statement";
      setDraft(spelled(draftOf(proposal, { source, place, type: given })));
    })
    .catch(tellUnlessStale)
    .finally(() => signal.aborted || change({ isAsking: false }));
}

/** @param {Draft} draft */
function spelled(draft) {
  const { text, state } = desk;
  const figure = text?.figures.find(({ start, end }) => start < draft.place.end && end > draft.place.start);
  if (text === null || state === null || figure === undefined) return draft;
  return withWords(draft, figure.text, text.language, state.languages);
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
  if (desk.state === null) return;
  change({ draft: followed(draft, desk.state) });
  previewSoon();
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
    Object.fromEntries(
      Object.entries(entries).filter(([id]) => Object.values(draft.values).some(({ value }) => value === id)),
    ),
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
