/** A text becomes a source: pasted or dropped, with what its publisher says of it. */

import * as api from "./api.js";
import { openDialog } from "./dialog.js";
import { h } from "./dom.js";
import { idOf } from "./names.js";
import { write } from "./saving.js";
import { openSource } from "./sources.js";
import { desk, say } from "./store.js";

/** @import {SourceRequest, Written} from "../../src/desk/protocol.ts" */

/** @type {Readonly<Record<string, string>>} */
const HINTS = {
  published: "2031-03-05",
  because: "where the day is not printed",
  language: "nb, en",
  url: "https://…",
};
const KEYS = ["publisher", "published", "because", "headline", "byline", "language", "agency", "url"];

export function addSourceDialog() {
  const content = /** @type {HTMLTextAreaElement} */ (
    h("textarea", {
      id: "content",
      rows: 9,
      required: true,
      placeholder: "Paste the text here, or drop a file",
    })
  );
  const inputs = Object.fromEntries(
    KEYS.map((key) => [
      key,
      /** @type {HTMLInputElement} */ (
        h("input", {
          id: `source-${key}`,
          placeholder: HINTS[key] ?? "",
          autocomplete: "off",
          spellcheck: false,
        })
      ),
    ]),
  );
  const id = /** @type {HTMLInputElement} */ (
    h("input", {
      id: "source-id",
      required: true,
      pattern: "[a-z0-9][a-z0-9\\-]{0,63}",
      autocomplete: "off",
      spellcheck: false,
    })
  );
  const fault = h("p.fault", { role: "alert" });
  let isOwnId = false;
  id.addEventListener("input", () => {
    isOwnId = true;
  });
  const guess = () => {
    if (inputs.language?.value === "") inputs.language.value = languageOf(content.value);
    followId();
  };
  const followId = () => {
    if (!isOwnId)
      id.value = idOf([inputs.publisher?.value, inputs.published?.value].filter(Boolean).join(" "));
  };
  content.addEventListener("input", guess);
  for (const input of Object.values(inputs)) input.addEventListener("input", followId);
  /** @type {SourceRequest["kind"]} */
  let kind = "text";
  content.addEventListener("drop", (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    event.preventDefault();
    kind = /\.html?$/i.test(file.name) ? "html" : /\.pdf$/i.test(file.name) ? "pdf" : "text";
    void file.text().then((text) => {
      content.value = text;
      guess();
    });
  });
  const add = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const entry = entryOf(inputs);
    const own = id.value;
    const saved = await write(
      (bases) => api.addSource({ id: own, entry, kind, content: content.value, bases }),
      own,
    );
    if (saved === null) {
      fault.textContent = desk.said.words;
      return;
    }
    dialog.close();
    await openSource(own);
    say(`Added: ${own}`);
  };
  const field = (/** @type {string} */ label, /** @type {HTMLElement} */ element) =>
    h("label", {}, h("span", {}, label), element);
  const dialog = openDialog("Add a text", [
    h(
      "form.add",
      { onsubmit: add },
      field("text", content),
      h(
        "div.columns",
        {},
        Object.entries(inputs).map(([key, input]) => field(key, input)),
        field("id", id),
      ),
      fault,
      h(
        "p",
        {},
        h("button.choice", { type: "submit" }, "add it"),
        " ",
        h("button.choice", { type: "button", onclick: () => dialog.close() }, "don’t ", h("kbd", {}, "Esc")),
      ),
    ),
  ]);
  dialog.classList.add("wide");
  content.focus();
}

/** As sources.yaml has it. @param {Readonly<Record<string, HTMLInputElement>>} inputs @returns {Written} */
function entryOf(inputs) {
  const written = Object.entries(inputs).flatMap(([key, { value }]) =>
    value.trim() === "" ? [] : [[key, value.trim()]],
  );
  const { because, ...entry } = /** @type {Record<string, string>} */ (Object.fromEntries(written));
  if (because === undefined || entry.published === undefined) return entry;
  return { ...entry, published: { date: entry.published, basis: "inferred", why: because } };
}

/** By its commonest words, of the two languages that are read. @param {string} text */
function languageOf(text) {
  const count = (/** @type {RegExp} */ words) => text.match(words)?.length ?? 0;
  const [nb, en] = [
    count(/\b(?:og|det|som|er|ikke|på|har|til)\b/giu),
    count(/\b(?:and|the|of|is|not|that|has|to)\b/giu),
  ];
  if (Math.max(nb, en) < 3) return "";
  return nb > en ? "nb" : "en";
}
