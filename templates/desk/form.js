/** The claim in hand: its fields, what it makes, and what can be done with it. */

import { drawConsequence } from "./consequence.js";
import { byId, fill, h } from "./dom.js";
import { fieldValue, unsettled } from "./draft.js";
import { drawRow, placeOf } from "./field-row.js";
import { fieldsOf } from "./fields.js";
import { confirmEverything, letGo } from "./hand.js";
import { toggleType } from "./places.js";
import { saveClaim } from "./saving.js";
import { change, desk, draw, onChange } from "./store.js";

/** @import {Draft} from "./draft.js" */
/** @import {Field} from "./fields.js" */

const host = byId("claim");
/** Rows by field; made anew with another claim. @type {Map<string, HTMLElement>} */
let rows = new Map();
let drawnFor = "";

onChange(() => {
  const { draft } = desk;
  host.setAttribute("aria-busy", String(desk.isAsking));
  if (draft === null) return drawNothing();
  const own = JSON.stringify([draft.source, draft.place, draft.type, draft.replaces]);
  if (own !== drawnFor || host.childElementCount === 0) drawFrame(draft);
  drawnFor = own;
  for (const [key, row] of rows) drawRow(row, key, draft);
  drawFoot(draft);
});

function drawNothing() {
  if (drawnFor === "nothing" && desk.state === drawnState) return;
  drawnFor = "nothing";
  drawnState = desk.state;
  rows = new Map();
  const openFigures = desk.text?.figures.filter(({ state }) => state === "open").length ?? 0;
  fill(
    host,
    h("h2", {}, "Nothing in hand"),
    h(
      "p.hint",
      {},
      openFigures === 0
        ? "No figure of this text is open."
        : `${openFigures} ${openFigures === 1 ? "figure of this text is" : "figures of this text are"} open.`,
    ),
    h(
      "ul.ways",
      {},
      h("li", {}, h("kbd", {}, "N"), " next open figure"),
      h("li", {}, h("kbd", {}, "⇧N"), " next statement that somebody tells"),
      h(
        "li",
        {},
        h("kbd", {}, "← →"),
        " a word on, ",
        h("kbd", {}, "⇧→"),
        " selects, ",
        h("kbd", {}, "Enter"),
        " proposes a claim of it; the mouse selects too",
      ),
      h(
        "li",
        {},
        h("kbd", {}, "/"),
        " finds words, ",
        h("kbd", {}, "J"),
        " opens the next text, ",
        h("kbd", {}, "?"),
        " shows all keys",
      ),
    ),
  );
}
/** @type {unknown} */
let drawnState = null;

/** @param {Draft} draft */
function drawFrame(draft) {
  rows = new Map(
    fieldsOf(draft.type).map(({ key }) => [
      key,
      h("div.field", {
        id: `field-${key}`,
        "data-field": key,
        role: "group",
        "aria-labelledby": `label-${key}`,
      }),
    ]),
  );
  const type = (/** @type {Draft["type"]} */ value) =>
    h(
      "button",
      {
        type: "button",
        "aria-pressed": draft.type === value,
        onclick: () => draft.type !== value && void toggleType(),
      },
      value,
    );
  fill(
    host,
    h(
      "header.claim-head",
      {},
      h("h2", {}, draft.replaces === null ? "New claim" : `Change ${draft.replaces}`),
      draft.replaces === null
        ? h(
            "div.types",
            { role: "group", "aria-label": "type" },
            type("estimate"),
            type("statement"),
            h("kbd", {}, "T"),
          )
        : null,
    ),
    h("div.fields", {}, [...rows.values()]),
    h("button.more", {
      type: "button",
      id: "more",
      onclick: () => {
        change({ rare: !desk.rare });
        draw();
        byId("more").focus();
      },
    }),
    h(
      "div.claim-foot",
      {},
      h("section", { id: "consequence", "aria-live": "polite", "aria-label": "What it makes" }),
      h("div", { id: "do" }),
    ),
  );
}

/** @param {Draft} draft */
function drawFoot(draft) {
  const hidden = fieldsOf(draft.type).filter(
    ({ rare, key }) => rare === true && fieldValue(draft, key).state === "empty",
  );
  const more = byId("more");
  more.hidden = hidden.length === 0;
  more.setAttribute("aria-expanded", String(desk.rare));
  more.textContent = desk.rare
    ? "fewer fields"
    : `more fields: ${hidden.map(({ label }) => label).join(", ")}`;
  const ofNoField = (desk.preview?.faults ?? []).filter((fault) => placeOf(fault) === null);
  drawConsequence(byId("consequence"), desk.preview, draft, ofNoField);
  const left = unsettled(draft);
  const bar = byId("do");
  const focused = bar.contains(document.activeElement)
    ? /** @type {HTMLElement} */ (document.activeElement).id
    : "";
  fill(
    bar,
    h(
      "button.save",
      {
        type: "button",
        id: "save",
        "aria-disabled": left.length > 0 ? "true" : null,
        onclick: () => void saveClaim(),
      },
      "Save ",
      h("kbd", {}, "S"),
    ),
    left.length > 0
      ? h(
          "button",
          { type: "button", id: "confirm-all", onclick: () => void confirmEverything() },
          "confirm all ",
          h("kbd", {}, "A"),
        )
      : null,
    h(
      "button",
      { type: "button", id: "let-go", onclick: letGo },
      draft.replaces === null ? "let go " : "leave as it is ",
      h("kbd", {}, "Q"),
    ),
    h("span.left", {}, leftWords(draft, left)),
  );
  if (focused !== "") (document.getElementById(focused) ?? byId("save")).focus();
}

/** @param {Draft} draft @param {readonly Field[]} left */
function leftWords(draft, left) {
  const proposed = left.filter(({ key }) => fieldValue(draft, key).state === "proposed").length;
  const missing = left
    .filter(({ key }) => fieldValue(draft, key).state === "empty")
    .map(({ label }) => label);
  return [
    proposed > 0 ? `${proposed} to confirm` : "",
    missing.length > 0 ? `missing: ${missing.join(", ")}` : "",
  ]
    .filter(Boolean)
    .join(" · ");
}
