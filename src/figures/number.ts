import { readDigits } from "./digits.ts";
import type { NumberSpan } from "./number-span.ts";
import { readWords } from "./number-words.ts";
import type { Reading } from "./reading.ts";
import { readVague } from "./vague.ts";

/** Reads the longest number that starts at a token; null where none does. */
export function readNumber(reading: Reading, index: number): NumberSpan | null {
  return readDigits(reading, index) ?? readVague(reading, index) ?? readWords(reading, index);
}
