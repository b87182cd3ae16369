/** Below the form: what this text tells already, claims and what was left out. */

import { byId, fill, h } from "./dom.js";
import { nameOf } from "./fields.js";
import { numbersOf } from "./marks.js";
import { openClaim } from "./places.js";
import { removeClaim } from "./saving.js";
import { desk, onChange } from "./store.js";

/** @import {DeskClaim, DeskState, SourceText} from "../../src/desk/protocol.ts" */

/** @type {unknown[]} */
let drawn = [];

onChange(({ state, source, text, draft }) => {
  const own = [state, source, text, draft?.replaces ?? null];
  if (state === null || own.every((value, index) => value === drawn[index])) return;
  drawn = own;
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.id : "";
  drawTold(state, text);
  if (focused.startsWith("told-")) document.getElementById(focused)?.focus();
});

/** @param {DeskState} state @param {SourceText | null} text */
function drawTold(state, text) {
  const numbers = numbersOf(text?.excerpts ?? []);
  const place = (/** @type {DeskClaim} */ { id }) => numbers.get(id) ?? Number.POSITIVE_INFINITY;
  const claims = state.claims
    .filter(({ source }) => source === desk.source)
    .toSorted((a, b) => place(a) - place(b));
  const out = (text?.figures ?? []).filter((figure) => figure.state === "ignored");
  fill(
    byId("told"),
    h(
      "h2",
      { id: "told-title" },
      `From this text: ${claims.length} ${claims.length === 1 ? "claim" : "claims"}`,
    ),
    h(
      "ol.told-list",
      {},
      claims.map((claim) => h("li", {}, claimLine(claim, state, numbers.get(claim.id)))),
    ),
    out.length === 0
      ? null
      : h(
          "ul.left-out",
          { "aria-label": "Left out" },
          out.map(({ text: words, reason, line }) =>
            h(
              "li",
              {},
              h("span", {}, `“${words}” left out: ${reason ?? ""}`),
              h("span.line", {}, `line ${line}`),
            ),
          ),
        ),
  );
}

/** @param {DeskClaim} claim @param {DeskState} state @param {number | undefined} number */
function claimLine(claim, state, number) {
  const { id, type, subject, words, speaker } = claim;
  const errors = claim.faults.filter(({ severity }) => severity === "error");
  return h(
    `button.told-claim${desk.draft?.replaces === id ? ".open" : ""}`,
    {
      type: "button",
      id: `told-${id}`,
      "data-claim": id,
      title: claim.faults.map(({ message }) => message).join("\n") || null,
      onclick: () => void openClaim(id),
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key !== "Delete" && event.key !== "Backspace") return;
        event.preventDefault();
        void removeClaim(claim);
      },
    },
    h("span.number", {}, number ?? "·"),
    h("span.words", {}, words),
    h(
      "span.subject",
      {},
      nameOf(state, type === "estimate" ? "measures" : "propositions", subject) ?? subject,
    ),
    h("span.by", {}, nameOf(state, "speakers", speaker) ?? speaker),
    errors.length === 0 ? null : h("span.fault", {}, errors.map(({ message }) => message).join("; ")),
  );
}

/** Shows which claims these are, and goes to the first. @param {readonly string[]} ids */
export function tellsOf(ids) {
  const [first] = ids.map((id) => document.getElementById(`told-${id}`)).filter((line) => line !== null);
  first?.scrollIntoView({ block: "nearest" });
  first?.focus();
}
