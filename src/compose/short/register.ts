import type { Register, RegisteredClaim, RegisterGroup, Timeline } from "../../model/brief.ts";
import type { Id } from "../../model/dataset.ts";
import { known } from "../../model/known.ts";
import { claimView } from "../appendix/claim-view.ts";
import { composeSources } from "../appendix/sources.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { capitalized, partyToTheChain } from "../scope.ts";
import type { Disputes } from "./disputes.ts";

/** The timeline with what stands behind each claim of it: its excerpt, or where that is quoted; and its source. */
export function composeRegister(page: PageScope, timeline: Timeline, { quotedIn }: Disputes): Register {
  const sources = new Map(composeSources(page).map((source) => [source.sourceId, source]));
  const claims = new Map(page.index.inOrder.map((claim) => [claim.id, claim]));
  const checked = isAnyChecked(page);
  const registered = ({
    claimId,
    stance,
    words,
  }: Timeline["groups"][number]["rows"][number]["claims"][number]): RegisteredClaim => {
    const claim = known(claims, claimId);
    const view = claimView(page, claim);
    const dispute = quotedIn.get(claimId as Id);
    return {
      claimId,
      stance,
      words,
      via: claim.via.map((id) => capitalized(partyToTheChain(page, id))).join(" › "),
      disputeId: dispute?.disputeId ?? "",
      quoted: dispute === undefined ? view : null,
      unproved: isProved(page, claimId) || !checked ? "" : view.verified,
    };
  };
  const groups = timeline.groups.map(({ sourceId, name, published, rows }): RegisterGroup => {
    const source = sources.get(sourceId);
    return {
      sourceId,
      name: source?.name ?? name,
      published,
      dates: source?.dates ?? [],
      about: [source?.headline?.text, source?.byline]
        .filter((part) => part !== undefined && part !== "")
        .join(" · "),
      url: source?.url ?? null,
      archiveUrl: source?.archiveUrl ?? null,
      rows: rows.map((row) => ({ ...row, claims: row.claims.map(registered) })),
    };
  });
  const { heading, note } = page.wording.short.register;
  return { ...timeline, heading, note, groups };
}

/** Where nothing at all was checked, the foot of every page says so. */
const isAnyChecked = (page: PageScope) => page.index.inOrder.some(({ id }) => isProved(page, id));

/** Found in the archived text, now or at the time that the lock tells. */
function isProved({ evidence }: PageScope, id: Id): boolean {
  const found = evidence.claims.get(id);
  return (
    found?.verification === "verified" || (found?.verification === "no-archive" && found.verifiedOn !== null)
  );
}
