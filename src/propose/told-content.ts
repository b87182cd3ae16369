import type { Frame } from "./attribution.ts";
import type { Tokens } from "./sentences.ts";
import type { ReadSentence } from "./voices.ts";

/** What each verb of telling in a sentence tells, without repeats: `frames` in the order of the text. */
export function toldIn(
  sentence: ReadSentence,
  frames: readonly Frame[],
  that: ReadonlySet<string>,
  joints: ReadonlySet<string>,
): Tokens[] {
  return distinctPlaces(
    frames.flatMap((frame, at) => contentOf(sentence, frame, frames[at + 1], that, joints)),
  );
}

/** What is told: behind the verb, or before it where nothing follows. */
function contentOf(
  { tokens }: ReadSentence,
  frame: Frame,
  next: Frame | undefined,
  that: ReadonlySet<string>,
  joints: ReadonlySet<string>,
): Tokens[] {
  const end = next === undefined ? tokens.length : Math.max(frame.to, startOf(tokens, frame, next));
  // "Said the port was open and that ships were waiting" begins right behind the verb.
  const isSecond = joints.has(tokens[frame.to - 1]?.key ?? "");
  const behind = trimmed(tokens, { from: isSecond ? frame.verb.to : frame.to, to: end }, that);
  const before = trimmed(tokens, { from: 0, to: Math.min(frame.from, frame.verb.from) }, that);
  // "The terminal is closed, said union leader Kari Lund on Monday": what is told stands before it.
  const isInverted =
    tokens[frame.verb.from - 1]?.type === "mark" &&
    !tokens.slice(frame.to, end).some(({ key }) => that.has(key));
  const inOrder = isInverted ? [before, behind] : [behind, before];
  return inOrder.filter((told) => isLong(tokens, told, that)).slice(0, 1);
}

/** Where the next verb's own words begin: at the last comma before it, where they are not known to begin later. */
function startOf(tokens: ReadSentence["tokens"], frame: Frame, { from, verb }: Frame): number {
  if (from > frame.to) return from;
  return tokens.findLastIndex(({ key }, index) => index < verb.from && key === ",");
}

function isLong(tokens: ReadSentence["tokens"], { from, to }: Tokens, that: ReadonlySet<string>): boolean {
  return to - from >= (that.has(tokens[from - 1]?.key ?? "") ? SHORTEST_CLAUSE : SHORTEST_STATEMENT);
}

const SHORTEST_STATEMENT = 4;
/** "At terminalen er stengt": behind a "that" stands a sentence of its own. */
const SHORTEST_CLAUSE = 3;

/** "That it was sent, and that it arrived" tells two things; "there is no doubt that it was sent" one. */
export function clausesOf(
  { tokens }: ReadSentence,
  { from, to }: Tokens,
  that: ReadonlySet<string>,
  joints: ReadonlySet<string>,
): Tokens[] {
  const starts = [from];
  for (let at = from + 1; at < to; at++) if (that.has(tokens[at]?.key ?? "")) starts.push(at + 1);
  return starts.flatMap((start, index) => {
    const next = starts[index + 1];
    const whole = { from: start, to: (next ?? to + 1) - 1 };
    const clause = withoutJoint(tokens, whole, joints);
    const isLead = next !== undefined && clause.to === whole.to;
    return isLead || !isLong(tokens, clause, that) ? [] : [clause];
  });
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
