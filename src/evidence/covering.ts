import type { Figure } from "../figures/figure.ts";
import type { Claim, Id, Source } from "../model/dataset.ts";
import { foldText } from "./fold.ts";
import type { Located } from "./locate.ts";

const CLAIMABLE = new Set<Figure["kind"]>([
  "count",
  "money",
  "percent",
  "measurement",
  "number",
  "ratio",
  "multiple",
]);

/** Dates, names, ages and the like are listed by `scan`; nobody is asked to curate them. */
export function isClaimable(figure: Figure): boolean {
  return CLAIMABLE.has(figure.kind);
}

/** The curator's reason for leaving a figure out; null where there is none. */
export function whyIgnored(figure: Figure, source: Source): string | null {
  return source.ignore.find((entry) => isIgnored(figure, entry.text))?.why ?? null;
}

/** Within the span of an excerpt, and of one that was found: nothing near it counts. */
export function coveringClaims(figure: Figure, located: ReadonlyMap<Claim, Located | null>): Id[] {
  if (located.size === 0) return [];
  return [...located]
    .filter(
      ([, found]) => found?.status === "verified" && found.start <= figure.start && figure.end <= found.end,
    )
    .map(([claim]) => claim.id);
}

/** An entry names the figure, or words around it that stand in its sentence. */
export function isIgnored(figure: Figure, entry: string): boolean {
  const text = foldText(entry);
  if (text === "") return false;
  return (
    text === foldText(figure.text) ||
    (text.includes(foldText(figure.text)) && foldText(figure.sentence).includes(text))
  );
}
