import type { Brief, FindingGroup } from "../model/brief.ts";
import type { Claim, Id } from "../model/dataset.ts";
import { known } from "../model/known.ts";
import { statedNumber } from "../model/quantity.ts";
import type { Choice, OriginSwitches, ScreenClaim, ScreenIndex } from "../model/screen.ts";
import { localize } from "../model/text.ts";
import { capitalized, propositionLabel, type Scope, sourceName, speakerName, textOf } from "./scope.ts";
import { figureScope } from "./words.ts";

/** What a screen filters and sorts by, from the claims and from the differences already told. */
export function composeScreen(
  scope: Scope,
  claims: readonly Claim[],
  groups: Pick<Brief, "findings" | "concordances"> & Pick<ScreenIndex, "switches">,
): ScreenIndex {
  const found = [...groups.findings, ...groups.concordances];
  const kinds = kindsByClaim(found);
  const indexed = claims.map((claim) => screenClaim(scope, claim, kinds));
  return {
    claims: indexed,
    ...choicesOf(scope, indexed),
    kinds: found.map(({ kind, label }) => ({ choiceId: kind, label })),
    switches: groups.switches && withFindings(groups.switches, groups),
  };
}

function withFindings(
  switches: OriginSwitches,
  { findings, concordances }: Pick<Brief, "findings" | "concordances">,
): OriginSwitches {
  const told = [...findings, ...concordances].flatMap((group) => group.findings);
  const tells = new Map(told.flatMap((one) => one.discrepancyIds.map((id) => [id, one.findingId] as const)));
  const pairs = switches.pairs.map((pair) => ({ ...pair, findingId: tells.get(pair.discrepancyId) ?? "" }));
  return { ...switches, pairs };
}

function screenClaim(scope: Scope, claim: Claim, kinds: ReadonlyMap<Id, ReadonlySet<string>>): ScreenClaim {
  return {
    claimId: claim.id,
    speakerId: claim.speaker,
    partyId: partyId(scope, claim),
    sourceId: claim.source,
    subjectId: subjectOf(claim),
    placeId: figureScope(claim),
    kindIds: [...(kinds.get(claim.id) ?? [])],
    from: claim.said?.earliest ?? "",
    to: claim.said?.latest ?? "",
    size: claim.type === "estimate" ? sizeOf(claim) : null,
  };
}

const subjectOf = (claim: Claim): Id => (claim.type === "estimate" ? claim.measure : claim.proposition);

function sizeOf(claim: Claim & { type: "estimate" }): number | null {
  return statedNumber(claim) ?? claim.ends.low?.value ?? claim.ends.high?.value ?? null;
}

function partyId(scope: Scope, claim: Claim): string {
  const party = scope.dataset.speakers.get(claim.speaker)?.party ?? null;
  const [first] = scope.dataset.languages;
  return party === null ? "" : localize(party, first, scope.dataset.languages).text;
}

function kindsByClaim(groups: readonly FindingGroup[]): Map<Id, Set<string>> {
  const kinds = new Map<Id, Set<string>>();
  for (const { kind, findings } of groups) {
    for (const { claimId } of findings.flatMap(({ left, right }) => [...left.claims, ...right.claims])) {
      kinds.set(claimId, (kinds.get(claimId) ?? new Set()).add(kind));
    }
  }
  return kinds;
}

/** Speakers and parties by name, since many are looked through; the rest as the brief has them. */
function choicesOf(scope: Scope, claims: readonly ScreenClaim[]) {
  const { measures, propositions, sources, speakers } = scope.dataset;
  const byName = new Intl.Collator(scope.wording.language).compare;
  const parties = new Map(
    claims.flatMap(({ partyId: id, speakerId }) =>
      id === "" ? [] : [[id, textOf(scope, known(speakers, speakerId).party)] as const],
    ),
  );
  const occurring = (
    field: "speakerId" | "sourceId" | "subjectId",
    ids: Iterable<Id>,
    label: (id: Id) => string,
  ) => {
    const present = new Set(claims.map((claim) => claim[field]));
    return [...ids].filter((id) => present.has(id)).map((id): Choice => ({ choiceId: id, label: label(id) }));
  };
  return {
    speakers: occurring("speakerId", speakers.keys(), (id) => capitalized(speakerName(scope, id))).sort(
      (a, b) => byName(a.label, b.label),
    ),
    parties: [...parties]
      .map(([choiceId, label]): Choice => ({ choiceId, label }))
      .sort((a, b) => byName(a.label, b.label)),
    sources: occurring("sourceId", sources.keys(), (id) => sourceName(known(sources, id))),
    places: [...new Set(claims.map(({ placeId }) => placeId))]
      .filter((place) => place !== "")
      .sort(byName)
      .map((place): Choice => ({ choiceId: place, label: place })),
    subjects: occurring("subjectId", [...measures.keys(), ...propositions.keys()], (id) =>
      measures.has(id) ? textOf(scope, known(measures, id).label) : propositionLabel(scope, id),
    ),
  };
}
