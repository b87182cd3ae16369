import type { CarrierGroup, CarrierRow } from "../../model/brief.ts";
import type { Claim, Id } from "../../model/dataset.ts";
import { known } from "../../model/known.ts";
import { type PageScope, shownOf } from "../cut/page-scope.ts";
import { formatNumber } from "../format.ts";
import { byParty } from "../parties.ts";
import { capitalized, partyToTheChain, routeOf, speakerName, textOf } from "../scope.ts";

/** Who told whom: each speaker, whom the knowledge comes from, and every way by which the claims came. */
export function composeCarriers(page: PageScope): CarrierGroup[] {
  const shown = shownOf(page, page.index.inOrder);
  const speakers = [...new Set(shown.map(({ speaker }) => speaker))];
  return byParty(page, speakers).map((group) => ({
    party: group.party,
    rows: group.speakers.map((id) => carrierRow(page, id, known(page.index.ofSpeaker, id))),
  }));
}

function carrierRow(page: PageScope, id: Id, claims: readonly Claim[]): CarrierRow {
  const origins = Map.groupBy(
    claims.filter((claim) => claim.origin !== id),
    (claim) => claim.origin,
  );
  // Of whose claims only some go back to another, it is said how many.
  const goesBack = ([origin, from]: readonly [Id, readonly Claim[]]) =>
    `${capitalized(partyToTheChain(page, origin))}${from.length === claims.length ? "" : ` (${page.wording.claims(from.length)})`}`;
  const routes = [...Map.groupBy(claims, (claim) => routeOf(page, claim))];
  const told = routes.slice(0, page.limits.routes);
  const left = routes.length - told.length;
  return {
    told: claims.map(({ id: claimId }) => ({ claimId })),
    speaker: capitalized(speakerName(page, id)),
    role: textOf(page, page.dataset.speakers.get(id)?.role ?? null),
    origin: [...[...origins].map(goesBack), ...restingOn(page, claims)].join(", "),
    routes: told.map(([chain, carried]) => ({ chain, claims: page.wording.claims(carried.length) })),
    more: left === 0 ? "" : page.wording.cuts.more(formatNumber(page, left)),
  };
}

/** On whose briefing some of the claims rest, as far as a text tells. */
function restingOn(page: PageScope, claims: readonly Claim[]): string[] {
  const ids = claims.flatMap(({ restsOn }) => restsOn);
  // A claim stands for what its speaker told.
  const spoken = new Map(page.index.inOrder.map(({ id, speaker }) => [id, speaker]));
  const names = new Set(ids.map((id) => partyToTheChain(page, spoken.get(id) ?? id)));
  if (names.size === 0) return [];
  return [capitalized(page.wording.restsOn(page.wording.list([...names])))];
}
