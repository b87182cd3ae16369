/**
 * A field of the claim in hand, as a row. It is a button while it is read (keys are then commands) and part of a form
 * while it is written in: Enter on a proposal confirms it, Enter on anything else writes.
 */

import { choicesOf, chooseIn, entryName } from "./choices.js";
import { fill, h } from "./dom.js";
import { decide, fieldValue, isAsked } from "./draft.js";
import { editorOf } from "./editors.js";
import { fieldOfKey, nameOf, shown, whyOf } from "./fields.js";
import { focusField } from "./focus.js";
import { confirmField, decideField, goOn, previewSoon } from "./hand.js";
import { makingOf } from "./making.js";
import { change, desk, draw } from "./store.js";

/** @import {DeskFault, Json, Written} from "../../src/desk/protocol.ts" */
/** @import {Draft, Value} from "./draft.js" */
/** @import {Editor} from "./editors.js" */
/** @import {Field} from "./fields.js" */

/** The one that is written in. @type {{row: HTMLElement, editor: Editor} | null} */
let open = null;

/** @param {HTMLElement} row @param {string} key @param {Draft} draft */
export function drawRow(row, key, draft) {
  const field = /** @type {Field} */ (fieldOfKey(key));
  const value = fieldValue(draft, key);
  const faults = faultsOf(field);
  const isEdited = desk.editing === key;
  row.className = `field ${value.state}${faults.some(({ severity }) => severity === "error") && value.state !== "empty" ? " bad" : ""}${isEdited ? " edited" : ""}`;
  row.hidden = value.state === "empty" && !isEdited && !isOfUse(field, draft);
  if (desk.making?.key === key) return drawMaking(row, field);
  if (isEdited) return drawEditor(row, field, value, faults);
  if (open?.row === row) open = null;
  const hadFocus = row.contains(document.activeElement);
  fill(
    row,
    labelOf(field),
    h(
      "div.what",
      {},
      valueButton(field, value),
      reasonLine(field, value),
      choiceList(field, draft),
      faultLines(field, faults, value),
    ),
  );
  if (hadFocus) focusValue(row);
}

/** An empty field is shown where this claim may well have it, or somebody asks for all. @param {Field} field @param {Draft} draft */
function isOfUse({ key, kind, rare }, draft) {
  return kind === "translation" ? isForeign() : rare !== true || desk.rare || isAsked(draft, key);
}

/** Is the text in another language than a reader of the brief has? */
function isForeign() {
  const own = desk.text?.language.split("-")[0];
  return (desk.state?.languages ?? []).some((language) => language !== own);
}

/** @param {HTMLElement} row */
const focusValue = (row) => /** @type {HTMLElement | null} */ (row.querySelector(".value"))?.focus();

/** @param {Field} field */
const labelOf = ({ key, label, letter }) =>
  h(
    "span.label",
    {},
    h("span", { id: `label-${key}` }, label),
    letter === undefined ? null : h("kbd", { "aria-hidden": "true" }, letter.toUpperCase()),
  );

/** @param {Field} field @param {Value} value */
function valueButton(field, value) {
  const { key } = field;
  const state = /** @type {NonNullable<typeof desk.state>} */ (desk.state);
  const words = nameOfNew(field, value) || shown(field, value.value, state) || "—";
  const why = field.kind === "date" ? whyOf(value.value) : "";
  const id =
    field.names !== undefined && value.value !== null && words !== value.value
      ? h("span.id", {}, ` ${value.value}`)
      : null;
  return h(
    "button.value",
    {
      type: "button",
      "aria-labelledby": `label-${key} value-${key} state-${key}`,
      "aria-describedby": `why-${key} faults-${key}`,
      onclick: (/** @type {MouseEvent} */ event) =>
        event.detail === 0 ? enterField(key) : startEditing(key),
    },
    h(
      "span",
      { id: `value-${key}`, lang: field.kind === "excerpt" ? desk.text?.language : null },
      words,
      id,
      why === "" ? null : h("span.because", {}, ` inferred: ${why}`),
    ),
    h("span.visually-hidden", { id: `state-${key}` }, value.state),
  );
}

/** Of a speaker or measure that is made with this claim. @param {Field} field @param {Value} value */
function nameOfNew({ names }, { value }) {
  const made = /** @type {Readonly<Record<string, Readonly<Record<string, Written>>>>} */ (
    desk.draft?.entries ?? {}
  );
  const entry = names === undefined ? undefined : made[names]?.[String(value)];
  const isThere =
    names !== undefined && desk.state !== null && nameOf(desk.state, names, String(value)) !== null;
  return entry === undefined || isThere ? "" : `${entryName(entry)} (new)`;
}

/** @param {Field} field @param {Value} value */
function reasonLine({ key }, { state, reason }) {
  return h("p.why", { id: `why-${key}` }, state === "proposed" ? reason : "");
}

/** Shown where somebody is, with the keys that choose. @param {Field} field @param {Draft} draft */
function choiceList(field, draft) {
  const choices = choicesOf(field, draft);
  const chosen = JSON.stringify(fieldValue(draft, field.key).value);
  if (choices.length === 0 || (choices.length === 1 && JSON.stringify(choices[0]?.value) === chosen))
    return null;
  return h(
    "ol.choices",
    { "aria-label": `${field.label}: choices` },
    choices.map(({ value, name, more, reason, isNew }, index) =>
      h(
        "li",
        {},
        h(
          `button.choice${!isNew && JSON.stringify(value) === chosen ? ".chosen" : ""}`,
          {
            type: "button",
            tabIndex: -1,
            title: [more, reason].filter(Boolean).join(" · ") || null,
            onclick: () => chooseIn(field, index),
          },
          h("kbd", {}, index + 1),
          ` ${isNew ? "new: " : ""}${name || choiceWords(field, value)}`,
        ),
      ),
    ),
  );
}

/** @param {Field} field @param {Json} value */
const choiceWords = (field, value) =>
  [
    shown(field, value, /** @type {NonNullable<typeof desk.state>} */ (desk.state)),
    field.kind === "date" ? whyOf(value) : "",
  ]
    .filter(Boolean)
    .join(" · ");

/** @param {string} key */
function enterField(key) {
  if (desk.draft !== null && fieldValue(desk.draft, key).state === "proposed") {
    confirmField(key);
    return goOn();
  }
  startEditing(key);
}

/** @param {string} key */
export function startEditing(key) {
  change({ editing: key, making: null });
  draw();
  open?.editor.focus();
}

/** @param {HTMLElement} row @param {Field} field @param {Value} value @param {readonly DeskFault[]} faults */
function drawEditor(row, field, value, faults) {
  if (open?.row === row) {
    row.querySelector(".faults")?.replaceWith(faultLines(field, faults, value));
    return;
  }
  const editor = editorOf(field, value, {
    done: (/** @type {Json} */ decided) => {
      change({ editing: null });
      decideField(field.key, decided);
      goOn();
    },
    make: (/** @type {string} */ name) => change({ editing: null, making: { key: field.key, name } }),
    leave: () => {
      change({ editing: null });
      previewSoon();
      focusField(field.key);
    },
    written: (/** @type {Json} */ so) =>
      desk.draft !== null && previewSoon(decide(desk.draft, field.key, so)),
  });
  open = { row, editor };
  fill(
    row,
    labelOf(field),
    h("div.what", {}, editor.element, reasonLine(field, value), faultLines(field, faults, value)),
  );
  editor.element.addEventListener("focusout", (event) => {
    // Whoever clicks elsewhere has not confirmed what stands there, and has not thrown it away either.
    if (
      event.relatedTarget instanceof Node &&
      !row.contains(event.relatedTarget) &&
      desk.editing === field.key
    ) {
      change({ editing: null });
      const written = editor.read();
      if (JSON.stringify(written) !== JSON.stringify(value.value)) decideField(field.key, written);
    }
  });
}

/** @param {HTMLElement} row @param {Field} field */
function drawMaking(row, field) {
  const name = desk.making?.name ?? "";
  if (row.dataset.making === name && row.querySelector(".making") !== null) return;
  row.dataset.making = name;
  const making = makingOf(field, name, () => {
    delete row.dataset.making;
    change({ making: null });
  });
  fill(row, labelOf(field), h("div.what", {}, making));
  const [first] = [...making.querySelectorAll("input")].filter((input) => input.dataset.first !== undefined);
  first?.focus();
  first?.select();
}

/** The field that a fault is put right in; null where it is of none. @param {DeskFault} fault */
export function placeOf({ field, code }) {
  if (code === "missing-translation") return "translation";
  return field === null ? null : (fieldOfKey(field)?.key ?? null);
}

/** @param {Field} field @returns {readonly DeskFault[]} */
function faultsOf(field) {
  return (desk.preview?.faults ?? []).filter((fault) => placeOf(fault) === field.key);
}

/** @param {Field} field @param {readonly DeskFault[]} faults @param {Value} value */
function faultLines({ key }, faults, { state }) {
  // That something is missing is said below; what nobody has come to yet is no fault.
  const isQuiet = state === "empty" && desk.editing !== key;
  return h(
    "ul.faults",
    { id: `faults-${key}` },
    faults
      .filter(({ severity }) => !isQuiet || severity !== "error")
      .map(({ severity, message, hint }) =>
        h(`li.${severity}`, {}, message, hint === null ? null : h("span.fault-hint", {}, ` · ${hint}`)),
      ),
  );
}
