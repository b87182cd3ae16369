/** What is written into the files: claims, what was left out, steps taken back. */

import * as api from "./api.js";
import { settleConflict } from "./conflict.js";
import { fieldValue, unsettled } from "./draft.js";
import { focusText } from "./focus.js";
import { forget, goOn, letGo, proposed, requestOf } from "./hand.js";
import { refresh } from "./sources.js";
import { change, desk, say } from "./store.js";

/** @import {DeskClaim, Saved} from "../../src/desk/protocol.ts" */

export async function saveClaim() {
  await proposed();
  const { draft } = desk;
  if (draft === null) return say("Nothing is in hand.");
  const open = unsettled(draft);
  if (open.length > 0) {
    goOn();
    const names = open.map(({ label }) => label).join(", ");
    return say(`Not saved: ${names} ${open.length === 1 ? "is" : "are"} not confirmed.`, true);
  }
  const request = { ...requestOf(draft), proposed: draft.proposed };
  const saved = await write(
    (bases) => api.save({ ...request, bases }),
    draft.replaces ?? String(fieldValue(draft, "id").value),
  );
  if (saved === null) return;
  forget(draft);
  change({ draft: null, preview: null, selection: null, saved: String(fieldValue(draft, "id").value) });
  say(
    `${draft.replaces === null ? "Saved" : "Changed"} in ${saved.files.join(", ")}: ${fieldValue(draft, "id").value}`,
  );
  focusText();
}

/** @param {DeskClaim} claim */
export async function removeClaim({ id }) {
  const saved = await write((bases) => api.remove({ claim: id, bases }), id);
  if (saved === null) return;
  if (desk.draft?.replaces === id) letGo();
  say(`Taken out of ${saved.files.join(", ")}: ${id}; U brings it back.`);
  focusText();
}

/** @param {string} reason */
export async function leaveOut(reason) {
  const { place, source } = desk;
  const figure = desk.text?.figures.find(({ start, end }) => start === place?.start && end === place.end);
  if (figure === undefined || source === null) return say("Go to a figure first: N.");
  const saved = await write(
    (bases) => api.ignore({ source, start: figure.start, end: figure.end, reason, bases }),
    figure.text,
  );
  if (saved === null) return;
  change({ draft: null, preview: null, selection: null });
  say(`“${figure.text}” is left out: ${reason}`);
  focusText();
}

export async function undoLast() {
  const [last] = desk.state?.undo ?? [];
  if (last === undefined) return say("Nothing is left to take back.");
  const saved = await write(() => api.undo(), last);
  if (saved !== null) say(`Taken back: ${saved.step}`);
  focusText();
}

/**
 * Writes, and asks for what there is then; a conflict is shown, and tried again where somebody wants it.
 * @param {(bases: NonNullable<typeof desk.state>["bases"]) => Promise<Saved>} attempt
 * @param {string} what
 * @returns {Promise<Saved | null>} null where nothing was written
 */
export async function write(attempt, what) {
  let bases = desk.state?.bases ?? {};
  for (;;) {
    try {
      const saved = await attempt(bases);
      await refresh();
      return saved;
    } catch (error) {
      if (!(error instanceof api.Unanswered)) throw error;
      if (error.conflict === null) {
        const faults = error.faults.map(({ message }) => message);
        say(faults.length > 0 ? `Not saved: ${faults.join("; ")}` : `Not saved: ${error.message}`, true);
        return null;
      }
      const mine = await settleConflict(error.conflict, what);
      bases = error.conflict.bases;
      if (mine) continue;
      await refresh();
      say(`${error.conflict.file} stays as it is there.`);
      return null;
    }
  }
}
