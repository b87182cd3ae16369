import { type Diagnostic, warning } from "../diagnostic.ts";
import { type Figure, figureLanguage, readFigures } from "../figures/index.ts";
import type { Claim, Dataset } from "../model/dataset.ts";
import type { Archive } from "./archive.ts";
import { describeFigure } from "./figure-words.ts";
import type { Located } from "./locate.ts";
import { locateSources } from "./located-claims.ts";

/**
 * Does an excerpt cut a figure in two? "600,000" out of "over 600,000", or "10" out of "10 million", stands in the
 * source word for word and says something else. A warning, because a reader of sentences may err where the
 * curator does not.
 */
export function checkContext(dataset: Dataset, archive: Archive): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { source, text, located } of locateSources(dataset, archive)) {
    if (text === null) continue;
    const figures = readFigures(text.folded.original, { language: figureLanguage(source.language) });
    for (const [claim, found] of located) {
      const cut = claim.type === "estimate" && claim.derived === null ? cutFigure(figures, found) : undefined;
      if (cut !== undefined) diagnostics.push(report(claim, cut));
    }
  }
  return diagnostics;
}

function cutFigure(figures: readonly Figure[], found: Located | null): Figure | undefined {
  if (found?.status !== "verified") return undefined;
  const { start, end } = found;
  return figures.find((figure) => {
    const overlaps = figure.start < end && start < figure.end;
    return overlaps && (figure.start < start || end < figure.end);
  });
}

function report(claim: Claim, figure: Figure): Diagnostic {
  const message = `excerpt of ${claim.id}: it cuts a figure, the text has ${describeFigure(figure)}`;
  return warning("figure-cut", message, claim.at, "take the whole figure with its words into the excerpt");
}
