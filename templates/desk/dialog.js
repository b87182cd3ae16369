/** Questions that stand above the page, and are answered by a key. */

import { byId, h } from "./dom.js";

/** @import {Child} from "./dom.js" */

/**
 * @param {string} title
 * @param {readonly Child[]} body
 * @param {Readonly<Record<string, unknown>>} [given]
 * @returns {HTMLDialogElement}
 */
export function openDialog(title, body, given = {}) {
  const before = document.activeElement;
  const dialog = /** @type {HTMLDialogElement} */ (
    h(
      "dialog",
      { "aria-labelledby": "dialog-title", ...given },
      h("h2", { id: "dialog-title" }, title),
      ...body,
    )
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  });
  byId("dialogs").replaceChildren(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * @template {string} T
 * @param {{title: string, body: readonly Child[], choices: readonly {value: T, words: string}[]}} asked
 * @returns {Promise<T | null>} null where somebody turned away
 */
export function choiceDialog({ title, body, choices }) {
  return new Promise((resolve) => {
    /** @type {T | null} */
    let chosen = null;
    const choose = (/** @type {T} */ value) => {
      chosen = value;
      dialog.close();
    };
    const buttons = choices.map(({ value, words }, index) =>
      h(
        "li",
        {},
        h(
          "button.choice",
          { type: "button", onclick: () => choose(value) },
          h("kbd", {}, index + 1),
          " ",
          words,
        ),
      ),
    );
    const dialog = openDialog(title, [...body, h("ol.choices", {}, buttons)], {
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        const choice = choices[Number(event.key) - 1];
        if (choice === undefined || isWritten(event.target)) return;
        event.preventDefault();
        choose(choice.value);
      },
    });
    dialog.addEventListener("close", () => resolve(chosen));
    dialog.querySelector("button")?.focus();
  });
}

/** Whether keys there are letters. @param {EventTarget | null} target */
export const isWritten = (target) =>
  target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select");
