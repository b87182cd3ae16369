import { type Figure, type FigureLanguage, readFigures } from "../figures/index.ts";
import type { Dataset, Id } from "../model/dataset.ts";
import { coveringClaims, isClaimable, whyIgnored } from "./covering.ts";
import { locateExcerpt, searchableText } from "./locate.ts";

/** One figure as `scan --json` prints it; the key names are the contract's. */
export interface ScannedFigure extends Omit<Figure, "cue"> {
  readonly covered_by: readonly Id[];
  /** Could a claim carry it? Dates, names, ages and the like could not. */
  readonly claimable: boolean;
  /** Why the source leaves it out on purpose; null where nobody said so. */
  readonly ignored: string | null;
}

/**
 * Every figure of a text. With a dataset and the id of the source that the text is, `covered_by` names the
 * claims whose excerpt holds the figure; without, it is empty.
 */
export function scanText(
  text: string,
  options: { readonly language: FigureLanguage; readonly dataset?: Dataset; readonly source?: Id },
): { figures: ScannedFigure[] } {
  const located = locatedClaims(text, options.dataset, options.source);
  const source = options.source === undefined ? undefined : options.dataset?.sources.get(options.source);
  const figures = readFigures(text, options).map((figure) => ({
    text: figure.text,
    amount: figure.amount,
    low: figure.low,
    high: figure.high,
    modifier: figure.modifier,
    unit: figure.unit,
    kind: figure.kind,
    currency: figure.currency,
    role: figure.role,
    line: figure.line,
    start: figure.start,
    end: figure.end,
    sentence: figure.sentence,
    ambiguous: figure.ambiguous,
    covered_by: coveringClaims(figure, located),
    claimable: isClaimable(figure),
    ignored: source === undefined ? null : whyIgnored(figure, source),
  }));
  return { figures };
}

function locatedClaims(text: string, dataset: Dataset | undefined, source: Id | undefined) {
  const searchable = searchableText(dataset === undefined ? "" : text);
  const claims = dataset?.claims.filter((claim) => claim.source === source) ?? [];
  return new Map(
    claims.map((claim) => [claim, locateExcerpt(searchable, claim.excerpt, claim.prefix, claim.suffix)]),
  );
}
