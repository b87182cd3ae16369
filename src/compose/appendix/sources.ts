import type { SourceEntry } from "../../model/brief.ts";
import { compareText } from "../../model/compare-text.ts";
import type { Dataset, Source } from "../../model/dataset.ts";
import { type PageScope, shownOf } from "../cut/page-scope.ts";
import { formatDay } from "../format.ts";
import { proofOf } from "../proof.ts";
import { type Scope, textOf } from "../scope.ts";
import { typographic } from "../typography.ts";

/** The sources by day published, each with what was checked of it. */
export function composeSources(page: PageScope): SourceEntry[] {
  const cited = new Set(shownOf(page, page.index.inOrder).map(({ source }) => source));
  let lines = 0;
  return inPublicationOrder(page.dataset)
    .filter(({ id }) => page.shown === null || cited.has(id))
    .slice(0, page.limits.sources)
    .map((source) => sourceEntry(page, source))
    .filter((entry, at) => {
      lines += textLinesOf(entry);
      return at === 0 || lines <= page.limits.sourceLines;
    });
}

/** Letters that a line of a column holds, where a source has one row. */
const COLUMNS = { name: 30, headline: 80 };

function textLinesOf({ name, headline, dates, archiveUrl }: SourceEntry): number {
  const below = Math.sign(dates.length) + (archiveUrl === null ? 0 : 1);
  const wrapped = Math.max(name.length / COLUMNS.name, (headline?.text.length ?? 0) / COLUMNS.headline);
  return Math.ceil(wrapped) + below;
}

/** By the last day that they can have come out, then id; those without a day last. */
export function inPublicationOrder(dataset: Dataset): Source[] {
  return [...dataset.sources.values()].toSorted((x, y) => order(x) - order(y) || compareText(x.id, y.id));
}

function order(source: Source): number {
  return Date.parse(source.published?.latest ?? source.published?.earliest ?? "9999-12-31");
}

function sourceEntry(scope: PageScope, source: Source): SourceEntry {
  const claims = scope.index.ofSource.get(source.id) ?? [];
  const evidence = scope.evidence.sources.get(source.id);
  return {
    sourceId: source.id,
    name: fullName(scope, source),
    headline:
      source.headline === null
        ? null
        : {
            text: typographic(source.headline, scope.quotationMarks(source.language)),
            language: source.language,
          },
    byline: source.byline ?? "",
    language: scope.wording.languageName(source.language),
    published: formatDay(scope, source.published),
    dates: datesOf(scope, source),
    url: source.url,
    archiveUrl: source.archiveUrl,
    claims: scope.wording.claims(claims.length),
    verified: scope.wording.sourceVerified(proofOf(scope, claims), evidence?.coverage ?? null),
    sha256: evidence?.sha256?.slice(0, 12) ?? "",
    note: textOf(scope, source.note),
  };
}

/** "updated 4 May", "read 6 May" */
function datesOf(scope: PageScope, { updated, accessed }: Source): SourceEntry["dates"] {
  const { labels } = scope.wording;
  const dated = [
    [labels.updated, updated],
    [labels.accessed, accessed],
  ] as const;
  return dated.flatMap(([label, date]) => (date === null ? [] : [{ label, day: formatDay(scope, date) }]));
}

function fullName(scope: Scope, { id, agency, publisher }: Source): string {
  if (agency !== null && publisher !== null) return scope.wording.agencyOn(agency, publisher);
  if (agency !== null) return scope.wording.outletUnknown(agency);
  return publisher ?? id;
}
