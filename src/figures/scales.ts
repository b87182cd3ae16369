import { type Reading, tokenAt } from "./reading.ts";

/** "million", "mrd.", "hundred"; and a compound with one at its end, which is a sum: 231,1 `oljemilliarder`. */
export function scaleAt(reading: Reading, index: number): { value: number; to: number } | null {
  const scale = reading.lexicon.scales.at(reading.tokens, index);
  if (scale !== null) return scale;
  const value = sumScaleAt(reading, index);
  return value === null ? null : { value, to: index + 1 };
}

/** Olje`milliarder`, Steuer`milliarden`; null where the word is no such compound. */
export function sumScaleAt(reading: Reading, index: number): number | null {
  const { type, key } = tokenAt(reading, index);
  return type === "word" && key.length >= SHORTEST ? reading.lexicon.scaleOfCompound(key) : null;
}

const SHORTEST = 10;
