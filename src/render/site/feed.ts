import { compareText } from "../../model/compare-text.ts";
import type { ChangedDifference, SiteWords } from "../../model/summary.ts";
import { type ListedEdition, mainFile, stableId } from "./addresses.ts";
import { GENERATORS, Markup, markup } from "./markup.ts";

/** More than these nobody has missed. */
const MOST_ENTRIES = 300;

export interface Feed {
  /** Newest edition first, by date. */
  readonly editions: readonly ListedEdition[];
  readonly words: SiteWords;
  readonly language: string;
  /** Where it is served, ending in `/`; null: links lead from where the feed itself stands. */
  readonly base: string | null;
}

/**
 * Editions and the differences that they changed as Atom (RFC 4287). Its days are those of the data: it is the same
 * bytes as long as nothing has changed. Where it is served is a part of each id, so that those of two desks differ.
 */
export function renderFeed({ editions, words, language, base }: Feed): string {
  const entries = editions.flatMap((edition) => [
    editionEntry(edition, base),
    ...edition.summary.differences.map((difference) => differenceEntry(difference, edition, base)),
  ]);
  const updated = editions
    .map(({ summary }) => summary.date)
    .sort(compareText)
    .at(-1);
  const self =
    base === null ? [] : [markup`<link rel="self" type="application/atom+xml" href="${base}feed.xml"/>\n`];
  const feed = markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${stableId(base ?? "", "feed")}</id>
<title>${words.title}</title>
<updated>${momentOf(updated ?? "1970-01-01")}</updated>
<author><name>${authorOf(editions, words)}</name></author>
${new Markup(GENERATORS.feed)}
${self}<link rel="alternate" type="text/html" href="${base ?? ""}index.html"/>
${entries.slice(0, MOST_ENTRIES)}</feed>
`;
  return feed.text;
}

/** Who publishes them all, where it is one. */
function authorOf(editions: readonly ListedEdition[], words: SiteWords): string {
  const publishers = new Set(editions.map(({ summary }) => summary.publisher));
  const [publisher] = publishers;
  return publishers.size === 1 && publisher ? publisher : words.title;
}

function editionEntry(edition: ListedEdition, base: string | null): Markup {
  const { dataset, edition: number, headline, editionWords, changes, question } = edition.summary;
  return entry(edition, {
    id: stableId(base ?? "", "edition", dataset, String(number)),
    title: `${headline} – ${editionWords}`,
    href: addressOf(edition, base),
    category: "edition",
    summary: changes === "" ? question : changes,
  });
}

function differenceEntry(difference: ChangedDifference, edition: ListedEdition, base: string | null): Markup {
  const { id, change, kind, text, details } = difference;
  const { dataset, edition: number, title } = edition.summary;
  const page = addressOf(edition, base);
  const isThere = change !== "withdrawn" && page.endsWith(".html");
  return entry(edition, {
    id: stableId(base ?? "", "discrepancy", dataset, id, String(number)),
    title: `${kind}: ${text}`,
    href: isThere ? `${page}#${id}` : page,
    category: change,
    summary: details === "" ? title : `${title}. ${details}`,
  });
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly category: string;
  readonly summary: string;
}

function entry({ summary: about }: ListedEdition, { id, title, href, category, summary }: Entry): Markup {
  return markup`<entry xml:lang="${about.language}">
<id>${id}</id>
<title>${title}</title>
<updated>${momentOf(about.date)}</updated>
<link rel="alternate" href="${href}"/>
<category term="${category}"/>
<summary>${summary}</summary>
</entry>
`;
}

function addressOf(edition: ListedEdition, base: string | null): string {
  const { dataset, edition: number } = edition.summary;
  return `${base ?? ""}${dataset}/editions/${number}/${mainFile(edition)}`;
}

/** Atom has moments only: the day's begin in Greenwich. */
const momentOf = (day: string) => `${day}T00:00:00Z`;
