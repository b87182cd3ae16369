import { cardinalIn, countingIn } from "../count.ts";
import { listed } from "../listed.ts";
import { numberIn } from "../numbers.ts";
import { shortened } from "../shortened.ts";
import type { SideFacts } from "../wording.ts";

const NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");
export const LANGUAGE = "en-GB";
export const cardinal = cardinalIn(LANGUAGE, NUMBERS);
export const countOf = countingIn(LANGUAGE);
export const digits = (count: number) => numberIn(LANGUAGE, count);
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
export const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
export const quote = (text: string) => `“${text}”`;
export const days = (count: number) => countOf(count, "day");
export const named = (side: SideFacts) => `${side.speaker} (${side.when})`;

export const list = (items: readonly string[]) =>
  listed(
    shortened(items, (count) => `${digits(count)} others`),
    "and",
  );
