import type { CarrierGroup, CarrierRow } from "../model/brief.ts";
import type { Claim, Id } from "../model/dataset.ts";
import { bySaid } from "./order.ts";
import { byParty } from "./parties.ts";
import { capitalized, partyToTheChain, routeOf, type Scope, speakerName, textOf } from "./scope.ts";

/** Who told whom: each speaker, whom the knowledge comes from, and every way by which the claims came. */
export function composeCarriers(scope: Scope): CarrierGroup[] {
  const bySpeaker = Map.groupBy(
    scope.dataset.claims.toSorted(bySaid(scope.dataset)),
    (claim) => claim.speaker,
  );
  return byParty(scope, [...bySpeaker.keys()]).map(({ party, speakers }) => ({
    party,
    rows: speakers.map((id) => carrierRow(scope, id, bySpeaker.get(id)!)),
  }));
}

function carrierRow(scope: Scope, id: Id, claims: readonly Claim[]): CarrierRow {
  const origins = new Set(claims.map((claim) => claim.origin).filter((origin) => origin !== id));
  const routes = Map.groupBy(claims, (claim) => routeOf(scope, claim));
  return {
    speaker: capitalized(speakerName(scope, id)),
    role: textOf(scope, scope.dataset.speakers.get(id)?.role ?? null),
    origin: [...origins].map((origin) => capitalized(partyToTheChain(scope, origin))).join(", "),
    routes: [...routes].map(([chain, carried]) => ({ chain, claims: scope.wording.claims(carried.length) })),
  };
}
