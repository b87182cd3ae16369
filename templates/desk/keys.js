/** Listens for keys, and gives each to its command, one after the other. */

import { COMMANDS, FIELD_LETTERS, goToLetter } from "./commands.js";
import { isWritten } from "./dialog.js";
import { proposed } from "./hand.js";
import { saveClaim } from "./saving.js";
import { desk, say } from "./store.js";

/** Letters alone can be turned off: whoever speaks to the page, or reads it with a program, writes them by accident. */
const STORED = "dbrief-desk-keys";
export const keys = { areLetters: localStorage.getItem(STORED) !== "with-alt" };

/** @param {boolean} areLetters whether a letter alone is a command; else with Alt */
export function setLetters(areLetters) {
  keys.areLetters = areLetters;
  localStorage.setItem(STORED, areLetters ? "alone" : "with-alt");
}

let line = Promise.resolve();
let waiting = 0;

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]") !== null) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return inTurn(event, saveFromAnywhere);
  if (isWritten(event.target) || event.ctrlKey || event.metaKey) return;
  if (event.altKey === keys.areLetters && /^[a-z0-9/]$/i.test(event.key)) return;
  if (event.altKey && keys.areLetters) return;
  const command = commandOf(event);
  if (command !== undefined) {
    if (command.keys.includes("Enter") && command.where === "form") return;
    return inTurn(event, async () => {
      if (command.group === "claim") await proposed();
      return command.run(event);
    });
  }
  if (FIELD_LETTERS.has(event.key.toLowerCase()) && !event.shiftKey && desk.view === "text")
    inTurn(event, () => proposed().then(() => goToLetter(event.key.toLowerCase())));
});

/** @param {KeyboardEvent} event */
function commandOf(event) {
  const letter = /^[A-Z]$/i.test(event.key)
    ? event.shiftKey
      ? event.key.toUpperCase()
      : event.key.toLowerCase()
    : event.key;
  const name = event.shiftKey && /^(?:Arrow|[A-Z]$)/.test(letter) ? `Shift+${letter}` : letter;
  const where = placeOf(event.target);
  return COMMANDS.find(
    (command) =>
      command.keys.includes(name) &&
      (command.where === undefined || command.where === where) &&
      (desk.view === "text" || ["v", "?"].includes(name)),
  );
}

/** @param {EventTarget | null} target */
function placeOf(target) {
  if (!(target instanceof Element) || target === document.body || target.closest("#pane") !== null)
    return "text";
  return target.closest("#hand") === null ? "elsewhere" : "form";
}

function saveFromAnywhere() {
  // What is written in a field counts as confirmed by this.
  const editor = document.activeElement?.closest(".editor, .making");
  editor?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  return saveClaim();
}

/** A key that comes while the one before is still at work waits for it. @param {KeyboardEvent} event @param {() => unknown} run */
function inTurn(event, run) {
  event.preventDefault();
  waiting++;
  document.documentElement.dataset.keys = "at work";
  line = line
    .then(run)
    .then(
      () => undefined,
      (error) => say(error instanceof Error ? error.message : String(error), true),
    )
    .finally(() => {
      waiting--;
      if (waiting === 0) document.documentElement.dataset.keys = "done";
    });
}
