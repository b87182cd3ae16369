/** A new speaker, measure or proposition, made where it is needed; who is near to it is shown. */

import { h } from "./dom.js";
import { namedThings } from "./fields.js";
import { focusField } from "./focus.js";
import { decideField, goOn, makeEntry } from "./hand.js";
import { idOf, near } from "./names.js";
import { desk } from "./store.js";

/** @import {Json, Written} from "../../src/desk/protocol.ts" */
/** @import {Field} from "./fields.js" */

const OVER_TIME = {
  measures: [
    ["fixed", "one quantity, whatever the day"],
    ["grows", "only ever rises"],
    ["varies", "rises and falls"],
  ],
  propositions: [
    ["fixed", "true or false, whatever the day"],
    ["lasts", "once true it stays so"],
    ["varies", "begins and ends"],
  ],
};

/** @param {Field} field @param {string} name @param {() => void} close @returns {HTMLElement} */
export function makingOf(field, name, close) {
  const names = /** @type {NonNullable<Field["names"]>} */ (field.names);
  const parts = names === "speakers" ? speakerParts(name) : subjectParts(names, name);
  const id = /** @type {HTMLInputElement} */ (
    h("input", { "aria-label": "id", value: idOf(name), spellcheck: false })
  );
  let isOwnId = false;
  id.addEventListener("input", () => {
    isOwnId = true;
  });
  const fault = h("p.fault", { role: "alert" });
  const others = h("div.near");
  const showNear = () => {
    if (!isOwnId) id.value = idOf(parts.name());
    const state = desk.state;
    const found = state === null ? [] : near(parts.name(), namedThings(state, names)).slice(0, 4);
    others.replaceChildren(
      ...(found.length === 0
        ? []
        : [
            h("span", {}, "near to it: "),
            ...found.map((thing) =>
              h(
                "button.choice",
                {
                  type: "button",
                  title: thing.id,
                  onclick: () => finish(() => decideField(field.key, thing.id)),
                },
                thing.name,
              ),
            ),
          ]),
    );
  };
  /** @param {() => void} decide */
  const finish = (decide) => {
    close();
    decide();
    goOn();
  };
  const turnAway = () => {
    close();
    focusField(field.key);
  };
  const make = () => {
    const entry = parts.read();
    fault.textContent =
      entry === null
        ? parts.missing
        : id.value === ""
          ? "it needs an id"
          : isTaken(names, id.value)
            ? `${id.value} is there already`
            : "";
    if (fault.textContent === "" && entry !== null)
      finish(() => makeEntry(names, id.value, entry, field.key));
  };
  const box = h(
    "div.making",
    { role: "group", "aria-label": `new ${field.label}`, oninput: showNear },
    h("p.making-title", {}, `new ${field.label}`),
    parts.elements,
    h("label", {}, h("span", {}, "id"), id),
    others,
    fault,
    h(
      "div.making-do",
      {},
      h("button.choice", { type: "button", onclick: make }, "take it ", h("kbd", {}, "Enter")),
      h("button.choice", { type: "button", onclick: turnAway }, "don’t ", h("kbd", {}, "Esc")),
    ),
  );
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") turnAway();
    else if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) make();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  showNear();
  return box;
}

/** @param {NonNullable<Field["names"]>} names @param {string} id */
const isTaken = (names, id) =>
  desk.state !== null && namedThings(desk.state, names).some((thing) => thing.id === id);

/**
 * @typedef {object} Parts
 * @property {readonly HTMLElement[]} elements
 * @property {() => string} name
 * @property {() => Written | null} read null where something is missing
 * @property {string} missing
 */

/** @param {string} given @returns {Parts} */
function speakerParts(given) {
  const name = textInput("name", given);
  const role = textInput("role", "");
  const party = textInput("party", "");
  const unnamed = /** @type {HTMLInputElement} */ (h("input", { type: "checkbox", id: "unnamed" }));
  name.dataset.first = "";
  const read = () => {
    if (name.value.trim() === "") return null;
    const rest = Object.entries({ role: role.value.trim(), party: party.value.trim() }).filter(
      ([, value]) => value !== "",
    );
    return {
      name: name.value.trim(),
      ...Object.fromEntries(rest),
      ...(unnamed.checked ? { unnamed: true } : {}),
    };
  };
  const elements = [
    labelled("name", name),
    labelled("role", role),
    labelled("party", party),
    labelled("unnamed", unnamed, "nothing is known of whom it rests on"),
  ];
  return { elements, name: () => name.value, read, missing: "a speaker needs a name" };
}

/** @param {"measures" | "propositions"} names @param {string} given @returns {Parts} */
function subjectParts(names, given) {
  const languages = desk.state?.languages ?? [];
  const isMeasure = names === "measures";
  const words = languages.map((language) => textInput(languages.length === 1 ? "" : language, given));
  const units = isMeasure
    ? languages.map((language) => textInput(languages.length === 1 ? "" : language, likelyUnit(language)))
    : [];
  const overTime = /** @type {HTMLSelectElement} */ (
    h(
      "select",
      { "aria-label": "over time" },
      OVER_TIME[names].map(([value, meaning]) =>
        h("option", { value, selected: value === (isMeasure ? "varies" : "varies") }, `${value}: ${meaning}`),
      ),
    )
  );
  const [first] = words;
  if (first !== undefined) first.dataset.first = "";
  const read = () => {
    const text = mapOf(languages, words);
    const unit = mapOf(languages, units);
    if (text === null || (isMeasure && unit === null)) return null;
    return isMeasure ? { label: text, unit, over_time: overTime.value } : { text, over_time: overTime.value };
  };
  const elements = [
    ...words.map((input, index) =>
      labelled(
        `${isMeasure ? "label" : "sentence"}${languages.length === 1 ? "" : ` (${languages[index]})`}`,
        input,
      ),
    ),
    ...units.map((input, index) =>
      labelled(`unit${languages.length === 1 ? "" : ` (${languages[index]})`}`, input),
    ),
    labelled("over time", overTime),
  ];
  return {
    elements,
    name: () => first?.value ?? "",
    read,
    missing: isMeasure
      ? "a measure needs label and unit in each language"
      : "a proposition needs its sentence in each language",
  };
}

/** @param {readonly string[]} languages @param {readonly HTMLInputElement[]} inputs @returns {Json} */
function mapOf(languages, inputs) {
  const values = inputs.map(({ value }) => value.trim());
  if (values.length === 0 || values.some((value) => value === "")) return null;
  return values.length === 1
    ? /** @type {string} */ (values[0])
    : Object.fromEntries(
        languages.map((language, index) => [language, /** @type {string} */ (values[index])]),
      );
}

/** What the figure counts in. @param {string} language @returns {string} "" where it is not known */
function likelyUnit(language) {
  const unit = desk.draft?.unit ?? "";
  const words = typeof unit === "object" ? Object.entries(unit).find(([key]) => key === language)?.[1] : unit;
  return String(words ?? "");
}

/** @param {string} label @param {string} value */
const textInput = (label, value) =>
  /** @type {HTMLInputElement} */ (
    h("input", { "aria-label": label === "" ? null : label, value, autocomplete: "off" })
  );

/** @param {string} label @param {HTMLElement} element @param {string} [more] */
function labelled(label, element, more) {
  element.removeAttribute("aria-label");
  return h("label", {}, h("span", {}, label), element, more === undefined ? null : h("span.id", {}, more));
}
