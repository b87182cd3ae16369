import type { Frame } from "./attribution.ts";
import type { Tokens } from "./sentences.ts";
import type { ReadSentence } from "./voices.ts";

/** What each verb of telling in a sentence tells, without repeats: `frames` in the order of the text. */
export function toldIn(
  sentence: ReadSentence,
  frames: readonly Frame[],
  that: ReadonlySet<string>,
): Tokens[] {
  return distinctPlaces(frames.flatMap((frame, at) => contentOf(sentence, frame, frames[at + 1], that)));
}

/** What is told: behind the verb, or before it where nothing follows. */
function contentOf(
  { tokens }: ReadSentence,
  frame: Frame,
  next: Frame | undefined,
  that: ReadonlySet<string>,
): Tokens[] {
  const end = next === undefined ? tokens.length : Math.max(frame.to, next.from);
  const behind = trimmed(tokens, { from: frame.to, to: end }, that);
  if (behind.to - behind.from >= SHORTEST_STATEMENT) return [behind];
  const before = trimmed(tokens, { from: 0, to: frame.from }, that);
  return before.to - before.from >= SHORTEST_STATEMENT ? [before] : [];
}

const SHORTEST_STATEMENT = 4;

/** "That it was sent, and that it arrived" tells two things. */
export function clausesOf(
  { tokens }: ReadSentence,
  { from, to }: Tokens,
  that: ReadonlySet<string>,
  joints: ReadonlySet<string>,
): Tokens[] {
  const starts = [from];
  for (let at = from + 1; at < to; at++) if (that.has(tokens[at]?.key ?? "")) starts.push(at + 1);
  return starts
    .map((start, index) =>
      withoutJoint(tokens, { from: start, to: (starts[index + 1] ?? to + 1) - 1 }, joints),
    )
    .filter((clause) => clause.to - clause.from >= SHORTEST_STATEMENT);
}

/** Without the "and" before the next "that", and marks. */
function withoutJoint(
  tokens: ReadSentence["tokens"],
  { from, to }: Tokens,
  joints: ReadonlySet<string>,
): Tokens {
  let last = to;
  const isJoint = (index: number) => tokens[index]?.type === "mark" || joints.has(tokens[index]?.key ?? "");
  while (last > from && isJoint(last - 1)) last--;
  return { from, to: last };
}

/** Without marks, and the "that", at its ends. */
function trimmed(tokens: ReadSentence["tokens"], { from, to }: Tokens, that: ReadonlySet<string>): Tokens {
  let [first, last] = [from, to];
  const isEnd = (index: number) => tokens[index]?.type === "mark" || that.has(tokens[index]?.key ?? "");
  while (first < last && isEnd(first)) first++;
  while (last > first && tokens[last - 1]?.type === "mark") last--;
  return { from: first, to: last };
}

function distinctPlaces(places: readonly Tokens[]): Tokens[] {
  return places.filter(({ from }, index) => places.findIndex((other) => other.from === from) === index);
}
