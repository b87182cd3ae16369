/** A quotation of more than this is no longer a hint. */
const MOST_WORDS = 20;

/**
 * The passage, as long as the excerpt, that shares most words with it; null where less than half of the words
 * are shared. A hint for a person who mistyped: nothing is ever accepted because of it. Both texts folded.
 */
export function nearestPassage(text: string, excerpt: string): string | null {
  const sought = wordsOf(excerpt).slice(0, MOST_WORDS);
  const words = wordsOf(text);
  const best = bestWindow(words, sought);
  if (best.shared * 2 < sought.length) return null;
  const passage = words.slice(best.first, best.first + sought.length);
  const [first, last] = [passage.at(0), passage.at(-1)];
  return first === undefined || last === undefined ? null : text.slice(first.start, last.end);
}

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const WORDS = /[^\s"'.,:;!?()-][^\s]*/g;

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORDS), ({ 0: word, index }) => ({
    key: word.replace(/["'.,:;!?()-]{1,9}$/, "").toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

/** A window slides over the text; each word of the excerpt counts once; of equals, one that begins alike wins. */
function bestWindow(words: readonly Word[], sought: readonly Word[]): { first: number; shared: number } {
  const missing = new Map<string, number>();
  for (const { key } of sought) missing.set(key, (missing.get(key) ?? 0) + 1);
  let shared = 0;
  let best = { first: 0, shared: 0, aligned: false };
  for (const [last, { key }] of words.entries()) {
    shared += take(missing, key);
    const first = last - sought.length + 1;
    const left = words[first - 1];
    if (left !== undefined) shared -= give(missing, left.key);
    const opening = words[first];
    const aligned = opening !== undefined && opening.key === sought[0]?.key;
    if (shared > best.shared || (aligned && shared === best.shared && !best.aligned)) {
      best = { first: Math.max(first, 0), shared, aligned };
    }
  }
  return best;
}

function take(missing: Map<string, number>, key: string): 0 | 1 {
  const left = missing.get(key);
  if (left === undefined) return 0;
  missing.set(key, left - 1);
  return left > 0 ? 1 : 0;
}

function give(missing: Map<string, number>, key: string): 0 | 1 {
  const left = missing.get(key);
  if (left === undefined) return 0;
  missing.set(key, left + 1);
  return left >= 0 ? 1 : 0;
}
