import type { Brief, ClaimView } from "../src/model/brief.ts";
import type { Choice, ScreenClaim, ScreenIndex, ScreenLabels } from "../src/model/screen.ts";

/** What a screen would filter the sample's claims by: the source by turns, the day of some left open. */
export function sampleScreen(
  brief: Pick<Brief, "table" | "stances" | "findings" | "concordances" | "sources">,
): ScreenIndex {
  const kinds = [...brief.findings, ...brief.concordances];
  const views = [
    ...brief.table.flatMap(({ measureId, rows }) => rows.map((row) => [measureId, row] as const)),
    ...brief.stances.flatMap(({ propositionId, rows }) => rows.map((row) => [propositionId, row] as const)),
  ];
  const claims = views.map(([subjectId, view], index): ScreenClaim => {
    const sides = (kind: (typeof kinds)[number]) =>
      kind.findings.flatMap(({ left, right }) => [...left.claims, ...right.claims]);
    return {
      claimId: view.claimId,
      speakerId: idOf(view.speaker),
      partyId: view.party,
      sourceId: brief.sources[index % brief.sources.length]!.sourceId,
      subjectId,
      placeId: "",
      kindIds: kinds
        .filter((kind) => sides(kind).some(({ claimId }) => claimId === view.claimId))
        .map(({ kind }) => kind),
      from: index % 7 === 6 ? "" : `2031-03-${String(7 + (index % 12)).padStart(2, "0")}`,
      to: `2031-03-${String(7 + (index % 12)).padStart(2, "0")}`,
      size: sizeOf(view),
    };
  });
  return {
    claims,
    speakers: choices(views.map(([, { speaker }]) => [idOf(speaker), speaker])),
    parties: choices(views.map(([, { party }]) => [party, party])),
    sources: choices(brief.sources.map(({ sourceId, name }) => [sourceId, name])),
    places: [],
    subjects: choices([
      ...brief.table.map(({ measureId, label }) => [measureId, label] as const),
      ...brief.stances.map(({ propositionId, label }) => [propositionId, label] as const),
    ]),
    kinds: choices(kinds.map(({ kind, label }) => [kind, label])),
    switches: null,
  };
}

const idOf = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, "-");

function sizeOf({ words, stance }: ClaimView): number | null {
  const digits = stance === null ? /\d[\d,]*/.exec(words)?.[0] : undefined;
  return digits === undefined ? null : Number(digits.replaceAll(",", ""));
}

function choices(named: readonly (readonly [string, string])[]): Choice[] {
  return [...new Map(named.filter(([id]) => id !== ""))].map(([choiceId, label]) => ({ choiceId, label }));
}

export const sampleScreenLabels: ScreenLabels = {
  skip: "Skip to the brief",
  filters: "Filter",
  search: "Search the claims",
  speakers: "Speakers",
  parties: "Parties",
  sources: "From the sources",
  subjects: "What about",
  places: "Place or group",
  kinds: "Kinds of difference",
  from: "Said from",
  to: "up to",
  shown: "Claims shown: {shown} of {all}",
  all: "All {all} claims shown",
  nothing: "No claim matches",
  undated: "{count} without a day left out",
  clear: "Clear all",
  copyView: "Copy link to this view",
  link: "Link to: {what}",
  copied: "Link copied",
  sorted: "Sorted by: {what}",
  unsorted: "In the order of the brief",
  counted: "Count what goes back to",
  cantBoth: "Can’t both be true: {shown} of {all}",
  nothingAsked: "Nothing is left to ask.",
};
