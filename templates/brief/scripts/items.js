// What on the page stands for claims, what of it is shown, and what lights up together.

/** An element that stands for some claims: a row, a finding, a source. */
function findItems(index) {
  const bySource = Map.groupBy(index.claims, ({ sourceId }) => sourceId);
  const idsOf = (element) =>
    element.dataset.source !== undefined
      ? (bySource.get(element.dataset.source) ?? []).map(({ claimId }) => claimId)
      : (element.dataset.claims ?? element.dataset.lights).split(" ").filter((id) => id !== "");
  return [...document.querySelectorAll("main :is([data-claims], [data-source], [data-lights])")].map((element) => ({
    element,
    claimIds: idsOf(element),
    kind: element.closest("[data-kind]")?.dataset.kind ?? null,
    filtered: element.dataset.lights === undefined,
  }));
}

/** All that the page says of each claim, folded for searching. */
function claimTexts(index) {
  const labels = new Map(
    LISTS.flatMap(({ field, choices }) => index[choices].map(({ choiceId, label }) => [`${field} ${choiceId}`, label])),
  );
  const named = (claim) => LISTS.flatMap(({ field }) => [claim[field]].flat().map((id) => labels.get(`${field} ${id}`) ?? ""));
  return new Map(
    index.claims.map((claim) => {
      const row = document.getElementById(`claim-${claim.claimId}`);
      return [claim.claimId, fold([row?.textContent ?? "", ...named(claim)].join(" "))];
    }),
  );
}

/** Marks what doesn't fit; style sheets for the screen leave it out, print has all. @returns claims that fit */
function applyFilter(items, index, texts, view, anchor) {
  const searched = (claim) => view.text.trim() === "" || holdsWords(texts.get(claim.claimId), view.text);
  const fitting = index.claims.filter((claim) => fitsLists(claim, view, { kinds: true }) && searched(claim));
  const fits = new Set(fitting.map(({ claimId }) => claimId));
  const fitsBesideKind = new Set(
    index.claims.filter((claim) => fitsLists(claim, view, { kinds: false })).map(({ claimId }) => claimId),
  );
  for (const { element, claimIds, kind, filtered } of items) {
    if (!filtered) continue;
    // Where an address leads is shown, whatever the filter says.
    const isShown = element.id !== "" && element.id === anchor
      ? true
      : kind === null
        ? claimIds.some((id) => fits.has(id))
        : findingFits(element, kind, claimIds, fitsBesideKind, view);
    element.toggleAttribute("data-out", isFiltering(view) && !isShown);
  }
  hideEmptyGroups(items);
  return fitting;
}

function findingFits(element, kind, claimIds, fitsBesideKind, view) {
  if (view.chosen.kind.size > 0 && !view.chosen.kind.has(kind)) return false;
  if (!claimIds.some((id) => fitsBesideKind.has(id))) return false;
  return view.text.trim() === "" || holdsWords(fold(element.textContent), view.text);
}

/** A group of which nothing is left goes with it: a measure's rows, a kind of difference, a whole part. */
function hideEmptyGroups(items) {
  const groups = new Map();
  for (const { element, filtered } of items) {
    if (!filtered) continue;
    for (let group = element.parentElement; group !== null; group = group.parentElement) {
      if (group.matches("tbody, section, .card, .glance")) groups.set(group, (groups.get(group) ?? false) || !element.hasAttribute("data-out"));
    }
  }
  for (const [group, holdsSome] of groups) group.toggleAttribute("data-out", !holdsSome);
}

/** Pointing at or moving to anything lights up what else stands for the same claims. @returns how to tell it the items */
function lightTogether() {
  let byClaim = new Map();
  let claimsOf = new Map();
  let lit = [];
  const light = (target) => {
    for (const element of lit) element.removeAttribute("data-lit");
    const item = target?.closest?.("[data-claims], [data-lights]") ?? null;
    // A source stands for all of its claims: lighting them would light half the page.
    const claimIds = item === null ? [] : (claimsOf.get(item) ?? []);
    lit = [...new Set(claimIds.flatMap((id) => byClaim.get(id)))].filter((element) => element.dataset.source === undefined);
    for (const element of lit) element.setAttribute("data-lit", "");
  };
  document.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType !== "touch") light(target);
  });
  document.addEventListener("pointerleave", () => light(document.activeElement));
  document.addEventListener("focusin", ({ target }) => light(target));
  document.addEventListener("focusout", () => light(null));
  return (items) => {
    byClaim = new Map();
    for (const item of items) for (const id of item.claimIds) byClaim.set(id, [...(byClaim.get(id) ?? []), item.element]);
    claimsOf = new Map(items.map(({ element, claimIds }) => [element, claimIds]));
  };
}
