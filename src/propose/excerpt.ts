import type { ClaimWords } from "./lexicon/claim-words.ts";
import { type Phrases, phrasesOf } from "./phrases.ts";
import type { ProposedExcerpt, Ranked } from "./proposal.ts";
import type { Sentence, Tokens } from "./sentences.ts";

/** No excerpt is longer, in words; CONTRACT of the data format. */
export const MOST_WORDS = 20;

/** How an excerpt is looked for in the text, as `check` will. */
export type Locate = (
  excerpt: string,
  prefix?: string | null,
  suffix?: string | null,
) => "verified" | "ambiguous" | "not-found";

export function clauseWords(words: ClaimWords): Phrases<true> {
  return phrasesOf([[true, [...words.clauses, ...words.that]]], words);
}

/** The clause around a place: up to the next mark, "that" or conjunction to either side, not above twenty words. */
export function clauseAround(
  sentence: Sentence,
  place: Tokens,
  clauses: Phrases<true>,
  verbs: readonly Tokens[],
): Tokens {
  const { tokens } = sentence;
  let { from, to } = place;
  while (from > 0 && !endsBefore(sentence, from, clauses, verbs)) from--;
  while (to < tokens.length && !endsAt(sentence, to, clauses)) to++;
  return { from, to };
}

function endsBefore(
  { tokens, quoted }: Sentence,
  from: number,
  clauses: Phrases<true>,
  verbs: readonly Tokens[],
): boolean {
  const before = tokens[from - 1];
  if (before === undefined || isMark(before.key) || quoted[from - 1] !== quoted[from]) return true;
  return (
    [1, 2].some((back) => clauses.at(tokens, from - back)?.to === from) || verbs.some(({ to }) => to === from)
  );
}

function endsAt({ tokens, quoted }: Sentence, to: number, clauses: Phrases<true>): boolean {
  return isMark(tokens[to]?.key ?? ".") || quoted[to] !== quoted[to - 1] || clauses.at(tokens, to) !== null;
}

const isMark = (key: string) => /^[,.;:!?–—()“”«»"[\]…]$/.test(key);

/** The words of the clause cut to twenty, the place always among them. */
export function withinLimit(sentence: Sentence, clause: Tokens, place: Tokens): Tokens {
  let { from, to } = clause;
  while (to > place.to && wordCount(sentence, { from, to }) > MOST_WORDS) to--;
  while (from < place.from && wordCount(sentence, { from, to }) > MOST_WORDS) from++;
  while (to > from + 1 && wordCount(sentence, { from, to }) > MOST_WORDS) to--;
  return { from, to };
}

function wordCount({ tokens }: Sentence, { from, to }: Tokens): number {
  return tokens.slice(from, to).filter(({ gap }, index) => index === 0 || gap !== "none").length;
}

/** The excerpt as it stands in the text, with what tells it from another place where it stands twice. */
export function proposeExcerpt(
  text: string,
  sentence: Sentence,
  span: Tokens,
  locate: Locate,
): Ranked<ProposedExcerpt> {
  const [first, last] = [sentence.tokens[span.from], sentence.tokens[span.to - 1]];
  if (first === undefined || last === undefined) return [];
  const excerpt = onOneLine(text.slice(first.start, last.end));
  const found = locate(excerpt);
  if (found === "verified")
    return [{ value: { excerpt, prefix: null, suffix: null }, reason: "the clause that carries it" }];
  if (found === "not-found") return [];
  const around = neighbours(text, first.start, last.end).find(
    ({ prefix, suffix }) => locate(excerpt, prefix, suffix) === "verified",
  );
  return around === undefined
    ? []
    : [{ value: { excerpt, ...around }, reason: "stands there twice: told apart by the words beside it" }];
}

const onOneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** The words right before and right behind, more and more of them. */
function neighbours(
  text: string,
  start: number,
  end: number,
): { prefix: string | null; suffix: string | null }[] {
  const before = onOneLine(text.slice(Math.max(0, start - REACH), start)).split(" ");
  const behind = onOneLine(text.slice(end, end + REACH)).split(" ");
  return [1, 2, 3, 5, 8, 12].flatMap((count) => {
    const prefix = before.slice(-count).join(" ") || null;
    const suffix = behind.slice(0, count).join(" ") || null;
    return [
      { prefix, suffix: null },
      { prefix: null, suffix },
      { prefix, suffix },
    ];
  });
}

const REACH = 200;
