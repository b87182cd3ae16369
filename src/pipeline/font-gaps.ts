/** What of the pages the theme has no font for. */

import { join } from "node:path";
import type { Config } from "../config.ts";
import type { Diagnostic, Place } from "../diagnostic.ts";
import type { Dataset } from "../model/dataset.ts";
import type { PlacedText, Theme } from "../render/index.ts";

/** A warning where a page is printed with a font that the theme does not bring. */
export async function fontGaps(
  pages: readonly string[],
  theme: Theme,
  dataset: Dataset,
  config: Config,
): Promise<Diagnostic[]> {
  const { characterGaps, warnOfGaps } = await import("../render/index.ts");
  const gaps = new Set<number>();
  for (const html of pages) for (const point of await characterGaps(html, theme.fonts)) gaps.add(point);
  if (gaps.size === 0) return [];
  const brief = { file: join(config.data, dataset.id, "brief.yaml"), line: null, column: null };
  const layout = { file: theme.paths.layout, line: null, column: null };
  return warnOfGaps([...gaps], textsOf(dataset, brief), layout);
}

function textsOf(dataset: Dataset, brief: Place): PlacedText[] {
  const { title, question, headline, publisher, contact, measures, propositions, speakers, sources, claims } =
    dataset;
  const of = (records: Iterable<{ readonly id: string; readonly at: Place }>) =>
    [...records].flatMap((record) => textsIn(record, `of ${record.id}`, record.at));
  return [
    ...textsIn({ title, question, headline, publisher, contact }, "", brief),
    ...[measures, propositions, speakers, sources].flatMap((records) => of(records.values())),
    ...of(claims),
    ...[...dataset.assessments.values()].flatMap((one) => textsIn(one, `of ${one.discrepancy}`, one.at)),
    ...[...dataset.withdrawn.values()].flatMap((one) => textsIn(one, `of ${one.claim}`, one.at)),
  ];
}

/** Each key of a record with the texts that are in it, however deep. */
function textsIn(record: object, of: string, at: Place): PlacedText[] {
  return Object.entries(record)
    .filter(([key]) => key !== "at")
    .flatMap(([key, value]) => stringsIn(value).map((text) => ({ text, what: `${key} ${of}`.trim(), at })));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
