import { boundRules, estimateRules, rules, statementRules } from "../src/analyze/rules/registry.ts";
import { retraction } from "../src/analyze/rules/retraction.ts";
import type { Rule } from "../src/analyze/rules/rule.ts";
import { outright } from "../src/analyze/rules/stance-conditions.ts";
import { ruleWords } from "../src/compose/index.ts";
import { KINDS } from "../src/model/analysis.ts";
import { languages } from "./languages.ts";

const WORDS = ruleWords(languages.language("en"));

/** docs/rules.md, from what is said of the rules in English; the examples are made up. */
export function rulesMarkdown(): string {
  const kinds = KINDS.map((kind) => `| \`${kind}\` | ${rulesGiving(kind)} |`).join("\n");
  return `${[
    "<!-- Printed from src/analyze/rules and their English words; a test compares the two. Edit those, not this page. -->",
    "# How claims are compared",
    INTRODUCTION,
    "## What is taken back",
    section(retraction),
    "## Two estimates of one measure",
    "For the same place and population where they are given. The first rule that holds names the pair.",
    ...estimateRules.map(section),
    "## Estimates of two measures",
    ACROSS_MEASURES,
    ...boundRules.map(section),
    "## Two statements",
    STATEMENTS,
    ...statementRules.map(section),
    "## How far an agreement is shown",
    AGREEMENT,
    "## Rules by kind",
    `In order of weight to a reader.\n\n| kind | rules |\n| --- | --- |\n${kinds}`,
  ].join("\n\n")}\n`;
}

const INTRODUCTION = `A figure is the set of values that its words allow: “up to 200” is everything from 0 to 200, “more than 200” everything above 200 without 200 itself, “about 200” 200 with the tolerance that the brief sets. Two figures *exclude* each other where no value satisfies both. A figure without any end (“thousands”, with no number given for it) is compared with nothing.

The *day of a claim* is the day that it holds for; where the source gives none, the day that it was said; where that is missing too, any day up to that on which the source came out. It is always a range: of one day, of a month, of what a doubt leaves open. Two claims *coincide* where their ranges share a day; else the one whose days all lie before is *earlier*. One *may be* earlier where its first day lies before the other’s last. A claim is said no later than its source came out, and where that puts it before another, it settles which was said first.

How the thing itself behaves is written with each measure and proposition. What is *fixed* has one value whatever the day; what *grows* only ever rises, what *lasts* stays so once it has come about; what *varies* rises and falls, begins and ends. Claims on what varies are compared only where their days lie within the *window*: its own, else that of the brief. All else is compared whatever the days.

That two claims *can’t both be true* is said only where no reading of their words satisfies both on days that are the same, or that the texts don’t tell apart. Where time can have made both true, the finding is a \`change\`, with the least that would have had to change and the fewest and most days that it had. On one day nothing changes: a change had one day at the least.

A *position* is what one origin holds of one measure or proposition on one day (the same range of days) in the same words. Its first claim (earliest day, then smallest id) stands for it in the comparisons; its other claims are echoes of the first. Where one utterance is told in several ways, each *telling* is a position of its own, and what another telling of the utterance would not give *hinges on* the sources of this one. Behind the first claims a pair is drawn only where one speaker, or one party, takes another stance.

What one origin holds of one thing in more than five positions is a *series*, and of a series not every two are compared: sixty daily counts would be 1,770 pairs, of which nobody reads the first day against the sixtieth. With each position beyond five, one fewer of the first (of six four, of seven three, from eight on none) is still compared with every other, so that a claim that makes a series of a handful takes few pairs away. Of one series each position is compared with the next: the last version of a day with the last of the next day that has one, and of versions of one day each with the one said next. Between a series and what another origin holds, what is of the same days is compared, each version with the last of the other’s; what the other holds nothing for of the same days, with the nearest before and the nearest after, as long as neither holds anything in between. No exclusion is lost by that: of any two origins, and of one origin with itself, the two that lie furthest apart (in ratio) among those that can’t both be true are compared too, be they neighbours or not; and where nothing of two origins so compared excludes, but days further apart do, so is the \`change\` that had the fewest days. The same goes between measures. As long as both origins hold no more than five positions, every two are compared. Of many origins with a figure each every two are compared, for no pair of theirs tells of another; how many pairs a brief holds is bounded ([large-briefs.md](large-briefs.md#too-many-pairs)).

Of one speaker who takes a stance on one proposition in more than five positions it is likewise: neighbours in time, and with another speaker’s the nearest before and after. No kind of finding is lost by that: of any two stances that no neighbours set beside each other, in this order of their days, the two that lie nearest are compared too, and so is all that is told of one utterance. What a stance carries to another proposition is compared with each that it meets there.

A claim whose texts don’t tell where the knowledge comes from has the *origin* \`unknown\`. Two such claims are neither of one origin nor proven to be of two: outside of one utterance they are never echoes or positions of each other, one is no revision of the other, and they agree only where their speakers differ; figures that exclude each other are a conflict or a change.`;

const ACROSS_MEASURES =
  "Where the brief says that everything counted by the one is counted by the other (`within`, also through measures between them), by the rules below; the behaviour and the window are those of the measure that contains the other. Where it says that the texts don’t tell two measures apart (`perhaps_same_as`), by the rules for one measure, and each such finding holds *if both count the same*; of two that behave differently, what varies stands before what grows and what grows before what is fixed, and the narrower window holds; the subject is the measure written first in the brief. A pair that breaks `within` is that alone. Two figures for measures that are not so related are never a discrepancy.";

const STATEMENTS =
  "On one proposition, or on two of which a stance on the one reaches the other. An affirmation holds for what follows from it (`implies`, also through propositions between them), and a denial for what it would follow from. Whoever affirms a proposition denies what it excludes (`excludes`), and what that would follow from; of two who affirm what can’t be true together, time explains it only where it does on both propositions. Where one origin on one day takes a stance on a proposition outright and on another that carries it there, or on two that carry it there, it holds one position on it: the outright claim stands for it, or else the first (earliest day, then smallest id). Behind that claim too, another speaker of that origin who takes another stance has a pair of their own. A conditional stance is drawn against nothing. “No evidence” is never a denial, and stances that no rule names together give nothing. The first rule that holds names the pair.";

const AGREEMENT =
  "An agreement is *independent* where neither of the two rests on the other, nor both on a third (`rests_on`, also through claims that rest on others). It is *shared* where one does, or both do. It is *not shown* where a speaker is unnamed, an origin is unknown, or nothing is told of one of them here while another source tells that this speaker or origin had been briefed. A count of origins is “at most” so many wherever one of them is shared or not shown.";

function section(rule: Rule): string {
  const { a, b, finding } = rule.example;
  const { title, description } = WORDS[rule.id]!;
  return [
    `### \`${rule.id}\`: ${title}`,
    `${description} Gives \`${rule.kind}\`.${scopeNote(rule)}`,
    `> ${a}  \n> ${b}  \n> → ${finding}`,
  ].join("\n\n");
}

function scopeNote(rule: Rule): string {
  const isOutright = rule.applies === "statements" && rule.conditions.includes(outright);
  return isOutright ? " Only on one and the same proposition." : "";
}

function rulesGiving(kind: string): string {
  return rules
    .filter((rule) => rule.kind === kind)
    .map((rule) => `\`${rule.id}\``)
    .join(", ");
}
