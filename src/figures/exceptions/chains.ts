import { readSlashed } from "../digits.ts";
import { nounPhrase } from "../noun-phrase.ts";
import { isDigits, isGlued, isKey, isWord, numberAt, type Reading, tokenAt } from "../reading.ts";
import { type ExceptionRule, exception } from "./exception.ts";

/** `22 34 56 78`, `+47 900 12 345`, `(202) 555-0147`, `555-0123`, "call 911". */
export const phone: ExceptionRule = {
  id: "phone",
  read(reading, index) {
    if (isLoneShort(reading, index) || isGrouped(reading, index)) return null;
    const groups: string[] = [];
    let at = index;
    while (groups.length < 7 && isDigits(reading, at) && (at === index || joinsGroups(reading, at))) {
      groups.push(tokenAt(reading, at).key);
      at = isKey(reading, at + 1, "-", ".", ")") && isDigits(reading, at + 2) ? at + 2 : at + 1;
    }
    const digits = groups.join("").length;
    const plus = isKey(reading, index - 1, "+") && isGlued(reading, index);
    const called = isCalled(reading, index);
    const looks = isPhone(groups, plus) || (called && (digits >= 5 || (digits === 3 && groups.length === 1)));
    return looks ? exception("phone", plus ? index - 1 : index, Math.max(at, index + 1)) : null;
  },
};

/** Nearly all digits: no second group beside them, and neither three nor five of them to be dialled. */
function isLoneShort(reading: Reading, index: number): boolean {
  const { length } = tokenAt(reading, index).key;
  if (length === 3 || length > 4 || isDigits(reading, index + 1)) return false;
  return !(isKey(reading, index + 1, "-", ".", ")") && isDigits(reading, index + 2));
}

/** "called up 360,000 reservists" */
function isGrouped(reading: Reading, index: number): boolean {
  const { key } = tokenAt(reading, index + 1);
  const isMark =
    key === reading.lexicon.grouping && isGlued(reading, index + 1) && isGlued(reading, index + 2);
  return isMark && isDigits(reading, index + 2) && tokenAt(reading, index + 2).key.length === 3;
}

function joinsGroups(reading: Reading, at: number): boolean {
  if (tokenAt(reading, at).gap === "space")
    return tokenAt(reading, at - 1).type === "digits" || isKey(reading, at - 1, ")");
  return isGlued(reading, at) && isGlued(reading, at - 1) && isKey(reading, at - 1, "-", ".");
}

function isPhone(groups: readonly string[], plus: boolean): boolean {
  const digits = groups.join("").length;
  if (plus) return digits >= 7 && groups.length > 1;
  const lengths = groups.map((group) => group.length).join(" ");
  if (groups[0]?.startsWith("0")) return digits >= 8 && groups.length > 1;
  return ["2 2 2 2", "3 2 3", "3 3 4", "1 3 3 4", "3 4"].includes(lengths);
}

function isCalled(reading: Reading, index: number): boolean {
  // "put the number at about 900"
  if (isKey(reading, index - 1, "at") || reading.lexicon.before.endingAt(reading.tokens, index) !== null)
    return false;
  for (let back = index - 1; back >= index - 3; back--) {
    if (reading.lexicon.phone.has(tokenAt(reading, back).key)) return !nounPhrase(reading, index + 1)?.plural;
  }
  return isOrder(reading, index);
}

/** "Call 111 or, in an emergency, 999": what one is told to dial, and another number. */
function isOrder(reading: Reading, index: number): boolean {
  const first = reading.sentences[index] ?? 0;
  if (index - first > 10 || !reading.lexicon.phone.has(tokenAt(reading, first).key)) return false;
  for (let at = index - 1; at > first; at--)
    if (reading.lexicon.or.has(tokenAt(reading, at).key)) return !nounPhrase(reading, index + 1)?.plural;
  return false;
}

/** `2–1`, `6-4, 6-3`, `4-4-2`, `3:1`, `352 for 6`, `Detroit 24, Chicago 17`, `0-60`. */
export const score: ExceptionRule = {
  id: "score",
  read(reading, index) {
    const told = cricket(reading, index) ?? results(reading, index) ?? wonTo(reading, index);
    if (told !== null) return exception("score", index, told);
    if (!isKey(reading, index + 1, "-", "–", ":")) return null;
    const parts = [Number(tokenAt(reading, index).key)];
    let at = index + 1;
    while (
      parts.length < 6 &&
      isKey(reading, at, "-", "–", ":") &&
      isGlued(reading, at) &&
      isGlued(reading, at + 1)
    ) {
      if (!isDigits(reading, at + 1)) break;
      parts.push(Number(tokenAt(reading, at + 1).key));
      at += 2;
    }
    if (parts.length < 2 || parts.some((part) => part > 999)) return null;
    if (
      isGlued(reading, at) &&
      (isKey(reading, at, ".", ",")
        ? isDigits(reading, at + 1) && isGlued(reading, at + 1)
        : isWord(reading, at))
    )
      return null;
    if (parts.length > 2 || isKey(reading, index + 1, ":")) return exception("score", index, at);
    return isScore(reading, index, at, parts) ? exception("score", index, at) : null;
  },
};

/** `352 for 6`, `7 for 48`, `117 off 113`: runs, with nothing counted behind them. */
function cricket(reading: Reading, index: number): number | null {
  if (isKey(reading, index - 2, "out") && isKey(reading, index - 1, "for") && !isWord(reading, index + 1))
    return index + 1;
  const isJoined = isKey(reading, index + 1, "for", "off") && isDigits(reading, index + 2);
  if (
    !isJoined ||
    isCountedOrMeasured(reading, index + 3) ||
    reading.lexicon.money.has(tokenAt(reading, index + 3).key)
  )
    return isKey(reading, index + 1, "off") && isDigits(reading, index + 2) ? index + 1 : null;
  const wickets = [index, index + 2].some((at) => Number(tokenAt(reading, at).key) <= 10);
  return isKey(reading, index + 1, "off") || wickets ? index + 3 : null;
}

/** A sentence that is two names with a number each. */
function results(reading: Reading, index: number): number | null {
  const comma = isKey(reading, index + 1, ",") && isGlued(reading, index + 1);
  const first = reading.sentences[index] ?? 0;
  if (index - first < 1 || index - first > 3 || !areNames(reading, first, index)) return null;
  if (!comma) return null;
  let at = index + 2;
  while (at < index + 5 && tokenAt(reading, at).capital) at++;
  const ends = reading.sentences[at + 1] !== first || isKey(reading, at + 1, ".", ";", "(");
  return at > index + 2 && isDigits(reading, at) && ends ? at + 1 : null;
}

/** "won 112 to 98": the larger first, behind a word for winning, and nothing counted. */
function wonTo(reading: Reading, index: number): number | null {
  if (!isKey(reading, index + 1, "to") || !isDigits(reading, index + 2)) return null;
  const [first, second] = [numberAt(reading, index), numberAt(reading, index + 2)];
  if (first <= second || first > 200 || isCountedOrMeasured(reading, index + 3)) return null;
  for (let at = index - 1; at >= index - 4; at--)
    if (reading.lexicon.score.has(tokenAt(reading, at).key)) return index + 3;
  return null;
}

function areNames(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { capital, key } = tokenAt(reading, at);
    if (
      !capital ||
      reading.lexicon.fates.has(key) ||
      reading.lexicon.isPlural(key) ||
      reading.lexicon.stops.has(key)
    )
      return false;
  }
  return true;
}

function isScore(reading: Reading, index: number, at: number, [a = 0, b = 0]: readonly number[]): boolean {
  const after = tokenAt(reading, at);
  if (reading.lexicon.percent.at(reading.tokens, at) !== null || reading.lexicon.money.has(after.key))
    return false;
  if (isKey(reading, index - 1, "$", "€", "£") || reading.lexicon.scales.at(reading.tokens, at) !== null)
    return false;
  if (a >= b || isNextSet(reading, index)) return true;
  if (a === 0 && !isCountedOrMeasured(reading, at)) return true;
  if (isCountedOrMeasured(reading, at)) return false;
  for (let near = Math.max(0, index - 8); near < at + 5; near++) {
    if (reading.lexicon.score.has(tokenAt(reading, near).key)) return true;
  }
  return false;
}

/** "6–3, 5–7" */
function isNextSet(reading: Reading, index: number): boolean {
  return (
    isKey(reading, index - 1, ",") && isKey(reading, index - 3, "-", "–") && isDigits(reading, index - 4)
  );
}

function isCountedOrMeasured(reading: Reading, at: number): boolean {
  const { key } = tokenAt(reading, at);
  // "0–2 til 2–2" is no "two more".
  if (key === "til" && isDigits(reading, at + 1)) return false;
  const { measures, durations, fates } = reading.lexicon;
  return (
    (measures.has(key) && key !== "in") ||
    durations.has(key) ||
    fates.has(key) ||
    (nounPhrase(reading, at)?.plural ?? false)
  );
}

/** `7.62×39`, `4x4`, `60 x 45`, `192.168.1.1`, `24/7`, `50/50`, `1/3`. */
export const chain: ExceptionRule = {
  id: "chain",
  read(reading, index) {
    return (
      dimensions(reading, index) ??
      feet(reading, index) ??
      dotted(reading, index) ??
      slashed(reading, index) ??
      added(reading, index) ??
      pressure(reading, index)
    );
  },
};

function dimensions(reading: Reading, index: number) {
  const at = isKey(reading, index + 1, ".", ",") && isGlued(reading, index + 2) ? index + 3 : index + 1;
  if (isKey(reading, at, "×") && isDigits(reading, at + 1))
    return exception("calibre", index, afterMetric(reading, at + 2));
  if (isKey(reading, at, "x") && !isGlued(reading, at) && isDigits(reading, at + 1))
    return exception("measurement", index, at + 2);
  const glued = isWord(reading, at) && isGlued(reading, at) && /^x\d+$/.test(tokenAt(reading, at).key);
  return glued ? exception("calibre", index, afterMetric(reading, at + 1)) : null;
}

/** `5'4"` */
function feet(reading: Reading, index: number) {
  const isMark = isKey(reading, index + 1, "'", "’", "′") && isGlued(reading, index + 1);
  if (!isMark || !isDigits(reading, index + 2) || !isGlued(reading, index + 2)) return null;
  const end = isKey(reading, index + 3, '"', "”", "″") ? index + 4 : index + 3;
  return numberAt(reading, index + 2) < 12 ? exception("measurement", index, end) : null;
}

/** A blood pressure of "150 over 95". */
function pressure(reading: Reading, index: number) {
  const isOver = isKey(reading, index + 1, "over") && isDigits(reading, index + 2);
  const [upper, lower] = [numberAt(reading, index), numberAt(reading, index + 2)];
  const fits = isOver && upper >= 60 && upper <= 260 && lower >= 30 && lower < upper;
  return fits && !nounPhrase(reading, index + 3)?.plural ? exception("ratio", index, index + 3) : null;
}

function afterMetric(reading: Reading, at: number): number {
  return isKey(reading, at, "mm", "cm", "m") ? at + 1 : at;
}

function dotted(reading: Reading, index: number) {
  let at = index + 1;
  let parts = 1;
  let threes = true;
  while (
    parts < 8 &&
    isKey(reading, at, ".") &&
    isGlued(reading, at) &&
    isGlued(reading, at + 1) &&
    isDigits(reading, at + 1)
  ) {
    threes &&= tokenAt(reading, at + 1).key.length === 3;
    parts++;
    at += 2;
  }
  return parts > 2 && !threes ? exception("identifier", index, at) : null;
}

/** The channel "1+1" */
function added(reading: Reading, index: number) {
  const isSum = isKey(reading, index + 1, "+") && isGlued(reading, index + 1) && isGlued(reading, index + 2);
  return isSum && isDigits(reading, index + 2) ? exception("identifier", index, index + 3) : null;
}

function slashed(reading: Reading, index: number) {
  if (!isKey(reading, index + 1, "/") || !isGlued(reading, index + 1) || !isGlued(reading, index + 2))
    return null;
  if (!isDigits(reading, index + 2)) return null;
  // "755/1234/23", the number of a case
  if (isKey(reading, index + 3, "/") && isGlued(reading, index + 3) && isDigits(reading, index + 4))
    return exception("identifier", index, index + 5);
  const long = tokenAt(reading, index).key.length === 4;
  const always = isKey(reading, index, "24") && isKey(reading, index + 2, "7");
  return exception(
    long ? "year" : always ? "identifier" : "ratio",
    index,
    index + 3,
    long || always ? null : readSlashed(reading, index),
  );
}
