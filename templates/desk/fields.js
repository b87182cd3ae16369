/** The fields of a claim as the form has them: some stand for several keys of the file. */

/** @import {DeskState, Json, Written} from "../../src/desk/protocol.ts" */

/**
 * @typedef {object} Field
 * @property {string} key
 * @property {string} label
 * @property {"excerpt" | "figure" | "named" | "word" | "date" | "text" | "translation" | "plain" | "ids"} kind
 * @property {string} [letter] goes to it
 * @property {readonly string[]} [keys] of the file, where they aren't the field's own
 * @property {"estimate" | "statement"} [of] left out, both
 * @property {true} [required]
 * @property {"measures" | "propositions" | "speakers"} [names]
 * @property {readonly string[]} [values]
 * @property {true} [rare] shown once it is asked for, or has a value
 */

const MODIFIERS = ["exact", "about", "at-least", "more-than", "up-to", "fewer-than", "between", "vague"];
const MODALITIES = ["observed", "assessed", "planned", "forecast", "alleged", "hypothetical"];
const STANCES = ["affirms", "denies", "no-evidence", "declines-to-confirm", "does-not-deny", "conditional"];
const LIKELIHOODS = [
  "remote",
  "very-unlikely",
  "unlikely",
  "even-chance",
  "likely",
  "very-likely",
  "almost-certain",
];

/** @type {readonly Field[]} In the order in which they are looked at: from the words to what is made of them. */
export const FIELDS = [
  {
    key: "figure",
    label: "figure",
    kind: "figure",
    letter: "f",
    keys: ["amount", "low", "high", "modifier"],
    of: "estimate",
    required: true,
    values: MODIFIERS,
  },
  { key: "words", label: "in words", kind: "text", letter: "z", of: "estimate", rare: true },
  {
    key: "measure",
    label: "measure",
    kind: "named",
    letter: "m",
    of: "estimate",
    required: true,
    names: "measures",
  },
  {
    key: "proposition",
    label: "proposition",
    kind: "named",
    letter: "m",
    of: "statement",
    required: true,
    names: "propositions",
  },
  {
    key: "stance",
    label: "stance",
    kind: "word",
    letter: "h",
    of: "statement",
    required: true,
    values: STANCES,
  },
  { key: "speaker", label: "speaker", kind: "named", letter: "w", required: true, names: "speakers" },
  { key: "said", label: "said", kind: "date", letter: "d" },
  { key: "modality", label: "modality", kind: "word", letter: "y", values: MODALITIES },
  { key: "likelihood", label: "likelihood", kind: "word", letter: "l", values: LIKELIHOODS, rare: true },
  {
    key: "excerpt",
    label: "excerpt",
    kind: "excerpt",
    letter: "x",
    keys: ["excerpt", "prefix", "suffix"],
    required: true,
  },
  { key: "translation", label: "translation", kind: "translation", letter: "r" },
  { key: "utterance", label: "utterance", kind: "plain", letter: "e" },
  { key: "id", label: "id", kind: "plain", letter: "k", required: true },
  { key: "as_of", label: "as of", kind: "date", letter: "b", rare: true },
  { key: "origin", label: "origin", kind: "plain", rare: true },
  { key: "rests_on", label: "rests on", kind: "ids", rare: true },
  { key: "via", label: "via", kind: "ids", rare: true },
  { key: "place", label: "place", kind: "plain", rare: true },
  { key: "population", label: "population", kind: "plain", rare: true },
  { key: "retracts", label: "retracts", kind: "plain", rare: true },
  { key: "derived", label: "derived", kind: "text", rare: true },
  { key: "note", label: "note", kind: "text", rare: true },
  { key: "by", label: "by", kind: "plain", rare: true },
  { key: "checked_by", label: "checked by", kind: "plain", rare: true },
];

/** @param {"estimate" | "statement"} type */
export const fieldsOf = (type) => FIELDS.filter(({ of }) => of === undefined || of === type);

/** @param {Field} field */
export const keysOf = ({ key, keys }) => keys ?? [key];

/** @param {string} key the field's own, or one of the file @returns {Field | undefined} */
export const fieldOfKey = (key) => FIELDS.find((field) => field.key === key || keysOf(field).includes(key));

/**
 * A value as a line of text; "" for none.
 * @param {Field} field
 * @param {Json} value
 * @param {DeskState} state
 */
export function shown(field, value, state) {
  if (value === null || value === undefined || value === "") return "";
  if (field.kind === "figure") return figureWords(/** @type {Written} */ (value));
  if (field.kind === "excerpt") return `“${/** @type {Written} */ (value).excerpt}”`;
  if (field.kind === "date") return dayWords(value);
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "object") return Object.values(value).join(" · ");
  if (field.names !== undefined) return nameOf(state, field.names, String(value)) ?? String(value);
  return String(value);
}

/** @param {Json} value a date as its file has it */
export function dayWords(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? String(/** @type {Written} */ (value).date ?? "")
    : String(value);
}

/** @param {Json} value why a date is known, in the first language that it is told in */
export function whyOf(value) {
  const why = typeof value === "object" && value !== null ? /** @type {Written} */ (value).why : null;
  return typeof why === "string" ? why : String(Object.values(why ?? {})[0] ?? "");
}

/** @param {Written} figure */
function figureWords({ amount, low, high, modifier }) {
  const number = (/** @type {unknown} */ value) =>
    typeof value === "number" ? value.toLocaleString("en-GB", { maximumFractionDigits: 20 }) : String(value);
  const ends = [low, high].filter((end) => end !== undefined && end !== null).map(number);
  const numbers = amount === undefined || amount === null ? ends.join("–") : number(amount);
  return [modifier === "exact" ? "exactly" : String(modifier ?? "").replace("-", " "), numbers]
    .filter(Boolean)
    .join(" ");
}

/**
 * What readers call it; null where the dataset has no such id.
 * @param {DeskState} state
 * @param {NonNullable<Field["names"]>} names
 * @param {string} id
 * @returns {string | null}
 */
export function nameOf(state, names, id) {
  const named = namedThings(state, names).find((thing) => thing.id === id);
  return named?.name ?? null;
}

/**
 * All that a field may name, the most used first.
 * @param {DeskState} state
 * @param {NonNullable<Field["names"]>} names
 * @returns {{id: string, name: string, more: string}[]}
 */
export function namedThings(state, names) {
  const byUse = (/** @type {{claims: number}} */ a, /** @type {{claims: number}} */ b) => b.claims - a.claims;
  if (names === "speakers")
    return state.speakers
      .toSorted(byUse)
      .map(({ id, name, role, party }) => ({ id, name, more: [role, party].filter(Boolean).join(", ") }));
  if (names === "measures")
    return state.measures.toSorted(byUse).map(({ id, label, unit }) => ({ id, name: label, more: unit }));
  return state.propositions
    .toSorted(byUse)
    .map(({ id, label, text }) => ({ id, name: label ?? text, more: label === null ? "" : text }));
}
