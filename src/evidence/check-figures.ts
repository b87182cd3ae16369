import type { Diagnostic } from "../diagnostic.ts";
import { type Figure, figureLanguage, readFigures } from "../figures/index.ts";
import { type Dataset, type Estimate, takesBackOnly } from "../model/dataset.ts";
import type { Modifier } from "../model/quantity.ts";
import { ANY_LANGUAGE } from "../model/text.ts";
import { describeFigure, describeStated } from "./figure-words.ts";
import { unitAgrees } from "./unit-words.ts";

/**
 * Can each estimate's figure be read in its excerpt, with its modifier, and in each of its translations? An error
 * where not, unless the claim says how it was `derived`; a warning where the words counted look like others than
 * the measure's unit. Statements have no figure to prove.
 */
export function checkFigures(dataset: Dataset): Diagnostic[] {
  return dataset.claims.flatMap((claim) =>
    claim.type === "estimate" && !takesBackOnly(claim)
      ? [...checkExcerpt(claim, dataset), ...checkTranslations(claim), ...checkVagueWords(claim, dataset)]
      : [],
  );
}

function checkExcerpt(claim: Estimate, dataset: Dataset): Diagnostic[] {
  if (claim.derived !== null) return [];
  const language = dataset.sources.get(claim.source)?.language ?? ANY_LANGUAGE;
  const figures = figuresIn(claim.excerpt, language);
  const fault = faultOf(claim, figures, language);
  if (fault !== null) return [report(claim, "excerpt", fault)];
  return checkUnit(claim, figures, dataset);
}

function checkTranslations(claim: Estimate): Diagnostic[] {
  return Object.entries(claim.translation ?? {}).flatMap(([language, text]) => {
    const fault = faultOf(claim, figuresIn(text, language), language);
    return fault === null || claim.derived !== null
      ? []
      : [report(claim, `translation (${language})`, fault)];
  });
}

/** "Thousands" has no number to compare, so every text that carries it has to be as vague as the excerpt. */
function checkVagueWords(claim: Estimate, dataset: Dataset): Diagnostic[] {
  if (claim.modifier !== "vague" || claim.derived !== null) return [];
  const language = dataset.sources.get(claim.source)?.language ?? ANY_LANGUAGE;
  const inExcerpt = vagueFigures(claim.excerpt, language);
  if (inExcerpt.length === 0) return [];
  const others = [
    ...Object.entries(claim.words ?? {}).map(([tag, text]) => ({ where: "words", tag, text })),
    ...Object.entries(claim.translation ?? {}).map(([tag, text]) => ({ where: "translation", tag, text })),
  ];
  return others.flatMap(({ where, tag, text }) => {
    const found = vagueFigures(text, tag);
    const agrees = found.some(({ low }) => inExcerpt.some((figure) => figure.low === low));
    if (found.length === 0 || agrees) return [];
    return [report(claim, `${where} (${tag})`, { code: "figure-not-in-words", found })];
  });
}

function vagueFigures(text: string, language: string): Figure[] {
  return figuresIn(text, language).filter((figure) => figure.modifier === "vague");
}

/** Every number of the text: a claim may be about money or kilometres. */
function figuresIn(text: string, language: string): Figure[] {
  return readFigures(text, { language: figureLanguage(language) }).filter(
    ({ kind }) => !NEVER_CLAIMED.has(kind),
  );
}

const NEVER_CLAIMED = new Set<Figure["kind"]>(["date", "time", "phone"]);

interface Fault {
  readonly code: "figure-not-in-words" | "modifier-not-in-words" | "figure-language-unknown";
  readonly found: readonly Figure[];
}

function faultOf(claim: Estimate, figures: readonly Figure[], language: string): Fault | null {
  const sameNumber = figures.filter((figure) => carriesNumber(claim, figure));
  if (sameNumber.some((figure) => carriesModifier(claim, figure, language))) return null;
  if (sameNumber.length > 0) return { code: "modifier-not-in-words", found: sameNumber };
  const unread =
    isUnread(language) && (figures.length === 0 || figures.some(({ amount }) => isScaled(claim, amount)));
  return { code: unread ? "figure-language-unknown" : "figure-not-in-words", found: figures };
}

function carriesNumber(claim: Estimate, figure: Figure): boolean {
  const { amount, low, high, modifier } = claim;
  if (modifier === "vague")
    return figure.modifier === "vague" ? sameVague(claim, figure) : sameEnds(claim, figure);
  if (amount !== null && (low === null || low === amount) && (high === null || high === amount)) {
    return figure.amount === amount || figure.ambiguous.includes(amount);
  }
  if (modifier === "between") return sameEnds(claim, figure);
  // One end alone: "at least 500" may be written as low: 500.
  const stated = amount ?? low ?? high;
  return (
    figure.amount === stated ||
    (stated !== null && figure.ambiguous.includes(stated)) ||
    sameEnds(claim, figure)
  );
}

function sameEnds(claim: Estimate, figure: Figure): boolean {
  return (
    figure.low !== null && figure.high !== null && figure.low === claim.low && figure.high === claim.high
  );
}

/** The reader's least is a lower bound on the word: a curator may know more ("dozens" as 24 or more), never less. */
function sameVague(claim: Estimate, figure: Figure): boolean {
  if (figure.low === null) return true;
  const scale = figure.low;
  if (claim.low !== null && (claim.low < scale || claim.low >= scale * 10)) return false;
  return claim.high === null || claim.high >= scale;
}

function carriesModifier(claim: Estimate, figure: Figure, language: string): boolean {
  if (figure.modifier === claim.modifier) return true;
  if (NEAR_CUE.test(figure.cue) && (claim.modifier === "about" || claim.modifier === "fewer-than"))
    return true;
  if (isUnread(language)) return figure.modifier === "exact";
  // A range of which the words give both ends has no modifier of its own.
  return figure.modifier === "between" && RANGED.has(claim.modifier);
}

const NEAR_CUE =
  /\b(?:nearly|almost|close to|near|nearing|approaching|nær|nesten|nærmere|bortimot|henimot|just under|just below|just shy of|i underkant av|like under|snaut|knapt)\b/u;
const RANGED: ReadonlySet<Modifier> = new Set(["between", "vague"]);
/** Words of a language that is not read can't be called wrong, its digits can; `und` is read in both languages' words. */
function isUnread(language: string): boolean {
  return figureLanguage(language) === "und" && language !== "und";
}

/** May a word that is not read stand between the two, as ten thousand does in 1만 and thousand in 12 тисяч? */
function isScaled({ amount, low, high }: Estimate, digits: number | null): boolean {
  const stated = amount ?? low ?? high;
  if (stated === null || digits === null) return false;
  const scale = Math.log10(stated / digits);
  return scale > 0 && Number.isInteger(scale);
}

function report(claim: Estimate, where: string, { code, found }: Fault): Diagnostic {
  const stated = describeStated(claim);
  const what = found.length === 0 ? "no figure" : found.map(describeFigure).join(", ");
  if (code === "figure-language-unknown") {
    return {
      severity: "note",
      code,
      message: `figure of ${claim.id}: ${stated} can't be looked for in the ${where}, its language is not read`,
      at: claim.at,
      hint: "figures are read in Norwegian and English; digits in any language",
    };
  }
  const subject = code === "modifier-not-in-words" ? "modifier" : "figure";
  return {
    severity: "error",
    code,
    message: `${subject} of ${claim.id}: ${stated} does not stand in the ${where}, which has ${what}`,
    at: claim.at,
    hint:
      where === "excerpt"
        ? "correct one of them, or say under derived how it follows"
        : "translate the figure and its words as they are",
  };
}

function checkUnit(claim: Estimate, figures: readonly Figure[], dataset: Dataset): Diagnostic[] {
  const measure = dataset.measures.get(claim.measure);
  const carrying = figures.filter((figure) => carriesNumber(claim, figure) && figure.unit !== null);
  if (measure === undefined || carrying.length === 0) return [];
  if (carrying.some((figure) => unitAgrees(figure, measure.unit, claim.excerpt))) return [];
  const units = carrying.map((figure) => figure.unit).join(", ");
  return [
    {
      severity: "warning",
      code: "unit-differs",
      message: `unit of ${claim.id}: the measure counts ${Object.values(measure.unit).join(" / ")}, the excerpt has ${carrying[0]!.kind} “${units}”`,
      at: claim.at,
      hint: "check that the figure belongs to this measure",
    },
  ];
}
