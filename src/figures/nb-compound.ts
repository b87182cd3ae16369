import type { CompiledLexicon } from "./lexicon/compiled.ts";
import { COMPOUND_BEGINNINGS } from "./lexicon/compounds.ts";

/** The longest real one, "ni­hundre­og­nitti­ni­tusen…", is shorter; the cap bounds the work for hostile words. */
const LONGEST = 40;

/**
 * Norwegian writes a number in one word: `tjuefem`, `femogtjue`, `tohundreogfemti`, `tretusen`. Null where the
 * whole word is not one.
 */
export function compoundValue(word: string, lexicon: CompiledLexicon): number | null {
  if (lexicon.language === "en" || word.length < 5 || word.length > LONGEST) return null;
  if (word === "hundre" || word === "tusen") return null;
  return thousands(word, lexicon.numbers);
}

type Numbers = ReadonlyMap<string, number>;

function thousands(word: string, numbers: Numbers): number | null {
  const at = word.indexOf("tusen");
  if (at === -1) return hundreds(word, numbers);
  return multiplied(word, at, "tusen", 1000, (part) => hundreds(part, numbers));
}

function hundreds(word: string, numbers: Numbers): number | null {
  const at = word.indexOf("hundre");
  if (at === -1) return belowHundred(word, numbers);
  return multiplied(word, at, "hundre", 100, (part) => belowHundred(part, numbers));
}

function multiplied(
  word: string,
  at: number,
  scale: string,
  factor: number,
  read: (part: string) => number | null,
): number | null {
  const count = at === 0 ? 1 : read(word.slice(0, at));
  const rest = word.slice(at + scale.length);
  if (count === null || count === 0) return null;
  if (rest === "") return count * factor;
  const added = read(rest.startsWith("og") ? rest.slice(2) : rest);
  return added === null || added >= factor ? null : count * factor + added;
}

function belowHundred(word: string, numbers: Numbers): number | null {
  const whole = numbers.get(word);
  if (whole !== undefined) return whole;
  for (const [first, value] of numbers) {
    if (!word.startsWith(first)) continue;
    const rest = word.slice(first.length);
    const second = numbers.get(rest.startsWith("og") ? rest.slice(2) : rest);
    if (second === undefined) continue;
    if (value >= 20 && second >= 1 && second < 10 && !rest.startsWith("og")) return value + second;
    if (value >= 1 && value < 10 && second >= 20 && rest.startsWith("og")) return value + second;
  }
  return null;
}

/** Quick look before the work: does it begin like a number? */
export function isCompoundCandidate(word: string, lexicon: CompiledLexicon): boolean {
  return (
    lexicon.language !== "en" && word.length >= 5 && word.length <= LONGEST && BEGINNINGS.has(pairOf(word))
  );
}

/** Its first two characters in one number: asked of every word, and a string cut out for it costs more than the rest. */
function pairOf(word: string): number {
  return (word.charCodeAt(0) << 16) | word.charCodeAt(1);
}

const BEGINNINGS: ReadonlySet<number> = new Set(COMPOUND_BEGINNINGS.map(pairOf));
