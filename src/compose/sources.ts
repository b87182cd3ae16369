import type { SourceEntry } from "../model/brief.ts";
import type { Source } from "../model/dataset.ts";
import { formatDay } from "./format.ts";
import { type Scope, textOf } from "./scope.ts";

/** The sources by day published, each with what was checked of it. */
export function composeSources(scope: Scope): SourceEntry[] {
  return [...scope.dataset.sources.values()]
    .toSorted((x, y) => order(x) - order(y) || (x.id < y.id ? -1 : 1))
    .map((source) => sourceEntry(scope, source));
}

function order(source: Source): number {
  return Date.parse(source.published?.latest ?? source.published?.earliest ?? "9999-12-31");
}

function sourceEntry(scope: Scope, source: Source): SourceEntry {
  const claims = scope.dataset.claims.filter((claim) => claim.source === source.id);
  const statuses = claims.map((claim) => scope.evidence.claims.get(claim.id)?.verification ?? "no-archive");
  const count = (wanted: string) => statuses.filter((status) => status === wanted).length;
  return {
    sourceId: source.id,
    name: fullName(scope, source),
    headline: source.headline === null ? null : { text: source.headline, language: source.language },
    byline: source.byline ?? "",
    language: languageName(scope, source.language),
    published: formatDay(scope, source.published),
    url: source.url,
    verified: scope.wording.sourceVerified(claims.length, count("verified"), count("no-archive")),
    sha256: scope.evidence.sources.get(source.id)?.sha256?.slice(0, 12) ?? "",
    note: textOf(scope, source.note),
  };
}

function fullName(scope: Scope, { id, agency, publisher }: Source): string {
  if (agency !== null && publisher !== null) return scope.wording.agencyOn(agency, publisher);
  if (agency !== null) return scope.wording.outletUnknown(agency);
  return publisher ?? id;
}

function languageName(scope: Scope, tag: string): string {
  const known = scope.wording.languages[tag] ?? scope.wording.languages[tag.split("-")[0]!];
  return known ?? new Intl.DisplayNames(scope.wording.language, { type: "language" }).of(tag) ?? tag;
}
