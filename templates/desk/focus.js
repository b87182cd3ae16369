/** Where the keys go to. */

import { desk, draw } from "./store.js";

/** To the place in the text: its figure, or the text where it is none. */
export function focusText() {
  draw();
  const { place } = desk;
  const figure = document.querySelector(
    `.figure[data-start="${place?.start ?? ""}"][data-end="${place?.end ?? ""}"]`,
  );
  const target = /** @type {HTMLElement} */ (figure ?? document.getElementById("text"));
  target.focus({ preventScroll: true });
}

/** To the first of these fields that there is. @param {...string} keys */
export function focusField(...keys) {
  draw();
  for (const key of keys) {
    const value = document.querySelector(key === "save" ? "#save" : `#field-${key} .value`);
    if (value instanceof HTMLElement) return value.focus();
  }
}

/** The field in which focus is, else null. @returns {string | null} */
export function focusedField() {
  const field = document.activeElement?.closest("[data-field]");
  return field instanceof HTMLElement ? (field.dataset.field ?? null) : null;
}
