import type { Diagnostic } from "../diagnostic.ts";
import { type Figure, figureLanguage, readFigures, readLanguages } from "../figures/index.ts";
import { type Claim, type Dataset, type Estimate, takesBackOnly } from "../model/dataset.ts";
import type { FigureCheck } from "../model/evidence.ts";
import { ANY_LANGUAGE, type Text } from "../model/text.ts";
import { carriesModifier, carriesNumber, mayCarry, overlaps } from "./carries.ts";
import { describeFigure, describeStated } from "./figure-words.ts";
import { languageName } from "./language-name.ts";
import { contradictsUnit, mayBeOneUnit, unitAgrees } from "./unit-words.ts";

/**
 * Can each estimate's figure be read in its excerpt, with its modifier, and in each of its translations? An error
 * where not, unless the claim says how it was `derived`; a warning where the words counted look like others than
 * the measure's unit. Statements have no figure to prove.
 */
export function checkFigures(dataset: Dataset): Diagnostic[] {
  return dataset.claims.flatMap((claim) =>
    claim.type === "estimate" && !takesBackOnly(claim)
      ? [
          ...checkExcerpt(claim, dataset),
          ...checkTranslations(claim, dataset),
          ...checkVagueWords(claim, dataset),
        ]
      : [],
  );
}

function checkExcerpt(claim: Estimate, dataset: Dataset): Diagnostic[] {
  if (claim.derived !== null) return [];
  const language = languageOf(claim, dataset);
  const figures = figuresIn(claim.excerpt, language);
  const fault = faultOf(claim, figures, language);
  if (fault !== null) return [report(claim, "excerpt", fault, language)];
  if (isUnread(language))
    return [report(claim, "excerpt", { code: "figure-language-unknown", found: figures }, language)];
  return checkUnit(claim, figures, dataset);
}

function languageOf(claim: Estimate, dataset: Dataset): string {
  return dataset.sources.get(claim.source)?.language ?? ANY_LANGUAGE;
}

/** How far a claim's figure is proved by its excerpt; null for a statement, which has none. */
export function figureCheck(claim: Claim, dataset: Dataset): FigureCheck | null {
  if (claim.type !== "estimate" || takesBackOnly(claim)) return null;
  if (claim.derived !== null) return "derived";
  const language = languageOf(claim, dataset);
  const figures = figuresIn(claim.excerpt, language);
  const fault = faultOf(claim, figures, language);
  if (fault !== null) return fault.code === "figure-language-unknown" ? "unread" : "not-in-words";
  if (isUnread(language)) return "unread";
  const carrying = figures.filter((figure) => carries(claim, figure));
  return carrying.every(({ ambiguous }) => ambiguous.length > 0) ? "ambiguous" : "verified";
}

/** Is this the claim's own figure, with its modifier? */
export function carries(claim: Estimate, figure: Figure): boolean {
  return carriesNumber(claim, figure) && carriesModifier(claim, figure);
}

function checkTranslations(claim: Estimate, dataset: Dataset): Diagnostic[] {
  return Object.entries(claim.translation ?? {}).flatMap(([language, text]) => {
    if (claim.derived !== null) return [];
    const figures = figuresIn(text, language);
    const fault = faultOf(claim, figures, language);
    return fault === null
      ? checkSameUnit(claim, language, figures, dataset)
      : [report(claim, `translation (${language})`, fault, language)];
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
    const agrees = found.some((figure) => inExcerpt.some((other) => overlaps(figure, other)));
    if (found.length === 0 || agrees) return [];
    return [report(claim, `${where} (${tag})`, { code: "figure-not-in-words", found }, tag)];
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
  if (isUnread(language)) return unreadFault(claim, figures);
  const sameNumber = figures.filter((figure) => carriesNumber(claim, figure));
  if (sameNumber.some((figure) => carriesModifier(claim, figure))) return null;
  const code = sameNumber.length > 0 ? "modifier-not-in-words" : "figure-not-in-words";
  return { code, found: sameNumber.length > 0 ? sameNumber : figures };
}

/** Words that are not read can't be called wrong, digits that no word could make the claim's can. */
function unreadFault(claim: Estimate, figures: readonly Figure[]): Fault | null {
  if (!mayCarry(claim, figures)) return { code: "figure-not-in-words", found: figures };
  const stands = claim.modifier !== "vague" && figures.some((figure) => carriesNumber(claim, figure));
  return stands ? null : { code: "figure-language-unknown", found: figures };
}

function isUnread(language: string): boolean {
  return figureLanguage(language) === "unread";
}

function report(claim: Estimate, where: string, { code, found }: Fault, language: string): Diagnostic {
  const stated = describeStated(claim);
  const what = found.length === 0 ? "no figure" : found.map(describeFigure).join(", ");
  if (code === "figure-language-unknown") {
    const message = `figure of ${claim.id}: ${stated} is not checked in the ${where}: no reader for ${languageName(language)}`;
    const hint = `figures are read in ${new Intl.ListFormat("en").format(readLanguages().map(languageName))}; say under derived who read it and how`;
    return { severity: "note", code, message, at: claim.at, hint };
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
  const carrying = figures.filter((figure) => carries(claim, figure));
  if (measure === undefined || carrying.length === 0) return [];
  const wrong = carrying.every((figure) => contradictsUnit(figure, measure.unit, claim.excerpt));
  if (wrong) return [unitReport(claim, CONTRADICTED, `the measure is in ${wordsOf(measure.unit)}`, carrying)];
  const named = carrying.filter(({ unit }) => unit !== null);
  if (named.length === 0 || named.some((figure) => unitAgrees(figure, measure.unit, claim.excerpt)))
    return [];
  return [unitReport(claim, DIFFERENT, `the measure counts ${wordsOf(measure.unit)}`, named)];
}

/** Euros in the excerpt are no dollars in its translation, nor 12 % of them 12 people. */
function checkSameUnit(
  claim: Estimate,
  language: string,
  translated: readonly Figure[],
  dataset: Dataset,
): Diagnostic[] {
  const sourceLanguage = languageOf(claim, dataset);
  if (isUnread(language) || isUnread(sourceLanguage)) return [];
  const own = figuresIn(claim.excerpt, sourceLanguage).filter((figure) => carries(claim, figure));
  const theirs = translated.filter((figure) => carries(claim, figure));
  if (own.length === 0 || own.some((one) => theirs.some((other) => mayBeOneUnit(one, other)))) return [];
  return [unitReport(claim, CONTRADICTED, `the translation (${language}) has ${unitsOf(theirs)}`, own)];
}

type Weight = Pick<Diagnostic, "severity" | "code">;
const CONTRADICTED: Weight = { severity: "error", code: "unit-not-in-words" };
const DIFFERENT: Weight = { severity: "warning", code: "unit-differs" };

function unitReport(claim: Estimate, weight: Weight, says: string, figures: readonly Figure[]): Diagnostic {
  return {
    ...weight,
    message: `unit of ${claim.id}: ${says}, the excerpt has ${unitsOf(figures)}`,
    at: claim.at,
    hint: "check that the figure belongs to this measure, and is translated as it is",
  };
}

function unitsOf(figures: readonly Figure[]): string {
  return figures.map(({ kind, unit }) => (unit === null ? kind : `${kind} “${unit}”`)).join(", ");
}

function wordsOf(unit: Text): string {
  return Object.values(unit).join(" / ");
}
