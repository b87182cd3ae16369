import { numberIn } from "./numbers.ts";

/** A count and its noun: "1 report", "1,500 reports"; `many` where an s does not make the plural. */
export type CountOf = (count: number, one: string, many?: string) => string;

/** With the digit groups of a language, a BCP 47 tag. */
export function countingIn(language: string): CountOf {
  return (count, one, many = `${one}s`) => `${numberIn(language, count)} ${count === 1 ? one : many}`;
}

/** "seven", else digits: words for what fits on two hands and a little more, from none up. */
export function cardinalIn(language: string, words: readonly string[]): (count: number) => string {
  return (count) => words[count] ?? numberIn(language, count);
}
