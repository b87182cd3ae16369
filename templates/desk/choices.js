/** What a digit chooses in a field. */

import { fieldValue, reasonOf, unsettled } from "./draft.js";
import { fieldOfKey, namedThings } from "./fields.js";
import { focusedField } from "./focus.js";
import { decideField, goOn } from "./hand.js";
import { desk } from "./store.js";

/** @import {DeskState, Json, Written} from "../../src/desk/protocol.ts" */
/** @import {Draft} from "./draft.js" */
/** @import {Field} from "./fields.js" */

/** @typedef {{value: Json, name: string, more: string, reason: string, isNew: boolean}} Choice */

const MOST = 9;

/**
 * What is proposed, then all else that it could be.
 * @param {Field} field
 * @param {Draft} draft
 * @returns {Choice[]}
 */
export function choicesOf(field, draft) {
  const state = /** @type {DeskState} */ (desk.state);
  const { candidates } = fieldValue(draft, field.key);
  const rest = restOf(field, state);
  const known = new Map(rest.map((one) => [JSON.stringify(one.value), one]));
  const first = candidates.map((candidate) => {
    const { value, entry } = candidate;
    const there = known.get(JSON.stringify(value));
    const isNew = there === undefined && entry !== undefined;
    return {
      value,
      name: there?.name ?? (entry === undefined ? "" : entryName(entry)),
      more: there?.more ?? "",
      reason: reasonOf(candidate),
      isNew,
    };
  });
  const names = new Set(candidates.map(({ value }) => JSON.stringify(value)));
  const others = rest.filter(({ value }) => !names.has(JSON.stringify(value)));
  return [...first, ...others.map((one) => ({ ...one, reason: "", isNew: false }))].slice(0, MOST);
}

/** @param {Field} field @param {DeskState} state @returns {{value: Json, name: string, more: string}[]} */
function restOf({ kind, values, names }, state) {
  if (kind === "word") return (values ?? []).map((value) => ({ value, name: value, more: "" }));
  if (names === undefined) return [];
  return namedThings(state, names).map(({ id, name, more }) => ({ value: id, name, more }));
}

/** What readers would call it, in the first language. @param {Written} entry */
export function entryName({ name, label, text }) {
  const called = name ?? label ?? text ?? "";
  return String(typeof called === "object" ? (Object.values(called)[0] ?? "") : called);
}

/** @param {Field} field @param {number} index */
export function chooseIn(field, index) {
  const { draft } = desk;
  const choice = draft === null ? undefined : choicesOf(field, draft)[index];
  if (choice === undefined) return;
  decideField(field.key, choice.value);
  goOn();
}

/** Of the field where focus is, else of the first that is not settled. @param {number} digit */
export function chooseByDigit(digit) {
  const key = focusedField() ?? (desk.draft === null ? null : unsettled(desk.draft)[0]?.key);
  const field = key === null || key === undefined ? undefined : fieldOfKey(key);
  if (field === undefined) return;
  if (digit === 0) return decideField(field.key, null);
  chooseIn(field, digit - 1);
}
