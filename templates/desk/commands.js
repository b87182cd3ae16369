/** Every key and what it does: what is listened for, and what the help sheet shows. */

import { addSourceDialog } from "./add-source.js";
import { toggleView } from "./brief.js";
import { chooseByDigit } from "./choices.js";
import { fieldValue } from "./draft.js";
import { startEditing } from "./field-row.js";
import { FIELDS } from "./fields.js";
import { openFind } from "./find.js";
import { focusedField, focusField, focusText } from "./focus.js";
import * as hand from "./hand.js";
import { openHelp } from "./help.js";
import { leaveOutDialog } from "./leave-out.js";
import * as places from "./places.js";
import * as saving from "./saving.js";
import { openSourceBeside } from "./sources.js";
import { change, desk, say } from "./store.js";

/**
 * @typedef {object} Command
 * @property {readonly string[]} keys as KeyboardEvent.key has them; with Shift, behind `Shift+`
 * @property {string} words
 * @property {"text" | "words" | "claim" | "desk"} group
 * @property {(event: KeyboardEvent) => unknown} run
 * @property {"text" | "form"} [where] only there; left out, wherever no letters are written
 */

/** @type {readonly Command[]} */
export const COMMANDS = [
  { keys: ["n"], words: "next open figure", group: "text", run: () => places.nextOpen(1) },
  { keys: ["p"], words: "the open figure before", group: "text", run: () => places.nextOpen(-1) },
  {
    keys: ["Shift+N"],
    words: "next statement that somebody tells",
    group: "text",
    run: () => places.nextStatement(1),
  },
  { keys: ["Shift+P"], words: "the statement before", group: "text", run: () => places.nextStatement(-1) },
  { keys: ["Enter"], words: "take it: to the form", group: "text", where: "text", run: () => places.take() },
  { keys: ["i"], words: "leave the figure out, because …", group: "text", run: () => leaveOutDialog() },
  { keys: ["/"], words: "find words", group: "text", run: () => openFind() },

  {
    keys: ["ArrowRight", "ArrowLeft"],
    words: "a word on, a word back",
    group: "words",
    where: "text",
    run: ({ key }) => places.moveCursor("words", key === "ArrowRight" ? 1 : -1),
  },
  {
    keys: ["ArrowDown", "ArrowUp"],
    words: "a sentence on, a sentence back",
    group: "words",
    where: "text",
    run: ({ key }) => places.moveCursor("sentences", key === "ArrowDown" ? 1 : -1),
  },
  {
    keys: ["Shift+ArrowRight", "Shift+ArrowLeft"],
    words: "select by word; with a claim in hand, its excerpt",
    group: "words",
    run: ({ key }) => places.extend("word", key === "ArrowRight" ? 1 : -1),
  },
  {
    keys: ["Shift+ArrowDown", "Shift+ArrowUp"],
    words: "select by clause",
    group: "words",
    run: ({ key }) => places.extend("clause", key === "ArrowDown" ? 1 : -1),
  },
  { keys: ["o"], words: "move the other end of it", group: "words", run: moveOtherEnd },
  {
    keys: ["t"],
    words: "statement or estimate; a statement of the words selected",
    group: "words",
    run: () => places.toggleType(),
  },

  {
    keys: ["ArrowDown", "ArrowUp"],
    words: "next field, field before",
    group: "claim",
    where: "form",
    run: ({ key }) => moveField(key === "ArrowDown" ? 1 : -1),
  },
  {
    keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
    words: "choose what the field may be",
    group: "claim",
    run: ({ key }) => chooseByDigit(Number(key)),
  },
  {
    keys: ["0", "Delete", "Backspace"],
    words: "leave the field empty",
    group: "claim",
    where: "form",
    run: () => chooseByDigit(0),
  },
  {
    keys: [" ", "Enter"],
    words: "confirm the field and go on; write in it where it is confirmed",
    group: "claim",
    where: "form",
    run: () => "native",
  },
  { keys: ["F2"], words: "write in the field", group: "claim", where: "form", run: editHere },
  {
    keys: ["."],
    words: "the same again, by another speaker",
    group: "claim",
    run: () => places.again(),
  },
  { keys: ["a"], words: "confirm all", group: "claim", run: () => hand.confirmEverything() },
  {
    keys: ["s"],
    words: "save; also Ctrl Enter, from within a field too",
    group: "claim",
    run: () => saving.saveClaim(),
  },
  { keys: ["q"], words: "let go of the claim in hand", group: "claim", run: () => hand.letGo() },
  { keys: ["Escape"], words: "back to the text", group: "claim", run: () => focusText() },

  { keys: ["u"], words: "take the last step back", group: "desk", run: () => saving.undoLast() },
  { keys: ["j"], words: "next source", group: "desk", run: () => openSourceBeside(1) },
  { keys: ["Shift+J"], words: "the source before", group: "desk", run: () => openSourceBeside(-1) },
  {
    keys: ["g"],
    words: "to the claims of this text; Enter changes one, Delete takes it out",
    group: "desk",
    run: goToTold,
  },
  { keys: ["c"], words: "add a text as a source", group: "desk", run: () => addSourceDialog() },
  { keys: ["v"], words: "the text or the brief", group: "desk", run: () => toggleView() },
  { keys: ["?"], words: "this sheet", group: "desk", run: () => openHelp() },
];

/** Letters that go to a field. @type {ReadonlyMap<string, readonly string[]>} */
export const FIELD_LETTERS = Map.groupBy(
  FIELDS.filter(({ letter }) => letter !== undefined),
  ({ letter }) => /** @type {string} */ (letter),
)
  .entries()
  .reduce(
    (letters, [letter, fields]) =>
      letters.set(
        letter,
        fields.map(({ key }) => key),
      ),
    new Map(),
  );

function moveOtherEnd() {
  change({ moving: desk.moving === "end" ? "start" : "end" });
  say(`The keys now move the ${desk.moving} of the words.`);
}

/** @param {1 | -1} by */
function moveField(by) {
  const stops = [
    ...document.querySelectorAll(
      "#claim .field:not([hidden]) .value, #more, #save, #confirm-all, #let-go, #told button",
    ),
  ].filter((stop) => stop instanceof HTMLElement && stop.checkVisibility());
  const at = stops.findIndex((stop) => stop.contains(document.activeElement));
  const next = stops[at + by];
  if (next instanceof HTMLElement) next.focus();
}

function editHere() {
  const field = document.activeElement?.closest("[data-field]");
  if (field instanceof HTMLElement && field.dataset.field !== undefined) startEditing(field.dataset.field);
}

function goToTold() {
  const first = document.querySelector("#told button");
  if (first instanceof HTMLElement) first.focus();
  else say("No claim of this text yet.");
}

/** @param {string} letter */
export function goToLetter(letter) {
  const keys = FIELD_LETTERS.get(letter);
  if (keys === undefined || desk.draft === null) return;
  if (keys.some((key) => FIELDS.find((field) => field.key === key)?.rare === true)) change({ rare: true });
  focusField(...keys);
  const field = focusedField();
  const isWritten = FIELDS.some(
    ({ key, kind }) => key === field && (kind === "translation" || kind === "text"),
  );
  if (field !== null && isWritten && fieldValue(desk.draft, field).state === "empty") startEditing(field);
}
