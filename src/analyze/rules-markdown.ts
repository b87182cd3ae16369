import { KINDS } from "../model/analysis.ts";
import { boundViolation } from "./rules/bound-violation.ts";
import { withinWindow } from "./rules/figure-conditions.ts";
import { estimateRules, rules, statementRules } from "./rules/registry.ts";
import type { Rule } from "./rules/rule.ts";
import { outright } from "./rules/stance-conditions.ts";

/** docs/rules.md, from what the rules say of themselves; the examples are made up. */
export function rulesMarkdown(): string {
  const kinds = KINDS.map((kind) => `| \`${kind}\` | ${rulesGiving(kind)} |`).join("\n");
  return `${[
    "<!-- Printed from src/analyze/rules; a test compares the two. Edit the rules, not this page. -->",
    "# How claims are compared",
    INTRODUCTION,
    "## Two estimates of one measure",
    "For the same place and population where they are given. The first rule that holds names the pair.",
    ...estimateRules.map(section),
    "## Estimates of two measures",
    "Only where the brief says that everything counted by the one is counted by the other (`within`, also through measures between them). Two figures for measures that are not so related are never a discrepancy.",
    section(boundViolation),
    "## Two statements",
    "On one proposition, or on two of which the one follows from the other (`implies`, also through propositions between them): an affirmation holds for what follows from it, and a denial for what it would follow from. There is no window. Where one origin on one day affirms a proposition outright and another that implies it, or two that imply it, it holds one position on it: the outright claim stands for it, or else the first (earliest said, then smallest id). A denial that reaches several of its origin's claims on one proposition is reckoned in the same way. The first rule that holds names the pair. “No evidence” is never a denial, and stances that no rule names together give nothing.",
    ...statementRules.map(section),
    "## Rules by kind",
    `In order of weight to a reader.\n\n| kind | rules |\n| --- | --- |\n${kinds}`,
  ].join("\n\n")}\n`;
}

const INTRODUCTION = `A figure is the set of values that its words allow: “up to 200” is everything from 0 to 200, “more than 200” everything above 200 without 200 itself, “about 200” 200 with the tolerance that the brief sets. Two figures *meet* when some value satisfies both.

The *window* of the brief says how far apart the days of two estimates may lie. The day that a figure holds for counts; where the source gives none, the day that it was said; where that is missing too, the day that the source came out. A date that is a range or in doubt is compared as the range that it is, from its nearest end. An estimate without any date may hold for any day and is within every window.

A *position* is what one origin holds of one measure or proposition on one day in the same words. Its first claim (earliest said, then smallest id) stands for it in the comparisons; its other claims are echoes of the first. Claims of one position that hold for days further apart than the window are positions of their own. Behind the first claims a pair is drawn only where it would else stay hidden: one utterance told in two ways, and one speaker who takes another stance.

A claim whose texts don't tell where the knowledge comes from has the *origin* \`unknown\`. Two such claims are neither of one origin nor proven to be of two: outside of one utterance they are never echoes or positions of each other, one is no revision of the other, and they agree only where their speakers differ; figures that exclude each other are a conflict. An agreement with an unknown origin is counted apart from the known ones.`;

function section(rule: Rule): string {
  const { a, b, finding } = rule.example;
  const notes = scopeNotes(rule);
  return [
    `### \`${rule.id}\`: ${rule.title}`,
    `${rule.description} Gives \`${rule.kind}\`.${notes}`,
    `> ${a}  \n> ${b}  \n> → ${finding}`,
  ].join("\n\n");
}

function scopeNotes(rule: Rule): string {
  if (rule.applies === "one-measure" && !rule.conditions.includes(withinWindow))
    return " Also outside the window.";
  if (rule.applies === "statements" && rule.conditions.includes(outright))
    return " Only on one and the same proposition.";
  return "";
}

function rulesGiving(kind: string): string {
  return rules
    .filter((rule) => rule.kind === kind)
    .map((rule) => `\`${rule.id}\``)
    .join(", ");
}
