/** What the claim in hand makes or unmakes, told before it is saved. */

import { fill, h } from "./dom.js";
import { nameOf } from "./fields.js";
import { desk } from "./store.js";

/** @import {ClaimPreview, DeskDifference, DeskFault} from "../../src/desk/protocol.ts" */
/** @import {Draft} from "./draft.js" */

/** @type {unknown} */
let drawn = null;

/** @param {HTMLElement} host @param {ClaimPreview | null} preview @param {Draft} draft @param {readonly DeskFault[]} faults of no field */
export function drawConsequence(host, preview, draft, faults) {
  if (preview === drawn && host.childElementCount > 0) return;
  drawn = preview;
  if (preview === null) return fill(host);
  const worst = (/** @type {DeskDifference} */ { cantBothBeTrue }) => (cantBothBeTrue ? 0 : 1);
  const made = preview.made.toSorted((a, b) => worst(a) - worst(b));
  fill(
    host,
    faults.length === 0
      ? null
      : h(
          "ul.faults",
          {},
          faults.map(({ severity, message, hint }) =>
            h(`li.${severity}`, {}, message, hint === null ? null : h("span.fault-hint", {}, ` · ${hint}`)),
          ),
        ),
    list("With this", made),
    list("No longer, with this", preview.unmade),
    made.length + preview.unmade.length > 0
      ? null
      : h(
          "p.none",
          {},
          draft.replaces === null
            ? "Differs from no other claim so far."
            : "Makes no difference to what differs.",
        ),
    h(
      "details.lines",
      {},
      h("summary", {}, `as it will stand in ${preview.file}`),
      h("pre", { tabIndex: 0 }, preview.lines),
    ),
  );
}

const MOST = 5;

/** The first is told in full, the others when they are opened. @param {string} title @param {readonly DeskDifference[]} differences */
function list(title, differences) {
  if (differences.length === 0) return null;
  const more = differences.length - MOST;
  return h(
    "div.differences",
    {},
    h("h3", {}, title),
    differences.slice(0, MOST).map((difference, index) => drawDifference(difference, index === 0)),
    more > 0 ? h("p.none", {}, `and ${more} more`) : null,
  );
}

/** @param {DeskDifference} difference @param {boolean} isOpen */
function drawDifference(difference, isOpen) {
  const { cantBothBeTrue, kind, words } = difference;
  const what = h("b", {}, cantBothBeTrue ? "can’t both be true" : kind.replaceAll("-", " "));
  return h(
    `details.difference${cantBothBeTrue ? ".cant" : ""}`,
    { open: isOpen },
    h("summary", {}, what, ` with ${otherOf(difference)}`),
    h("p", {}, words),
  );
}

/** The claim that is not the one in hand. @param {DeskDifference} difference */
function otherOf({ a, b }) {
  const { state, draft } = desk;
  const own = draft?.replaces ?? draft?.values.id?.value;
  const other = state?.claims.find(({ id }) => id === (a === own ? b : a));
  if (other === undefined || state === null) return a === own ? b : a;
  return `${other.words} (${nameOf(state, "speakers", other.speaker) ?? other.speaker})`;
}
