import { type Figure, figureLanguage, readFigures } from "../figures/index.ts";
import type { Claim, Dataset, Id, Source } from "../model/dataset.ts";
import type { SourceCoverage } from "../model/evidence.ts";
import type { Archive } from "./archive.ts";
import { carries } from "./check-figures.ts";
import { coveringClaims, isClaimable, isIgnored, whyIgnored } from "./covering.ts";
import type { Located } from "./locate.ts";
import { type LocatedSource, locateSources } from "./located-claims.ts";

/** A figure of an archived text and what became of it. */
export interface CoveredFigure extends Figure {
  readonly source: Id;
  /** Claims whose located excerpt holds the whole figure. */
  readonly coveredBy: readonly Id[];
  /** Those of them that state this very figure; in the excerpts of the others it only stands beside theirs. */
  readonly carriedBy: readonly Id[];
  /** Why it was left out on purpose; null where nobody said so. */
  readonly ignored: string | null;
}

export interface Coverage {
  /** Figures that could be a claim (see {@link isClaimable}), in the order of sources and texts. */
  readonly figures: readonly CoveredFigure[];
  readonly covered: number;
  readonly ignored: number;
  readonly uncovered: number;
  /** Entries of a source's `ignore` that match no figure of its text. */
  readonly idle: readonly { readonly source: Id; readonly text: string }[];
}

/** Every figure of every archived text, as far as the archive is at hand. */
export function coverage(dataset: Dataset, archive: Archive): Coverage {
  const figures: CoveredFigure[] = [];
  const idle: { source: Id; text: string }[] = [];
  for (const located of locateSources(dataset, archive)) {
    const { source } = located;
    const read = figuresOf(located);
    for (const figure of read) if (isClaimable(figure)) figures.push(cover(figure, source, located.located));
    for (const entry of located.text === null ? [] : source.ignore) {
      if (!read.some((figure) => isIgnored(figure, entry.text)))
        idle.push({ source: source.id, text: entry.text });
    }
  }
  return { figures, ...countCoverage(figures), idle };
}

/** The same of one source, counted; null where its text is not at hand. */
export function sourceCoverage(located: LocatedSource): SourceCoverage | null {
  if (located.text === null) return null;
  const figures = figuresOf(located).filter(isClaimable);
  const { covered, ignored } = countCoverage(
    figures.map((figure) => cover(figure, located.source, located.located)),
  );
  return { figures: figures.length, covered, ignored };
}

function figuresOf({ source, text }: LocatedSource): readonly Figure[] {
  if (text === null) return [];
  return readFigures(text.folded.original, { language: figureLanguage(source.language) });
}

function countCoverage(figures: readonly CoveredFigure[]) {
  const covered = figures.filter((figure) => figure.coveredBy.length > 0).length;
  const ignored = figures.filter((figure) => figure.coveredBy.length === 0 && figure.ignored !== null).length;
  return { covered, ignored, uncovered: figures.length - covered - ignored };
}

function cover(figure: Figure, source: Source, located: ReadonlyMap<Claim, Located | null>): CoveredFigure {
  const coveredBy = coveringClaims(figure, located);
  const carrying = [...located.keys()].filter(
    (claim) => coveredBy.includes(claim.id) && states(claim, figure),
  );
  return {
    ...figure,
    source: source.id,
    coveredBy,
    carriedBy: carrying.map(({ id }) => id),
    ignored: whyIgnored(figure, source),
  };
}

/** A figure that is not read, or a claim that says how it was derived, can't be told from what stands beside it. */
function states(claim: Claim, figure: Figure): boolean {
  if (claim.type !== "estimate") return false;
  return claim.derived !== null || figure.modifier === null || carries(claim, figure);
}
