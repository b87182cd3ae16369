import { type CompiledLexicon, type NumberCompounds, pairOf } from "./lexicon/compiled.ts";

/** The longest real one, "ni­hundre­og­nitti­ni­tusen…", is shorter; the cap bounds the work for hostile words. */
const LONGEST = 40;

/**
 * A number in one word, as Norwegian writes it: `tjuefem`, `femogtjue`, `tohundreogfemti`, `tretusen`. Null where
 * the whole word is not one.
 */
export function compoundValue(word: string, lexicon: CompiledLexicon): number | null {
  const { numberCompounds: parts, numbers } = lexicon;
  if (parts === null || word.length < 5 || word.length > LONGEST) return null;
  if (word === parts.hundred || word === parts.thousand) return null;
  return thousands(word, { parts, numbers });
}

interface Words {
  readonly parts: NumberCompounds;
  readonly numbers: ReadonlyMap<string, number>;
}

function thousands(word: string, words: Words): number | null {
  return multiplied(word, words.parts.thousand, 1000, words, hundreds);
}

function hundreds(word: string, words: Words): number | null {
  return multiplied(word, words.parts.hundred, 100, words, belowHundred);
}

function multiplied(
  word: string,
  scale: string,
  factor: number,
  words: Words,
  read: (part: string, words: Words) => number | null,
): number | null {
  const at = word.indexOf(scale);
  if (at === -1) return read(word, words);
  const count = at === 0 ? 1 : read(word.slice(0, at), words);
  const rest = word.slice(at + scale.length);
  if (count === null || count === 0) return null;
  if (rest === "") return count * factor;
  const added = read(behindAnd(rest, words.parts), words);
  return added === null || added >= factor ? null : count * factor + added;
}

function behindAnd(rest: string, { and }: NumberCompounds): string {
  return rest.startsWith(and) ? rest.slice(and.length) : rest;
}

function belowHundred(word: string, { numbers, parts }: Words): number | null {
  const whole = numbers.get(word);
  if (whole !== undefined) return whole;
  for (const [first, value] of numbers) {
    if (!word.startsWith(first)) continue;
    const rest = word.slice(first.length);
    const second = numbers.get(behindAnd(rest, parts));
    if (second === undefined) continue;
    const isAdded = rest.startsWith(parts.and);
    if (value >= 20 && second >= 1 && second < 10 && !isAdded) return value + second;
    if (value >= 1 && value < 10 && second >= 20 && isAdded) return value + second;
  }
  return null;
}

/** Quick look before the work: does it begin like a number? */
export function isCompoundCandidate(word: string, lexicon: CompiledLexicon): boolean {
  return word.length >= 5 && word.length <= LONGEST && lexicon.compoundBeginnings.has(pairOf(word));
}
