import { stringify } from "yaml";
import type { Figure } from "../figures/figure.ts";
import type { Id } from "../model/dataset.ts";
import type { ScannedFigure } from "./scan.ts";

/** A fragment of claims.yaml for the figures that no claim covers, to be completed by hand. */
export function stubClaims(figures: readonly ScannedFigure[], source: Id = "SOURCE"): string {
  const open = figures.filter(
    (figure) => figure.covered_by.length === 0 && figure.ignored === null && STUBBED.has(figure.kind),
  );
  const claims = open.map((figure, index) => ({
    id: `${source.toLowerCase()}-${index + 1}`,
    measure: "MEASURE",
    ...statedFigure(figure),
    modifier: figure.modifier ?? `OPEN: ${OPEN}`,
    speaker: "SPEAKER",
    source,
    said: "DATE",
    excerpt: excerptOf(figure),
  }));
  return claims.length === 0 ? "[]\n" : stringify(claims, { lineWidth: 0 });
}

const STUBBED = new Set<Figure["kind"]>(["count", "money", "percent", "measurement", "number"]);

/** What a text in a language without a reader leaves to the curator. */
const OPEN = "the language is not read";

function statedFigure({ amount, low, high, modifier, ambiguous }: ScannedFigure): Record<string, unknown> {
  if (modifier === null) return { amount: `OPEN: ${OPEN}` };
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
