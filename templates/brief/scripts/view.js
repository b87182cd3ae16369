// What is asked of the page, and the address that asks for it: `#<anchor>?speaker=nis&from=2024-10-18`.
// Pure: nothing here touches the document.

/** The lists that can be filtered by: name in the address, field of a claim, list of the index. */
const LISTS = [
  { name: "speaker", field: "speakerId", choices: "speakers" },
  { name: "party", field: "partyId", choices: "parties" },
  { name: "source", field: "sourceId", choices: "sources" },
  { name: "subject", field: "subjectId", choices: "subjects" },
  { name: "place", field: "placeId", choices: "places" },
  { name: "kind", field: "kindIds", choices: "kinds" },
];

function emptyView() {
  return { text: "", chosen: Object.fromEntries(LISTS.map(({ name }) => [name, new Set()])), from: "", to: "", sorts: new Map(), without: new Set() };
}

/** Leaves out what the brief doesn't have: an address may be of an older edition. */
function readFragment(fragment, index) {
  const [anchor, ...rest] = fragment.replace(/^#/, "").split("?");
  const parameters = new URLSearchParams(rest.join("?"));
  const view = emptyView();
  view.text = parameters.get("text") ?? "";
  for (const { name, choices } of LISTS) {
    const known = new Set(index[choices].map(({ choiceId }) => choiceId));
    for (const id of parameters.getAll(name)) if (known.has(id)) view.chosen[name].add(id);
  }
  for (const end of ["from", "to"]) {
    const day = parameters.get(end) ?? "";
    if (/^\d{4}-\d\d-\d\d$/.test(day)) view[end] = day;
  }
  const origins = new Set((index.switches?.origins ?? []).map(({ choiceId }) => choiceId));
  for (const id of parameters.getAll("without")) if (origins.has(id)) view.without.add(id);
  for (const sort of parameters.getAll("sort")) {
    const [table, column, direction] = sort.split(".");
    if (direction === "ascending" || direction === "descending") view.sorts.set(table, { column, direction });
  }
  return { anchor: decoded(anchor), view, asks: rest.length > 0 };
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** "" for a page as it comes. */
function writeFragment(anchor, view) {
  const parameters = new URLSearchParams();
  if (view.text !== "") parameters.set("text", view.text);
  for (const { name } of LISTS) for (const id of view.chosen[name]) parameters.append(name, id);
  for (const end of ["from", "to"]) if (view[end] !== "") parameters.set(end, view[end]);
  for (const id of view.without) parameters.append("without", id);
  for (const [table, { column, direction }] of view.sorts) parameters.append("sort", `${table}.${column}.${direction}`);
  const asked = parameters.toString();
  const start = encodeURIComponent(anchor);
  return asked === "" ? start : `${start}?${asked}`;
}

function isFiltering(view) {
  return view.text.trim() !== "" || view.from !== "" || view.to !== "" || LISTS.some(({ name }) => view.chosen[name].size > 0);
}

/** Does the claim fit the lists and days? `kinds: false` leaves the kinds to whoever asks. */
function fitsLists(claim, view, { kinds }) {
  const lists = kinds ? LISTS : LISTS.filter(({ name }) => name !== "kind");
  return lists.every(({ name, field }) => {
    const chosen = view.chosen[name];
    return chosen.size === 0 || [claim[field]].flat().some((id) => chosen.has(id));
  }) && fitsDays(claim, view);
}

/** Some day on which it may have been said lies within; a claim without any day is never known to. */
function fitsDays(claim, view) {
  if (view.from === "" && view.to === "") return true;
  if (isUndated(claim)) return false;
  return (view.to === "" || claim.from === "" || claim.from <= view.to) && (view.from === "" || claim.to === "" || claim.to >= view.from);
}

function isUndated(claim) {
  return claim.from === "" && claim.to === "";
}

/** Every word of the search stands somewhere in the text, both folded. */
function holdsWords(folded, search) {
  return fold(search).split(" ").every((word) => folded.includes(word));
}

/** For comparing: case, accents and the marks between groups of digits don't count, so 10000 finds 10 000. */
function fold(text) {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/(?<=\d)[ .,'’](?=\d{3}(?!\d))/gu, "");
}

/** Ascending, what has no value last either way; equal ones keep their order. */
function compareKeys(a, b, direction, compareTexts) {
  if (a === "" || a === null) return b === "" || b === null ? 0 : 1;
  if (b === "" || b === null) return -1;
  const order = typeof a === "number" ? a - b : compareTexts(a, b);
  return direction === "descending" ? -order : order;
}

/** Is the page another than it comes? */
function isChanged(view) {
  return isFiltering(view) || view.sorts.size > 0 || view.without.size > 0;
}
