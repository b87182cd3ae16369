/** The sources: what there is of them, and which one is open. */

import * as api from "./api.js";
import { focusText } from "./focus.js";
import { putAside, stopAsking } from "./hand.js";
import { change, desk, say } from "./store.js";
import { readText } from "./text.js";

let asked = 0;
let newest = Promise.resolve();

/** All of it anew, as the files are now; the claim in hand stays. @returns {Promise<void>} once the newest is there */
export function refresh() {
  asked++;
  newest = load(asked);
  return newest;
}

/** What was asked for before something else was is not shown: it may be of another source, or of older files. @param {number} own */
async function load(own) {
  const state = await api.getState();
  if (own !== asked) return newest;
  const source = state.sources.some(({ id }) => id === desk.source)
    ? desk.source
    : (firstToDo(state)?.id ?? null);
  const text = source === null || isWithoutText(state, source) ? null : await api.getText(source);
  if (own !== asked) return newest;
  const read =
    text === null ? null : text.text === desk.text?.text ? desk.read : readText(text.text, text.language);
  change({ state, source, text, read });
}

/** @param {NonNullable<typeof desk.state>} state */
const firstToDo = ({ sources }) => sources.find(({ curated }) => (curated?.open ?? 0) > 0) ?? sources[0];
/** @param {NonNullable<typeof desk.state>} state @param {string} source */
const isWithoutText = ({ sources }, source) => sources.find(({ id }) => id === source)?.curated === null;

/** @param {string} source */
export async function openSource(source) {
  putAside();
  stopAsking();
  change({
    source,
    place: null,
    selection: null,
    found: [],
    draft: null,
    preview: null,
    editing: null,
    making: null,
  });
  await refresh();
  focusText();
}

/** @param {1 | -1} by */
export async function openSourceBeside(by) {
  const sources = desk.state?.sources ?? [];
  const at = sources.findIndex(({ id }) => id === desk.source);
  const next = sources[at + by];
  if (next === undefined) return say(by === 1 ? "This is the last source." : "This is the first source.");
  await openSource(next.id);
}
