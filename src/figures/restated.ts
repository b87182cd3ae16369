import { isKey, type Reading } from "./reading.ts";

/** "a rise of nine, or 14.5 percent": what starts there tells the figure before it once more, as something else. */
export function isRestated(reading: Reading, at: number): boolean {
  const said = reading.lexicon.restating.endingAt(reading.tokens, at);
  return said !== null && isKey(reading, said.from - 1, ",");
}
