/** What the page shows, in one place: whoever changes it says so, and all is drawn once. */

/** @import {ClaimPreview, DeskState, SourceText, Span} from "../../src/desk/protocol.ts" */
/** @import {Draft} from "./draft.js" */
/** @import {ReadText} from "./text.js" */

/**
 * @typedef {object} Desk
 * @property {DeskState | null} state
 * @property {string | null} source the one that is open
 * @property {SourceText | null} text
 * @property {ReadText | null} read
 * @property {Span | null} place where somebody is in the text: a figure, or a word
 * @property {Span | null} selection words chosen from there
 * @property {"start" | "end"} moving which end of them the keys move
 * @property {readonly Span[]} found
 * @property {Draft | null} draft
 * @property {string | null} saved id of the claim that was saved last
 * @property {boolean} isAsking whether a proposal is on its way
 * @property {ClaimPreview | null} preview of the draft as it stands, or stood a moment ago
 * @property {string | null} editing key of the field that is written in
 * @property {{readonly key: string, readonly name: string} | null} making field whose speaker, measure or proposition is new
 * @property {boolean} rare whether fields are shown that few claims have
 * @property {"text" | "brief"} view
 * @property {{readonly words: string, readonly isBad: boolean}} said what has just happened
 */

/** @type {Desk} */
export const desk = {
  ...{
    state: null,
    source: null,
    text: null,
    read: null,
    place: null,
    selection: null,
    moving: "end",
    found: [],
  },
  ...{
    draft: null,
    saved: null,
    isAsking: false,
    preview: null,
    editing: null,
    making: null,
    rare: false,
    view: "text",
  },
  said: { words: "Loading …", isBad: false },
};

/** @type {((desk: Desk) => void)[]} */
const listeners = [];
let isAsked = false;

/** @param {(desk: Desk) => void} listener called after each turn in which something changed */
export const onChange = (listener) => void listeners.push(listener);

/** @param {Partial<Desk>} what */
export function change(what) {
  Object.assign(desk, what);
  if (isAsked) return;
  isAsked = true;
  queueMicrotask(draw);
}

/** Draws at once what was changed: where focus has to go to what is new. */
export function draw() {
  isAsked = false;
  for (const listener of listeners) listener(desk);
}

/** @param {string} words @param {boolean} isBad */
export const say = (words, isBad = false) => change({ said: { words, isBad } });
