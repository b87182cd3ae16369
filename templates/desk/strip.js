/** Above: the sources, and how far each is curated. Below: what has just happened. */

import { addSourceDialog } from "./add-source.js";
import { byId, fill, h } from "./dom.js";
import { openSource } from "./sources.js";
import { onChange } from "./store.js";

/** @import {DeskSource, DeskState} from "../../src/desk/protocol.ts" */

/** @type {DeskState | null} */
let drawn = null;
/** @type {string | null} */
let open = null;

onChange(({ state, source, said }) => {
  const status = byId("state");
  status.classList.toggle("bad", said.isBad);
  if (status.textContent !== said.words) status.textContent = said.words;
  if (state === null || (state === drawn && source === open)) return;
  [drawn, open] = [state, source];
  document.title = `${state.title} · desk`;
  byId("title").textContent = state.title;
  byId("title").title = state.dataset;
  drawStrip(state, source);
  fill(byId("count"), countWords(state));
});

byId("add-source").addEventListener("click", () => addSourceDialog());

/** @param {DeskState} state @param {string | null} source */
function drawStrip({ sources }, source) {
  const strip = byId("strip");
  const hadFocus = strip.contains(document.activeElement);
  fill(
    strip,
    sources.map((one) => sourceTab(one, one.id === source)),
  );
  const current = strip.querySelector("[aria-current]");
  current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (hadFocus && current instanceof HTMLElement) current.focus();
}

/** @param {DeskSource} source @param {boolean} isOpen */
function sourceTab(source, isOpen) {
  const { id, curated, published, claims } = source;
  return h(
    "button.source-tab",
    { type: "button", "aria-current": isOpen ? "true" : null, title: id, onclick: () => void openSource(id) },
    h(
      "span.name",
      {},
      [source.publisher ?? source.agency ?? id, published === null ? null : shortDay(published)]
        .filter(Boolean)
        .join(" · "),
    ),
    h("span.how-far", {}, howFar(curated, claims)),
    curated === null || curated.figures === 0
      ? null
      : h("meter", {
          min: 0,
          max: curated.figures,
          value: curated.figures - curated.open,
          "aria-label": "figures dealt with",
        }),
  );
}

/** @param {DeskSource["curated"]} curated @param {number} claims */
function howFar(curated, claims) {
  const told = `${claims} ${claims === 1 ? "claim" : "claims"}`;
  if (curated === null) return `${told} · no text`;
  return `${curated.figures - curated.open} of ${curated.figures} figures · ${told}`;
}

/** @param {string} day EDTF @returns {string} `5 Mar` of one day, else as it is */
export function shortDay(day) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  return new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
}

/** @param {DeskState} state */
function countWords({ claims, cantBothBeTrue, ok, faults, sources }) {
  const open = sources.reduce((sum, { curated }) => sum + (curated?.open ?? 0), 0);
  const errors = faults.filter(({ severity }) => severity === "error").length;
  return [
    ok
      ? null
      : h(
          "span.bad",
          { title: faults.map(({ place, message }) => `${place} ${message}`).join("\n") },
          `the files have ${errors} faults: this is how they last were · `,
        ),
    `${claims.length} claims · ${open} ${open === 1 ? "figure" : "figures"} open · `,
    h(
      cantBothBeTrue > 0 ? "span.cant" : "span",
      {},
      `${cantBothBeTrue} ${cantBothBeTrue === 1 ? "pair" : "pairs"} can’t both be true`,
    ),
  ];
}
