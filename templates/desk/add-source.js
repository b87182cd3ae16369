/** A text becomes a source: pasted or dropped, with what its publisher says of it. */

import * as api from "./api.js";
import { openDialog } from "./dialog.js";
import { h } from "./dom.js";
import { takeDropped } from "./drop.js";
import { readGiven } from "./given-file.js";
import { idOf } from "./names.js";
import { write } from "./saving.js";
import { openSource } from "./sources.js";
import { desk, say } from "./store.js";

/** @import {Written} from "../../src/desk/protocol.ts" */
/** @import {Given} from "./given-file.js" */

/** @type {Readonly<Record<string, string>>} */
const HINTS = {
  published: "2031-03-05",
  because: "where the day is not printed",
  language: "nb, en",
  url: "https://…",
};
const ACCEPTED = ".txt,.html,.htm,.pdf,text/plain,text/html,application/pdf";
const KEYS = ["publisher", "published", "because", "headline", "byline", "language", "agency", "url"];

/** @param {File} [dropped] */
export function addSourceDialog(dropped) {
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
  /** @type {Given | null} */
  let given = null;
  const about = h("span.hint", { id: "about-text", role: "status" });
  const chooser = /** @type {HTMLInputElement} */ (
    h("input", { id: "source-file", type: "file", accept: ACCEPTED })
  );
  /** What is pasted is typed on; a PDF's text is as it was read. @param {Given | null} next */
  const hold = (next) => {
    given = next;
    content.readOnly = next?.kind === "pdf";
    content.value = next?.text ?? "";
    about.textContent = next?.words ?? "";
    fault.textContent = "";
    guess();
  };
  const take = async (/** @type {File} */ file) => {
    about.textContent = `Reading ${file.name} …`;
    try {
      hold(await readGiven(file));
    } catch (error) {
      hold(null);
      fault.textContent = error instanceof Error ? error.message : String(error);
    }
    chooser.value = "";
  };
  chooser.addEventListener("change", () => {
    const [file] = chooser.files ?? [];
    if (file !== undefined) void take(file);
  });
  const add = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const entry = entryOf(inputs);
    const own = id.value;
    const kind = given?.kind ?? "text";
    const text = given?.kind === "pdf" ? given.content : content.value;
    const saved = await write((bases) => api.addSource({ id: own, entry, kind, content: text, bases }), own);
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
      h("p.given", {}, h("label.file", {}, chooser, "or a file: text, HTML or PDF"), about),
      h(
        "div.columns",
        {},
        Object.entries(inputs).map(([key, input]) => field(key, input)),
        field("id", id),
      ),
      fault,
      h(
        "p.acts",
        {},
        h("button.save", { type: "submit" }, "Add it"),
        h("button.choice", { type: "button", onclick: () => dialog.close() }, "don’t ", h("kbd", {}, "Esc")),
      ),
    ),
  ]);
  dialog.classList.add("wide");
  dialog.addEventListener(
    "close",
    takeDropped((file) => void take(file)),
  );
  content.focus();
  if (dropped !== undefined) void take(dropped);
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
