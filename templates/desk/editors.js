/** What a field is written in: one kind of editor a kind of field. */

import { choicesOf } from "./choices.js";
import { dayFrom } from "./day-words.js";
import { h } from "./dom.js";
import { dayWords, namedThings } from "./fields.js";
import { near } from "./names.js";
import { desk } from "./store.js";

/** @import {Json, Written} from "../../src/desk/protocol.ts" */
/** @import {Value} from "./draft.js" */
/** @import {Field} from "./fields.js" */

/**
 * @typedef {object} Editor
 * @property {HTMLElement} element
 * @property {() => Json} read null for nothing
 * @property {() => void} focus
 */

/**
 * @typedef {object} Told
 * @property {(value: Json) => void} done
 * @property {(name: string) => void} make
 * @property {() => void} leave
 * @property {(value: Json) => void} written each time that something was typed
 */

/** @param {Field} field @param {Value} value @param {Told} told @returns {Editor} */
export function editorOf(field, value, told) {
  const editor = EDITORS[field.kind](field, value, told);
  editor.element.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key === "Escape") told.leave();
    else if (event.key === "Enter" && !event.shiftKey) told.done(editor.read());
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  editor.element.addEventListener("input", () => told.written(editor.read()));
  return editor;
}

/** @type {Record<Field["kind"], (field: Field, value: Value, told: Told) => Editor>} */
const EDITORS = { excerpt, figure, named, word, date, text: languages, translation: languages, plain, ids };

/** @param {string} label @param {Json | undefined} value @param {Readonly<Record<string, unknown>>} [given] */
function input(label, value, given = {}) {
  return /** @type {HTMLInputElement} */ (
    h("input", { "aria-label": label, value: value ?? "", autocomplete: "off", spellcheck: false, ...given })
  );
}

/** @param {string} label @param {Json | undefined} value @param {Readonly<Record<string, unknown>>} [given] */
function area(label, value, given = {}) {
  return /** @type {HTMLTextAreaElement} */ (
    h("textarea", { "aria-label": label, value: value ?? "", rows: 2, ...given })
  );
}

/** @param {string} label @param {readonly string[]} values @param {Json | undefined} value @param {string} none */
function select(label, values, value, none) {
  const options = values.map((one) => h("option", { value: one, selected: one === value }, one));
  return /** @type {HTMLSelectElement} */ (
    h("select", { "aria-label": label }, none === "" ? null : h("option", { value: "" }, none), options)
  );
}

/** @param {...(HTMLElement | false)} parts */
const group = (...parts) => h("div.editor", {}, parts);

/** @param {Field} field @param {Value} value @returns {Editor} */
function plain({ label }, { value }) {
  const one = input(label, value);
  return { element: group(one), read: () => one.value.trim() || null, focus: () => one.select() };
}

/** @param {Field} field @param {Value} value @returns {Editor} */
function ids({ label }, { value }) {
  const one = input(`${label}, with commas`, Array.isArray(value) ? value.join(", ") : value);
  const read = () => {
    const list = one.value.split(/[,\s]+/).filter((id) => id !== "");
    return list.length === 0 ? null : list;
  };
  return { element: group(one), read, focus: () => one.select() };
}

/** @param {Field} field @param {Value} value @returns {Editor} */
function word(field, { value }) {
  const one = select(field.label, field.values ?? [], value, "—");
  return { element: group(one), read: () => one.value || null, focus: () => one.focus() };
}

/** @param {Field} field @param {Value} value @returns {Editor} */
function excerpt({ label }, { value }) {
  const { excerpt: words, prefix, suffix } = /** @type {Written} */ (value ?? {});
  const parts = {
    excerpt: area(label, words, { lang: desk.text?.language }),
    prefix: input("prefix: the words before it", prefix, { placeholder: "prefix" }),
    suffix: input("suffix: the words after it", suffix, { placeholder: "suffix" }),
  };
  return {
    element: group(parts.excerpt, parts.prefix, parts.suffix),
    read: () => filled(parts),
    focus: () => parts.excerpt.focus(),
  };
}

/** @param {Readonly<Record<string, HTMLInputElement | HTMLTextAreaElement>>} parts @returns {Written | null} */
function filled(parts) {
  const written = Object.entries(parts).flatMap(([key, { value }]) =>
    value.trim() === "" ? [] : [[key, value.trim()]],
  );
  return written.length === 0 ? null : Object.fromEntries(written);
}

/** @param {Field} field @param {Value} value @returns {Editor} */
function figure(field, { value }) {
  const { amount, low, high, modifier } = /** @type {Written} */ (value ?? {});
  const parts = {
    modifier: select("modifier", field.values ?? [], modifier, "as the numbers say"),
    amount: input("amount", amount, { placeholder: "amount", inputMode: "decimal" }),
    low: input("low end", low, { placeholder: "low", inputMode: "decimal" }),
    high: input("high end", high, { placeholder: "high", inputMode: "decimal" }),
  };
  const read = () => {
    const numbers = ["amount", "low", "high"].flatMap((key) => {
      const written = parts[/** @type {"amount" | "low" | "high"} */ (key)].value.trim();
      return written === "" ? [] : [[key, numberOf(written)]];
    });
    const all = [...numbers, ...(parts.modifier.value === "" ? [] : [["modifier", parts.modifier.value]])];
    return all.length === 0 ? null : Object.fromEntries(all);
  };
  return { element: group(...Object.values(parts)), read, focus: () => parts.amount.select() };
}

/** What is no number stays what was written, so that its fault is told. @param {string} written */
function numberOf(written) {
  const plain = written.replace(/(?<=\d)[\s,](?=\d{3}(?!\d))/g, "");
  return /^[-−]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain.replace("−", "-")) : written;
}

/** @param {Field} field @param {Value} value @returns {Editor} */
function date({ label }, { value }) {
  const { basis, why } = /** @type {Written} */ (typeof value === "object" && value !== null ? value : {});
  const day = input(`${label}, a day as 2031-03-05`, value === null ? "" : dayWords(value), {
    placeholder: "2031-03-05, ../2031-03-05, thu, 17.10",
  });
  const meant = h("span.meant", { role: "status" });
  const based = select("basis", ["stated", "inferred"], basis ?? "stated", "");
  const reason = byLanguage("why", why, desk.state?.languages ?? []);
  const showReason = () => {
    reason.element.hidden = based.value !== "inferred";
  };
  const published = desk.state?.sources.find(({ id }) => id === desk.source)?.published ?? null;
  day.addEventListener("input", () => {
    const found = dayFrom(day.value, published);
    meant.textContent = found === null ? "" : `= ${found.date}`;
    if (found?.why == null) return;
    based.value = "inferred";
    reason.set(found.why);
    showReason();
  });
  based.addEventListener("change", showReason);
  showReason();
  const read = () => {
    const written = dayFrom(day.value, published)?.date ?? day.value.trim();
    if (written === "") return null;
    const told = reason.read();
    return based.value === "stated"
      ? written
      : { date: written, basis: "inferred", ...(told === null ? {} : { why: told }) };
  };
  return { element: group(day, based, meant, reason.element), read, focus: () => day.select() };
}

/** @param {Field} field @param {Value} value @returns {Editor} */
function languages({ kind, label }, { value }) {
  const all = desk.state?.languages ?? [];
  const own = desk.text?.language.split("-")[0];
  const asked = kind === "translation" ? all.filter((language) => language !== own) : all;
  const texts = byLanguage(label, value, asked.length === 0 ? all : asked, kind === "translation");
  return { element: group(texts.element), read: texts.read, focus: () => texts.focus() };
}

/**
 * A text in each language: as one string where there is one language, else as a map.
 * @param {string} label @param {Json | undefined} value @param {readonly string[]} asked @param {boolean} isMap
 */
export function byLanguage(label, value, asked, isMap = false) {
  /** @type {Written} */
  const given =
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? /** @type {Written} */ (value)
      : asked.length === 0
        ? {}
        : { [/** @type {string} */ (asked[0])]: value ?? "" };
  const all = [...new Set([...asked, ...Object.keys(given)])];
  const parts = Object.fromEntries(
    all.map((language) => [
      language,
      area(all.length === 1 ? label : `${label} (${language})`, given[language], {
        placeholder: language,
        lang: language,
        rows: label === "why" || label === "label" ? 1 : 2,
      }),
    ]),
  );
  const read = () => {
    const written = filled(parts);
    const [only] = all;
    return !isMap && all.length === 1 && only !== undefined ? (written?.[only] ?? null) : written;
  };
  return {
    /** @param {Readonly<Record<string, string>>} texts those of languages that are asked for */
    set: (texts) => {
      for (const [language, part] of Object.entries(parts)) part.value = texts[language] ?? part.value;
    },
    element: h("div.by-language", {}, Object.values(parts)),
    read,
    focus: () => Object.values(parts)[0]?.focus(),
  };
}

/** A name from a list, or a new one: the list is what is typed, and what is near to it. @param {Field} field @param {Value} value @param {Told} told @returns {Editor} */
function named(field, value, told) {
  const { draft, state } = desk;
  const names = /** @type {NonNullable<Field["names"]>} */ (field.names);
  if (draft === null || state === null) return plain(field, value);
  const listId = `list-${field.key}`;
  const one = input(field.label, "", {
    role: "combobox",
    "aria-expanded": "true",
    "aria-controls": listId,
    "aria-autocomplete": "list",
    placeholder: "a name, or a new one",
  });
  const list = h("ul.options", { role: "listbox", id: listId, "aria-label": field.label });
  const all = namedThings(state, names);
  const ranked = choicesOf(field, draft).flatMap(({ value: id }) => all.filter((thing) => thing.id === id));
  /** @type {{id: string | null, words: string, more: string}[]} */
  let options = [];
  let at = 0;
  const show = () => {
    const sought = one.value.trim();
    const found = sought === "" ? ranked : near(sought, all);
    options = found
      .slice(0, 8)
      .map(({ id, name, more }) => ({ id, words: name, more: [id, more].filter(Boolean).join(" · ") }));
    if (sought !== "" && !all.some(({ id }) => id === sought))
      options.push({ id: null, words: `new: ${sought}`, more: found.length > 0 ? "none of these" : "" });
    at = Math.min(at, Math.max(0, options.length - 1));
    list.replaceChildren(
      ...options.map(({ words, more }, index) =>
        h(
          "li",
          {
            role: "option",
            id: `${listId}-${index}`,
            "aria-selected": index === at ? "true" : "false",
            onpointerdown: (/** @type {Event} */ event) => {
              event.preventDefault();
              pick(index);
            },
          },
          words,
          h("span.id", {}, ` ${more}`),
        ),
      ),
    );
    if (options.length === 0) one.removeAttribute("aria-activedescendant");
    else one.setAttribute("aria-activedescendant", `${listId}-${at}`);
  };
  const pick = (/** @type {number} */ index) => {
    const option = options[index];
    if (option === undefined) return told.leave();
    if (option.id === null) told.make(one.value.trim());
    else told.done(option.id);
  };
  one.addEventListener("input", (event) => {
    event.stopPropagation();
    at = 0;
    show();
  });
  one.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      at = (at + (event.key === "ArrowDown" ? 1 : -1) + options.length) % Math.max(1, options.length);
      show();
    } else if (event.key === "Enter") pick(at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  show();
  return { element: h("div.editor.combo", {}, one, list), read: () => value.value, focus: () => one.focus() };
}
