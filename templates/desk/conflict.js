/** Somebody else has changed the file meanwhile: both versions, and which of them is to stand. */

import { choiceDialog } from "./dialog.js";
import { h } from "./dom.js";

/** @import {Conflict, Json, Written} from "../../src/desk/protocol.ts" */

/**
 * @param {Conflict} conflict
 * @param {string} what
 * @returns {Promise<boolean>} whether what was sent is to be written all the same
 */
export async function settleConflict({ file, theirs, yours, error }, what) {
  const chosen = await choiceDialog({
    title: `${file} was changed by somebody else`,
    body:
      theirs === null && yours === null
        ? [h("p", {}, error)]
        : [
            h("p", {}, `Of ${what} there are two versions now. Nothing has been written.`),
            versions(theirs, yours),
          ],
    choices: [
      { value: "theirs", words: theirs === null ? "Leave the file as it is" : "Keep what is in the file" },
      { value: "yours", words: "Write yours" },
    ],
  });
  return chosen === "yours";
}

/** @param {Written | null} theirs @param {Written | null} yours */
function versions(theirs, yours) {
  const keys = [...new Set([...Object.keys(theirs ?? {}), ...Object.keys(yours ?? {})])];
  return h(
    "table.versions",
    {},
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        ["", "in the file", "yours"].map((head) => (head === "" ? h("td") : h("th", { scope: "col" }, head))),
      ),
    ),
    h(
      "tbody",
      {},
      keys.map((key) => {
        const [a, b] = [valueWords(theirs?.[key]), valueWords(yours?.[key])];
        return h(
          a === b ? "tr" : "tr.differs",
          {},
          h("th", { scope: "row" }, key),
          h("td", {}, theirs === null ? "not there" : a),
          h("td", {}, b),
        );
      }),
    ),
  );
}

/** @param {Json | undefined} value @returns {string} */
function valueWords(value) {
  if (value === undefined || value === null) return "—";
  return typeof value === "object" ? Object.values(value).map(valueWords).join(" · ") : String(value);
}
