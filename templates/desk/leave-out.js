/** A figure that no claim is to carry: why, in one key more. */

import { choiceDialog, openDialog } from "./dialog.js";
import { h } from "./dom.js";
import { leaveOut } from "./saving.js";
import { desk, say } from "./store.js";

/** What figures are mostly left out for. */
const USUAL = [
  "not what the brief asks",
  "background, of another time",
  "a time, an age or a place in a row",
  "told by another claim",
  "a part of a figure that a claim has",
  "nobody says it: the text’s own sum",
];
const MOST = 8;
const OWN = "own words";

export async function leaveOutDialog() {
  const { text, place } = desk;
  const figure = text?.figures.find(({ start, end }) => start === place?.start && end === place.end);
  if (figure === undefined) return say("Go to a figure first: N.");
  const given = (text?.figures ?? []).flatMap(({ reason }) => (reason === null ? [] : [reason]));
  const reasons = [...new Set([...given, ...USUAL])].slice(0, MOST);
  const chosen = await choiceDialog({
    title: `Leave out “${figure.text}”, because …`,
    body: [],
    choices: [...reasons, OWN].map((words) => ({
      value: words,
      words: words === OWN ? "… in words of your own" : words,
    })),
  });
  const reason = chosen === OWN ? await ownReason(figure.text) : chosen;
  if (reason !== null) await leaveOut(reason);
}

/** @param {string} figure @returns {Promise<string | null>} */
function ownReason(figure) {
  return new Promise((resolve) => {
    const words = /** @type {HTMLInputElement} */ (h("input", { "aria-label": "reason", required: true }));
    /** @type {string | null} */
    let reason = null;
    const take = (/** @type {Event} */ event) => {
      event.preventDefault();
      reason = words.value.trim() || null;
      dialog.close();
    };
    const dialog = openDialog(`Leave out “${figure}”, because …`, [
      h(
        "form",
        { onsubmit: take },
        words,
        h("button.choice", { type: "submit" }, "leave it out ", h("kbd", {}, "Enter")),
      ),
    ]);
    dialog.addEventListener("close", () => resolve(reason));
    words.focus();
  });
}
