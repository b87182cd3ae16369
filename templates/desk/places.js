/** Where somebody is in the text, and which words are chosen there. */

import { decide, draftOfClaim } from "./draft.js";
import { focusField, focusText } from "./focus.js";
import {
  excerptPlace,
  goOn,
  isHere,
  proposeAt,
  proposed,
  proposeLike,
  putAside,
  recall,
  setDraft,
  stopAsking,
} from "./hand.js";
import { openSource } from "./sources.js";
import { change, desk, draw, say } from "./store.js";
import { moveByClause, moveByWord, wordBeside } from "./text.js";

/** @import {DeskClaim, FigureMark, Span} from "../../src/desk/protocol.ts" */
/** @import {Draft} from "./draft.js" */

/** @param {1 | -1} by */
export async function nextOpen(by) {
  const open = (desk.text?.figures ?? []).filter(({ state }) => state === "open");
  const figure = beside(open, by);
  if (figure !== undefined) return goToFigure(figure);
  const others =
    desk.state?.sources.filter(({ id, curated }) => id !== desk.source && (curated?.open ?? 0) > 0) ?? [];
  if (open.length > 0)
    return say(
      by === 1 ? "That was the last open figure here; P goes back." : "That was the first open figure here.",
    );
  say(others.length > 0 ? "No open figure in this text; J goes to the next one." : "No open figure is left.");
}

/** @param {1 | -1} by sentences that tell what a proposition says, and have no claim */
export async function nextStatement(by) {
  const statement = beside(desk.text?.statements ?? [], by);
  if (statement === undefined)
    return say("No statement is proposed beyond this one: select its words instead.");
  await goTo({ start: statement.start, end: statement.end }, "statement");
}

/** Words that begin with a figure are before it. @template {Span} T @param {readonly T[]} list @param {1 | -1} by @returns {T | undefined} */
function beside(list, by) {
  const at = desk.place ?? { start: -1, end: -1 };
  return by === 1
    ? list.find(({ start, end }) => start > at.start || (start === at.start && end < at.end))
    : list.findLast(({ start }) => start < at.start);
}

/** @param {FigureMark} figure */
export async function goToFigure(figure) {
  const [claim] = figure.claims;
  if (figure.state === "covered" && claim !== undefined) return openClaim(claim);
  if (figure.state === "ignored") {
    putAside();
    change({ place: figure, selection: null, draft: null, preview: null });
    say(`“${figure.text}” is left out: ${figure.reason ?? ""}`);
    return focusText();
  }
  await goTo({ start: figure.start, end: figure.end });
}

/** Asks what the claim of this place may be. @param {Span} place @param {"estimate" | "statement"} [type] */
export async function goTo(place, type) {
  putAside();
  stopAsking();
  const known = recall(place, type);
  change({
    place,
    selection: null,
    moving: "end",
    found: [],
    draft: known,
    preview: null,
    editing: null,
    making: null,
  });
  focusText();
  if (known === null) proposeAt(place, type);
  else setDraft(known);
}

/** @param {string} id */
export async function openClaim(id) {
  const claim = desk.state?.claims.find((one) => one.id === id);
  if (claim === undefined) return;
  setDraft(draftOfClaim(claim, await goToClaim(claim)));
  if (!claim.editable) say(`${claim.file} is a table: change ${id} there.`);
  draw();
  focusField("figure", "stance");
}

/** To where it stands in its text, with nothing in hand. @param {DeskClaim} claim @returns {Promise<Span>} */
async function goToClaim({ id, source }) {
  if (source !== desk.source) await openSource(source);
  const { start, end } = desk.text?.excerpts.find((excerpt) => excerpt.claim === id) ?? { start: 0, end: 0 };
  putAside();
  stopAsking();
  change({
    place: { start, end },
    selection: null,
    draft: null,
    preview: null,
    editing: null,
    making: null,
  });
  return { start, end };
}

/** Somebody else says the same in the same words: those of the claim that was last gone to, or saved. */
export async function again() {
  const focused =
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.claim : undefined;
  const id = focused ?? desk.draft?.replaces ?? desk.saved;
  const claim = desk.state?.claims.find((one) => one.id === id);
  if (claim === undefined) return say("Go to a claim first: G.");
  const place = await goToClaim(claim);
  const excerpt = JSON.stringify(claim.written.excerpt);
  const same = desk.state?.claims.filter(
    (one) => one.source === claim.source && JSON.stringify(one.written.excerpt) === excerpt,
  );
  await proposeLike(claim, place, new Set(same?.map(({ speaker }) => speaker)));
  draw();
  focusField("speaker");
}

/** @param {"words" | "sentences"} of @param {1 | -1} by */
export function moveCursor(of, by) {
  if (desk.read === null) return;
  const from = desk.selection ?? desk.place ?? { start: 0, end: 0 };
  const word = wordBeside(desk.read, from, of, by);
  if (word === undefined) return;
  change({ place: { start: word.start, end: word.end }, selection: null, found: [] });
  focusText();
}

/** Moves an end of the words selected; with a claim in hand, of its excerpt. @param {"word" | "clause"} how @param {1 | -1} by */
export async function extend(how, by) {
  await proposed();
  const { read, draft } = desk;
  const from = desk.selection ?? (draft === null ? desk.place : (excerptPlace(draft) ?? draft.place));
  if (read === null || from === null) return;
  const next = (how === "word" ? moveByWord : moveByClause)(read, from, desk.moving, by);
  change({ selection: next });
  if (draft !== null && isHere(draft)) setExcerpt(draft, next);
}

/** @param {Draft} draft @param {Span} span */
function setExcerpt(draft, span) {
  const excerpt = (desk.text?.text ?? "").slice(span.start, span.end).replace(/\s+/gu, " ");
  setDraft(decide(draft, "excerpt", { excerpt }));
}

/** Goes to the form; from words that nothing is proposed for yet, proposes first. */
export async function take() {
  await proposed();
  const target = desk.selection ?? desk.place;
  const isNew = target !== null && (desk.draft === null || !isHere(desk.draft));
  if (isNew) await goTo(target);
  await proposed();
  if (desk.draft === null)
    return say("Nothing is in hand: N goes to the next open figure, Shift and the arrows select words.");
  goOn();
}

/** An estimate becomes a statement of the words around it, and back; words selected become one at once. */
export async function toggleType() {
  await proposed();
  const { draft, selection, place } = desk;
  if (draft === null || (!isHere(draft) && draft.replaces === null)) {
    const target = selection ?? place;
    return target === null
      ? say("Select words first: arrows, and Shift with them.")
      : goTo(target, "statement");
  }
  if (draft.replaces !== null)
    return say("A claim that is there stays what it is: take it out and make another.");
  const type = draft.type === "estimate" ? "statement" : "estimate";
  const span = type === "statement" ? (selection ?? excerptPlace(draft) ?? draft.place) : draft.place;
  await goTo(span, type);
}
