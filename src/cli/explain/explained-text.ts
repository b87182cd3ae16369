import { styleText } from "node:util";
import type { Discrepancy } from "../../model/analysis.ts";
import type { Assessment, Claim, Dataset } from "../../model/dataset.ts";
import { sourceOf } from "../../model/known.ts";
import type { PartialDate } from "../../model/partial-date.ts";
import type { Quantity } from "../../model/quantity.ts";
import { localize, type Text } from "../../model/text.ts";
import type { ExcerptFigure, ExplainedPair, Standing } from "../../pipeline.ts";
import { printable } from "../printable.ts";

const WIDTH = 80;
const MARGIN = 13;

/** For people: lines of at most {@link WIDTH}, names in a margin. */
export function explainedText(pair: ExplainedPair): string {
  const { derivation, dataset, explanation, language } = pair;
  const { id, found, a, b } = derivation;
  const kind = found === null ? "no discrepancy" : `${found.kind} on ${found.subject}`;
  return `${[
    `${styleText("bold", id)}  ${styleText(found === null ? "dim" : "yellow", kind)}  ${styleText("dim", dataset.id)}`,
    "",
    ...sideLines("a", a, pair),
    "",
    ...sideLines("b", b, pair),
    "",
    ...comparedLines(pair),
    "",
    ...ruleLines(pair),
    ...(explanation === "" ? [] : ["", ...row(language, explanation)]),
    ...(pair.standing === null || found === null
      ? []
      : ["", ...row("leads", standingText(found, pair.standing, dataset))]),
    ...assessmentLines(pair),
    "",
    ...row("fingerprint", `${derivation.fingerprint} (\`of\` in assessments.yaml)`),
  ].join("\n")}\n`;
}

function sideLines(
  side: "a" | "b",
  claim: Claim,
  { dataset, evidence, words, language, figures }: ExplainedPair,
): string[] {
  const source = sourceOf(dataset, claim);
  const { line = null, verification = "no-archive" } = evidence.claims.get(claim.id) ?? {};
  const found = line === null ? verification : `${verification}, line ${line}`;
  const translation = claim.translation === null ? "" : inLanguage(claim.translation, language, dataset);
  const held = claim.type === "estimate" ? claim.measure : claim.proposition;
  return [
    `${styleText("bold", side)}  ${styleText("bold", claim.id)}: ${printable(words[side])} (${held})`,
    ...row("excerpt", `“${claim.excerpt}” (${source.language}; ${found})`),
    ...figures[side].flatMap((figure) => row("figure", figureText(figure))),
    ...(translation === "" ? [] : row("translation", `“${translation}”`)),
    ...(claim.type === "estimate" ? row("ends", endsText(claim.ends)) : row("stance", claim.stance)),
    ...row("said", dateText(claim.said, language, dataset)),
    ...row("as of", dateText(claim.asOf, language, dataset)),
    ...row("published", dateText(source.published, language, dataset)),
    ...row("speaker", claim.speaker),
    ...row("origin", claim.origin),
    ...row("utterance", claim.utterance === claim.id ? "its own" : claim.utterance),
    ...row("via", [...claim.via, claim.source].join(" › ")),
  ];
}

/** Which figure of the excerpt is the claim's, and whose the others are. */
function figureText({ figure, own, others }: ExcerptFigure): string {
  const elsewhere = others.length === 0 ? "" : `, stated by ${others.join(", ")}`;
  return `“${figure.text}”: ${own ? "the claim's own" : `beside it${elsewhere}`}`;
}

/** Both ends in words, since brackets are easily misread. */
function endsText({ low, high }: Quantity): string {
  const start = low === null ? "no lower end" : `from ${low.value}${low.open ? " (itself left out)" : ""}`;
  const end = high === null ? "no upper end" : `to ${high.value}${high.open ? " (itself left out)" : ""}`;
  return low !== null && high !== null ? `${start} ${end}` : `${start}, ${end}`;
}

function dateText(date: PartialDate | null, language: string, dataset: Dataset): string {
  if (date === null) return "not given";
  if (date.basis === "stated") return date.edtf;
  return `${date.edtf}, inferred: ${date.why === null ? "no reason given" : inLanguage(date.why, language, dataset)}`;
}

function comparedLines({ derivation: { relation, window, found, standIn } }: ExplainedPair): string[] {
  return [
    ...row("compared", relation),
    ...(window === null
      ? []
      : row("window", `${daysText(window.days)}; their days are ${daysText(window.apart)} apart`)),
    ...(found?.carried
      ? row("carried", `a: ${found.carried.a.join(" → ")}; b: ${found.carried.b.join(" → ")}`)
      : []),
    ...(found === null || found.gap === null ? [] : row("gap", measuredText(found.gap, found.ratio))),
    ...(found === null || found.daysApart === null ? [] : row("days", `${daysText(found.daysApart)} apart`)),
    ...(standIn === null ? [] : row("not drawn", standIn)),
  ];
}

/** Whether it stands on page one, and what decided that. */
function standingText(found: Discrepancy, standing: Standing, dataset: Dataset): string {
  const { number, isInTable, because, after } = standing;
  const place =
    number === null
      ? `not on page one: ${becauseText(found, because)}`
      : number === 0
        ? "on page one, without a number: it looks like a conflict and is none"
        : `number ${number} on page one${isInTable ? ", with the table of stances" : ""}`;
  if (after === null) return place;
  const stands = because === "subject" ? "its subject is told there by" : "after";
  return `${place}${number === null ? "" : ","} ${stands} ${after.found.id}, ${decidedText(found, standing, after, dataset)}`;
}

function becauseText({ kind, subject }: Discrepancy, because: Standing["because"]): string {
  if (because === "kind") return `${kind} never leads`;
  if (because === "focus") return `${subject} is not in the brief's focus`;
  return because === "room" ? "there is no more room," : "a subject leads once,";
}

function decidedText(
  found: Discrepancy,
  { grounds }: Standing,
  { found: before, decidedBy }: NonNullable<Standing["after"]>,
  { assessments }: Dataset,
): string {
  switch (decidedBy) {
    case "ground":
      return `which stands on firmer ground: this one ${grounds.map((ground) => groundText(ground, found, assessments)).join(", ")}`;
    case "kind":
      return `since ${before.kind} comes before ${found.kind}`;
    case "if-same":
      return "since this one holds only if two measures are one";
    case "outdated":
      return "since an origin has gone on from the figure of this one";
    case "ratio":
      return `since its figures are ${ratioText(before)}, and these ${ratioText(found)}`;
    case "days":
      return "since fewer days lie between its claims";
    default:
      return "which comes first in discrepancies.csv, alike in all that counts";
  }
}

function groundText(
  ground: Standing["grounds"][number],
  { id, hingesOn }: Discrepancy,
  assessments: Dataset["assessments"],
): string {
  if (ground === "hinges") return `hinges on the telling of ${hingesOn.join(", ")}`;
  return ground === "unnamed"
    ? "rests on nobody named"
    : `is read as ${assessments.get(id)?.reading ?? "settled"}`;
}

function ratioText({ ratio }: Discrepancy): string {
  return ratio === null ? "in no ratio" : `1 : ${Number(ratio.toPrecision(4))}`;
}

function daysText(count: number): string {
  return `${count} ${count === 1 ? "day" : "days"}`;
}

function measuredText(gap: number, ratio: number | null): string {
  const nearest = gap === 0 ? "0, the nearest ends meet or touch" : `${gap} between the nearest ends`;
  return ratio === null ? nearest : `${nearest}; stated figures 1 : ${Number(ratio.toPrecision(4))}`;
}

function ruleLines({ derivation: { tried } }: ExplainedPair): string[] {
  return tried.flatMap(({ rule, kind, holds, because }) => {
    const head = holds
      ? `${styleText(["bold", "green"], "holds")}   ${styleText("bold", rule)} → ${kind}`
      : `${styleText("dim", "not")}     ${rule}`;
    return [head, ...because.flatMap((reason) => wrap(printable(reason), " ".repeat(8), "    "))];
  });
}

function assessmentLines({ derivation, dataset, language, outdated }: ExplainedPair): string[] {
  const assessment = dataset.assessments.get(derivation.id);
  if (assessment === undefined) return [];
  return [
    "",
    ...row("curator", assessmentText(assessment, language, dataset)),
    ...(outdated ? row("", styleText("yellow", "made before a claim changed")) : []),
  ];
}

function assessmentText(
  { reading, text, wouldSettle, by, on }: Assessment,
  language: string,
  dataset: Dataset,
): string {
  const parts = [
    text === null ? reading : `${reading}: ${inLanguage(text, language, dataset)}`,
    wouldSettle === null ? "" : `would settle it: ${inLanguage(wouldSettle, language, dataset)}`,
    [by ?? "", on?.edtf ?? ""].filter((part) => part !== "").join(", "),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

function inLanguage(text: Text, language: string, dataset: Dataset): string {
  return localize(text, language, dataset.languages).text;
}

/** A name in the margin, and a text that is wrapped beside it. */
function row(name: string, text: string): string[] {
  const [first = "", ...rest] = wrap(
    text.startsWith("\u001b") ? text : printable(text),
    " ".repeat(MARGIN),
    "",
  );
  return [`${styleText("dim", name.padEnd(MARGIN - 2))}  ${first.trimStart()}`, ...rest];
}

/** Lines of at most {@link WIDTH}; what is one word longer than a line stays whole, for copying. */
function wrap(text: string, indent: string, hanging: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(" ")) {
    if (line.trim() !== "" && line.length + word.length > WIDTH) {
      lines.push(line.trimEnd());
      line = indent + hanging;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}
