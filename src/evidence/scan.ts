import { stringify } from "yaml";
import type { Dataset, Id } from "../model/dataset.ts";
import { coveringClaims, isClaimable, whyIgnored } from "./coverage.ts";
import { type Figure, type FigureLanguage, readFigures } from "./figures/index.ts";
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

/** A fragment of claims.yaml for the figures that no claim covers, to be completed by hand. */
export function stubClaims(figures: readonly ScannedFigure[], source: Id = "SOURCE"): string {
  const open = figures.filter(
    (figure) => figure.covered_by.length === 0 && figure.ignored === null && STUBBED.has(figure.kind),
  );
  const claims = open.map((figure, index) => ({
    id: `${source.toLowerCase()}-${index + 1}`,
    measure: "MEASURE",
    ...statedFigure(figure),
    modifier: figure.modifier,
    speaker: "SPEAKER",
    source,
    said: "DATE",
    excerpt: excerptOf(figure),
  }));
  return claims.length === 0 ? "[]\n" : stringify(claims, { lineWidth: 0 });
}

const STUBBED = new Set<Figure["kind"]>(["count", "money", "percent", "measurement", "number"]);

function statedFigure({ amount, low, high, modifier, ambiguous }: ScannedFigure): Record<string, unknown> {
  if (ambiguous.length > 0) return { amount: `AMBIGUOUS: ${ambiguous.join(" or ")}` };
  // What "thousands" can least mean is a reading; the curator decides whether to state it.
  if (modifier === "vague") return {};
  return amount === null ? { low, high } : { amount };
}

const MOST_WORDS = 20;

/** The figure with its unit, a few words to either side where the sentence has them; never above the cap. */
function excerptOf({ text, unit, sentence }: ScannedFigure): string {
  const at = sentence.indexOf(text);
  if (at === -1) return text;
  const unitAt = unit === null ? -1 : sentence.indexOf(unit, at);
  const end = unitAt === -1 ? at + text.length : Math.max(at + text.length, unitAt + (unit?.length ?? 0));
  const words = sentence.slice(at, end).split(" ");
  return words.slice(0, MOST_WORDS).join(" ");
}
