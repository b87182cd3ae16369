/** What of the data the theme has no font for. */

import type { Config } from "../config.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Format } from "../export/index.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Text } from "../model/text.ts";
import type { Effects } from "./effects.ts";
import { themeFolder } from "./selection.ts";

/** A warning where a brief would be printed with a font that the theme does not bring. */
export async function fontGaps(
  datasets: readonly Dataset[],
  chosen: readonly Format[],
  config: Config,
  effects: Effects,
): Promise<readonly Diagnostic[]> {
  if (chosen.every(({ needs }) => needs === "data")) return [];
  const printed = datasets.map((dataset) => textsOf(dataset).filter(({ text }) => !LATIN.test(text)));
  if (printed.every(({ length }) => length === 0)) return [];
  const { inspectFonts, loadFontRanges } = await import("../render/index.ts");
  const ranges = await loadFontRanges(await themeFolder(config, effects), effects.files);
  return printed.flatMap((texts) => inspectFonts(texts, ranges));
}

/** Most data hold nothing else, and no theme need be read for it. */
const LATIN = /^[\n\u0020-\u024f\u2010-\u2027]*$/u;

function textsOf({ measures, propositions, speakers, sources, claims }: Dataset) {
  const all = (texts: readonly (Text | string | null)[]) =>
    texts.flatMap((text) => (text === null ? [] : typeof text === "string" ? [text] : Object.values(text)));
  return [
    ...[...measures.values()].map(({ label, unit, note, at }) => ({ at, texts: all([label, unit, note]) })),
    ...[...propositions.values()].map(({ text, label, at }) => ({ at, texts: all([text, label]) })),
    ...[...speakers.values()].map(({ name, role, party, at }) => ({ at, texts: all([name, role, party]) })),
    ...[...sources.values()].map(({ publisher, agency, headline, byline, at }) => ({
      at,
      texts: all([publisher, agency, headline, byline]),
    })),
    ...claims.map(({ excerpt, translation, note, at }) => ({ at, texts: all([excerpt, translation, note]) })),
  ].flatMap(({ at, texts }) => texts.map((text) => ({ text, at })));
}
