/** What a digit chooses in a field. */

import { choicesOf, fieldValue, unsettled } from "./draft.js";
import { fieldOfKey } from "./fields.js";
import { focusedField } from "./focus.js";
import { decideField, goOn } from "./hand.js";
import { namesNear } from "./making.js";
import { change, desk } from "./store.js";

/** @import {Draft} from "./draft.js" */
/** @import {Field} from "./fields.js" */

const MOST = 9;

/** What digits choose; where a speaker may be a new one, the names that stand nearby too. @param {Field} field @param {Draft} draft */
export function offered(field, draft) {
  const state = /** @type {NonNullable<typeof desk.state>} */ (desk.state);
  const known = choicesOf(draft, field, state);
  if (field.names !== "speakers") return known;
  const named = new Set(state.speakers.map(({ name }) => name.toLowerCase()));
  const fresh = namesNear(draft).filter((name) => !named.has(name.toLowerCase()));
  // Who is proposed is mostly the one; a name that nobody knows yet is looked for where nobody is.
  const shownNew = fresh.slice(0, fieldValue(draft, field.key).candidates.length > 0 ? 3 : MOST);
  return [
    ...known.slice(0, MOST - shownNew.length),
    ...shownNew.map((name) => ({
      value: name,
      name,
      more: "",
      reason: "a name in these sentences",
      isNew: /** @type {const} */ (true),
    })),
  ].slice(0, MOST);
}

/** @param {Field} field @param {number} index */
export function chooseIn(field, index) {
  const { draft } = desk;
  const choice = draft === null ? undefined : offered(field, draft)[index];
  if (choice === undefined) return;
  if (choice.isNew === true) return change({ making: { key: field.key, name: choice.name }, editing: null });
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
