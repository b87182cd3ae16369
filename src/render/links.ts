import type { Brief, Finding } from "../model/brief.ts";

/** A finding as a claim's row points to it. */
export interface FindingLink {
  readonly findingId: string;
  readonly headline: string;
  /** Of its kind: "Conflict". */
  readonly label: string;
  /** Of its highlight; null where it has none. */
  readonly number: number | null;
}

/** Where the parts of one brief point to each other: every target stands in the document exactly once. */
export interface Links {
  /** The first findings (not concordances) that a claim takes part in, in their order. */
  findingsOf(claimId: string): readonly FindingLink[];
  /** How many others there are: "+ 12"; "" for none. */
  moreFindingsOf(claimId: string): string;
  /** Id of the first finding that holds one of these discrepancies, "" where none does. */
  findingWith(discrepancyIds: readonly string[]): string;
  /** Ids of the claims that these discrepancies are between, separated by spaces. */
  claimsOf(discrepancyIds: readonly string[]): string;
  /** Whether the claim's anchor stands in this measure's or proposition's table: its first one. */
  isHome(claimId: string, subjectId: string): boolean;
  /** Whether there is a highlight of this number to go back to. */
  isHighlight(number: number | null): boolean;
  /** Whether a claim has an anchor at all. */
  hasAnchor(claimId: string): boolean;
  /** Id of its row in the line-up, "" where it has none. */
  lineOf(claimId: string): string;
  /** Id of its row in the timeline, "" where it has none. */
  timeOf(claimId: string): string;
  /** Id of its speaker in the index, "" where there is none. */
  entryOf(claimId: string): string;
  /** Address of the source that it stands in; null where none is known. */
  addressOf(claimId: string): string | null;
}

/** More than these at a claim are counted. */
const MOST_FINDINGS = 3;

export function linksOf(brief: Brief): Links {
  const sections = brief.appendix.flatMap((part) => part.sections);
  const told = [
    ...brief.findings,
    ...brief.concordances,
    ...sections.flatMap((section) => [...section.findings, ...section.concordances]),
  ];
  const findings = told.flatMap((group) => group.findings);
  const byClaim = Map.groupBy(
    [...brief.findings, ...sections.flatMap((section) => section.findings)].flatMap(({ label, findings }) =>
      findings.flatMap((finding) => claimsOf(finding, label)),
    ),
    ([claimId]) => claimId,
  );
  const byDiscrepancy = firstOf(
    findings.flatMap(({ findingId, discrepancyIds }) => discrepancyIds.map((id) => [id, findingId] as const)),
  );
  const sides = new Map(
    findings.flatMap((finding) => finding.discrepancyIds.map((id) => [id, sidesOf(finding)] as const)),
  );
  const homes = firstOf([
    ...brief.table.flatMap(({ measureId, rows }) => rows.map(({ claimId }) => [claimId, measureId] as const)),
    ...brief.stances.flatMap(({ propositionId, rows }) =>
      rows.map(({ claimId }) => [claimId, propositionId] as const),
    ),
  ]);
  const lines = firstOf(
    brief.lineup.groups.flatMap(({ rows }) =>
      rows.flatMap(({ claimIds }) => claimIds.map((id) => [id, `line-${claimIds[0]}`] as const)),
    ),
  );
  const times = firstOf(
    brief.timeline.groups.flatMap(({ rows }) =>
      rows.flatMap(({ claims }) =>
        claims.map(({ claimId }, _, [first]) => [claimId, `told-${first?.claimId}`] as const),
      ),
    ),
  );
  const indexed = new Map(
    sections.flatMap(({ speakers }) =>
      speakers.flatMap(({ speakerId, claims }) =>
        claims.map(({ claimId }) => [claimId, `speaker-${speakerId}`] as const),
      ),
    ),
  );
  const sources = new Map(brief.screen.claims.map(({ claimId, sourceId }) => [claimId, sourceId]));
  const addresses = new Map(brief.sources.map(({ sourceId, url }) => [sourceId, url]));
  const shown = brief.focusStances?.difference ?? null;
  const numbers = new Set(
    [...brief.highlights, ...(shown === null ? [] : [shown])].map(({ number }) => number),
  );
  return {
    findingsOf: (claimId) => (byClaim.get(claimId) ?? []).slice(0, MOST_FINDINGS).map(([, link]) => link),
    moreFindingsOf: (claimId) => {
      const left = (byClaim.get(claimId)?.length ?? 0) - MOST_FINDINGS;
      return left > 0 ? `+ ${left}` : "";
    },
    findingWith: (ids) => ids.map((id) => byDiscrepancy.get(id)).find((found) => found !== undefined) ?? "",
    claimsOf: (ids) => [...new Set(ids.flatMap((id) => sides.get(id) ?? []))].join(" "),
    isHome: (claimId, subjectId) => homes.get(claimId) === subjectId,
    isHighlight: (number) => number !== null && numbers.has(number),
    hasAnchor: (claimId) => homes.has(claimId),
    timeOf: (claimId) => times.get(claimId) ?? "",
    entryOf: (claimId) => indexed.get(claimId) ?? "",
    lineOf: (claimId) => lines.get(claimId) ?? "",
    addressOf: (claimId) => addresses.get(sources.get(claimId) ?? "") ?? null,
  };
}

function claimsOf(
  { findingId, headline, number, left, right }: Finding,
  label: string,
): (readonly [string, FindingLink])[] {
  return sidesOf({ left, right }).map(
    (claimId) => [claimId, { findingId, headline, label, number }] as const,
  );
}

function sidesOf({ left, right }: Pick<Finding, "left" | "right">): string[] {
  return [...new Set([...left.claims, ...right.claims].map(({ claimId }) => claimId))];
}

/** A Map in which the first of two equal keys wins. */
function firstOf<K, V>(entries: readonly (readonly [K, V])[]): Map<K, V> {
  return new Map(entries.toReversed());
}
