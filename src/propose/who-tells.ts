import type { FigureLanguage } from "../figures/index.ts";
import { lexiconOf } from "../figures/lexicon/compiled.ts";
import { type Token, tokenOf } from "../figures/tokens.ts";
import type { Frame } from "./attribution.ts";
import type { ClaimWords } from "./lexicon/claim-words.ts";
import { subjectWords } from "./lexicon/languages.ts";
import type { SubjectWords } from "./lexicon/subject-words.ts";
import { type Phrases, phrasesOf } from "./phrases.ts";
import type { Sentence, Tokens } from "./sentences.ts";

/** What tells a name from other words, in one text. */
export interface Naming {
  readonly text: string;
  /** Words that are in no name, but where it has them with a capital within a sentence: articles, prepositions, "said". */
  readonly empty: ReadonlySet<string>;
  /** Words with a capital that are in no name: days, months, "I". */
  readonly capitals: ReadonlySet<string>;
  /** "Who", "which". */
  readonly relative: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly joints: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** "Of", "of the": phrases that join two words with capitals. */
  readonly within: Phrases<true>;
  /** Words for days, where one may stand between the verb and who tells it; else none. */
  readonly daysBehindVerb: ReadonlySet<string>;
  readonly subjects: SubjectWords | null;
  /** Words that the text writes small too. */
  readonly small: ReadonlySet<string>;
}

/** Somebody beside a verb of telling, as the text calls them. */
export interface Teller extends Tokens {
  readonly name: string;
  readonly role: string | null;
  /** "Officials": the words, lower case. */
  readonly unnamed: readonly string[] | null;
}

export function namingOf(
  text: string,
  sentences: readonly Sentence[],
  language: FigureLanguage,
  words: ClaimWords,
): Naming {
  const { stops, determiners, prepositions, joints } = lexiconOf(language);
  const lists = [...stops, ...determiners, ...prepositions, ...joints, ...words.pronouns, ...words.clauses];
  const says = [
    ...Object.values(words.says).flat(),
    ...words.accordingTo,
    ...words.accordingBehind,
    ...words.perfect,
  ];
  const days = [...Object.keys(words.weekdays), ...Object.keys(words.months), ...words.days.today];
  const small = sentences.flatMap(({ tokens }) =>
    tokens.filter(({ type, capital }) => type === "word" && !capital).map(({ key }) => key),
  );
  const subjects = subjectWords(language);
  return {
    ...{ capitals: new Set([...days, ...words.pronouns]), relative: new Set(words.relative) },
    ...{ text, subjects, joints: new Set(joints), prepositions, determiners },
    ...{ empty: new Set([...lists, ...says, ...words.before, ...days]), small: new Set(small) },
    pronouns: new Set(words.pronouns),
    within: phrasesOf([[true, words.withinNames]], words),
    daysBehindVerb: new Set(words.dayBeforeTeller ? [...days, ...words.days.yesterday] : []),
  };
}

/** Who tells it: names right before the verb, several with commas and "and" between; else behind it, where nobody stands before. */
export function tellersIn(sentence: Sentence, frame: Frame, naming: Naming): Teller[] {
  const { verb } = frame;
  const isAccording = frame.from === verb.to;
  const runs = runsIn(sentence, frame, naming).filter(({ from }) => {
    const isArticle = naming.determiners.has(tokenOf(sentence.tokens, from - 1).key);
    const first = isArticle ? from - 1 : from;
    const isFirst = isAccording && first === frame.from;
    return isFirst || !naming.prepositions.has(tokenOf(sentence.tokens, first - 1).key);
  });
  const behind = runs.filter(({ from }) => from >= verb.to && isRightBehind(sentence, frame, from, naming));
  const unnamed = unnamedIn(sentence, frame, naming);
  // "Thousands fled, several officials said": what stands right before the verb is its subject.
  if (unnamed.some(({ to }) => to === verb.from)) return unnamed;
  // "…, Kari Lund, said" has its subject before the verb; "…, said Kari Lund" has none there.
  const isInverted =
    tokenOf(sentence.tokens, verb.from - 1).type === "mark" && (behind.length > 0 || unnamed.length > 0);
  const before = isInverted
    ? []
    : runs.filter((run) => run.from < verb.from && isWhole(sentence, run, frame, naming));
  const isSomebodyBefore = sentence.tokens
    .slice(Math.max(frame.from, verb.from - NEAR), verb.from)
    .some(({ key }) => naming.pronouns.has(key));
  const own = before.length > 0 ? joined(sentence, before, naming) : isSomebodyBefore ? [] : behind.slice(-1);
  const named = own.flatMap((run) => nameOf(sentence, run, naming));
  return named.length > 0 ? named : unnamed;
}

const NEAR = 3;

/** The last one, and those before it with nothing but "and" and commas between. */
function joined({ tokens }: Sentence, runs: readonly Tokens[], { joints, determiners }: Naming): Tokens[] {
  const kept: Tokens[] = [];
  for (const run of runs.toReversed()) {
    const next = kept[0];
    const between = next === undefined ? [] : tokens.slice(run.to, next.from);
    if (!between.every(({ key }) => key === "," || determiners.has(key) || joints.has(key))) break;
    kept.unshift(run);
  }
  return kept;
}

/** Words with capitals next to one another, "of" and hyphens among them. */
function runsIn(
  { tokens, quoted }: Sentence,
  { from, to }: Tokens,
  { empty, capitals, small, within }: Naming,
): Tokens[] {
  const runs: Tokens[] = [];
  for (let at = from; at < to; at++) {
    if (!isCapital(tokenOf(tokens, at)) || quoted[at]) continue;
    let end = at + 1;
    while (end < to && !quoted[end]) {
      const joint = jointAt(tokens, end, within);
      if (joint === 0 && !isCapital(tokenOf(tokens, end))) break;
      end += joint + 1;
    }
    let first = at;
    const isEmpty = (index: number) =>
      capitals.has(tokenOf(tokens, index).key) ||
      (empty.has(tokenOf(tokens, index).key) && (index === 0 || tokens[index - 1]?.type === "mark"));
    while (first < end && isEmpty(first)) first++;
    // A word that only begins its sentence is written small elsewhere.
    const isPlain = end - first === 1 && first === 0 && small.has(tokenOf(tokens, first).key);
    if (first < end && !isPlain) runs.push({ from: first, to: end });
    at = end;
  }
  return runs;
}

const isCapital = ({ type, capital }: Token) => type === "word" && capital;

/** How many tokens join two words with capitals: a hyphen, "of", "of the", "Dockers’ Union". */
function jointAt(tokens: readonly Token[], at: number, within: Phrases<true>): number {
  const [one, two] = [tokenOf(tokens, at), tokenOf(tokens, at + 1)];
  if (/^['’]$/.test(one.key) && one.gap === "none" && two.gap === "space" && isCapital(two)) return 1;
  if (one.key === "-" && one.gap === "none" && two.gap === "none" && two.type === "word") return 1;
  const joint = within.at(tokens, at);
  return joint !== null && isCapital(tokenOf(tokens, joint.to)) ? joint.to - at : 0;
}

/** "Said Kari Lund", "said union leader Kari Lund"; behind a title as far as the name is: "director of the agency (NIS) Cho". */
function isRightBehind({ tokens }: Sentence, { verb }: Frame, from: number, naming: Naming): boolean {
  const first = behindDay(tokens, verb.to, naming);
  const isArticle = naming.determiners.has(tokenOf(tokens, first).key);
  const between = tokens.slice(first + (isArticle ? 1 : 0), from);
  if (isTitled(between[0]?.key ?? "", naming.subjects)) return between.length <= LONGEST_TITLE;
  return (
    between.length <= MOST_TITLE &&
    between.every(({ type, key }) => type === "word" && !naming.empty.has(key))
  );
}

/** "A déclaré mardi", "sagte am Montag". */
function behindDay(tokens: readonly Token[], at: number, { daysBehindVerb, prepositions }: Naming): number {
  const day = prepositions.has(tokenOf(tokens, at).key) ? at + 1 : at;
  return daysBehindVerb.has(tokenOf(tokens, day).key) ? day + 1 : at;
}

const LONGEST_TITLE = 10;

/** "Nato officials said": a name with a noun behind it is no name of its own; nor is one of "who leads the Union". */
function isWhole(
  { tokens }: Sentence,
  { from, to }: Tokens,
  { verb }: Frame,
  { empty, relative }: Naming,
): boolean {
  const next = tokenOf(tokens, to);
  const comma = tokens.findLastIndex(({ key }, index) => index < from && key === ",");
  if (comma !== -1 && to < verb.from && relative.has(tokenOf(tokens, comma + 1).key)) return false;
  return to === verb.from || next.type !== "word" || empty.has(next.key);
}

const MOST_TITLE = 4;

/** The name without what somebody is; none where only that stands there, or it is said whose. */
function nameOf({ tokens }: Sentence, run: Tokens, naming: Naming): Teller[] {
  const isTitle = (index: number) => isTitled(tokenOf(tokens, index).key, naming.subjects);
  let from = run.from;
  for (let index = run.from; index < run.to; index++) if (isTitle(index)) from = index + 1;
  const isNoun = run.to - from === 1 && nounsOf(naming.subjects).has(tokenOf(tokens, from).key);
  if (from >= run.to || isNoun) return [];
  const isOwner = /'s$/.test(tokenOf(tokens, run.to - 1).key);
  const isInitial = run.to - from === 1 && tokenOf(tokens, from).key.length === 1;
  if (isOwner || isInitial) return [];
  const role = from > run.from ? { from: run.from, to: from } : titleBefore(tokens, from, naming);
  const written = (span: Tokens) => onOneLine(textOf(naming.text, tokens, span));
  return [
    {
      ...{ from, to: run.to, name: written({ from, to: run.to }), unnamed: null },
      role: role === null ? null : written(role),
    },
  ];
}

/** "South Korea's president" Yoon, "chief" Mark Rutte, a "police spokeswoman", Eva Moen: up to four words back that end with a title. */
function titleBefore(tokens: readonly Token[], name: number, { subjects, empty }: Naming): Tokens | null {
  const to = tokenOf(tokens, name - 1).key === "," ? name - 1 : name;
  if (!isTitled(tokenOf(tokens, to - 1).key, subjects)) return null;
  let from = to - 1;
  while (from > 0 && to - from < MOST_TITLE) {
    const before = tokenOf(tokens, from - 1);
    if (before.type !== "word" || empty.has(before.key)) break;
    from--;
  }
  return { from, to };
}

function isTitled(key: string, subjects: SubjectWords | null): boolean {
  return (subjects?.titles ?? []).some((title) => key === title || (title.length > 4 && key.endsWith(title)));
}

const nounsOf = (subjects: SubjectWords | null) => new Set(Object.values(subjects?.unnamed ?? {}).flat());

/** "Unnamed officials", "several media": who has no name, and every word of it says something. */
function unnamedIn({ tokens }: Sentence, { verb }: Frame, { subjects, empty, text }: Naming): Teller[] {
  const nouns = nounsOf(subjects);
  const some = new Set(Object.values(subjects?.some ?? {}).flat());
  const isPart = ({ type, key }: Token) =>
    type === "word" && (!empty.has(key) || nouns.has(key) || some.has(key));
  const before = tokens.findLastIndex((token, index) => index < verb.from && !isPart(token)) + 1;
  const end = tokens.findIndex((token, index) => index >= verb.to && !isPart(token));
  const spans = [
    { from: Math.max(before, verb.from - MOST_TITLE), to: verb.from },
    { from: verb.to, to: Math.min(end === -1 ? tokens.length : end, verb.to + MOST_TITLE) },
  ];
  const span = spans.find(({ from, to }) => from < to && nouns.has(tokenOf(tokens, to - 1).key));
  if (span === undefined) return [];
  const words = tokens.slice(span.from, span.to).map(({ key }) => key);
  return [{ ...span, name: onOneLine(textOf(text, tokens, span)), role: null, unnamed: words }];
}

function textOf(text: string, tokens: readonly Token[], { from, to }: Tokens): string {
  return text.slice(tokens[from]?.start, tokens[to - 1]?.end);
}

const onOneLine = (words: string) => words.replace(/\s+/g, " ").trim();
