/** Finds words in the text; what is found is selected, for a claim of it. */

import { byId, h } from "./dom.js";
import { focusText } from "./focus.js";
import { change, desk, say } from "./store.js";
import { placesOf, wholeWords } from "./text.js";

export function openFind() {
  document.getElementById("find")?.remove();
  const from = desk.place?.start ?? 0;
  const words = /** @type {HTMLInputElement} */ (
    h("input", {
      type: "search",
      "aria-label": "find in the text",
      placeholder: "find",
      autocomplete: "off",
      spellcheck: false,
    })
  );
  const count = h("span", { role: "status" });
  let at = 0;
  const show = (/** @type {0 | 1 | -1} */ by) => {
    const found = desk.text === null ? [] : placesOf(desk.text.text, words.value);
    if (by === 0)
      at = Math.max(
        0,
        found.findIndex(({ start }) => start >= from),
      );
    else at = (at + by + found.length) % Math.max(1, found.length);
    const here = found[at];
    count.textContent =
      words.value === "" ? "" : found.length === 0 ? "not in this text" : `${at + 1} of ${found.length}`;
    change({
      found,
      selection: here === undefined || desk.read === null ? null : wholeWords(desk.read, here),
    });
  };
  const close = (/** @type {boolean} */ takes) => {
    const { selection } = desk;
    bar.remove();
    if (takes && selection !== null) {
      change({ place: selection, selection, found: [], moving: "end" });
      say("Selected: Shift and the arrows take in more, Enter proposes a claim.");
    } else change({ found: [], selection: null });
    focusText();
  };
  words.addEventListener("input", () => show(0));
  const bar = h(
    "div",
    {
      id: "find",
      role: "search",
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key === "ArrowDown" || event.key === "ArrowUp") show(event.key === "ArrowDown" ? 1 : -1);
        else if (event.key === "Enter") close(true);
        else if (event.key === "Escape") close(false);
        else return;
        event.preventDefault();
        event.stopPropagation();
      },
    },
    words,
    count,
    h(
      "span.hint",
      {},
      h("kbd", {}, "↓"),
      " next ",
      h("kbd", {}, "Enter"),
      " select ",
      h("kbd", {}, "Esc"),
      " close",
    ),
  );
  byId("pane").prepend(bar);
  words.focus();
}
