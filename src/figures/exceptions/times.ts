import { isDigits, isGlued, isKey, numberAt, type Reading, tokenAt } from "../reading.ts";
import { isGroupedNumber } from "./counted-behind.ts";
import { type ExceptionRule, exception } from "./exception.ts";

/** `12:39`, `12:39:31`, `kl. 15.39`, `klokken 15`, `3 p.m.`, `3pm`, `1500 GMT`. */
export const clockTime: ExceptionRule = {
  id: "clock-time",
  read(reading, index) {
    const colon = withColons(reading, index);
    if (colon !== null)
      return exception(
        "time",
        index,
        afterSuffix(reading, colon) ?? withOtherHour(reading, withFraction(reading, colon)),
      );
    const result = raceResult(reading, index);
    if (result !== null) return exception("time", index, result);
    const said = reading.lexicon.clock.endingAt(reading.tokens, index);
    const to = withMinutes(reading, index);
    if (said !== null && isClockWord(reading, index) && isHour(reading, index)) {
      return exception("time", index, withSecondHour(reading, to));
    }
    if (isHourOfVerb(reading, index, to)) return exception("time", index, to);
    const either = eitherHour(reading, index);
    if (either !== null) return exception("time", index, either);
    const opening = openingHours(reading, index);
    if (opening !== null) return exception("time", index, opening);
    const appointed = isAppointed(reading, index)
      ? withOtherHour(reading, withSecondHour(reading, to))
      : null;
    if (appointed !== null) return exception("time", index, appointed);
    const between = betweenHours(reading, index, to);
    if (between !== null) return exception("time", index, between);
    const after = afterSuffix(reading, to) ?? afterSecondHour(reading, to);
    return after !== null && isHour(reading, index)
      ? exception("time", index, withLastHour(reading, after))
      : null;
  },
};

/** "flyet går 6", "butikken åpner 9 og": a language that leaves the clock out. */
function isHourOfVerb(reading: Reading, index: number, to: number): boolean {
  if (!reading.lexicon.hourVerbs.has(tokenAt(reading, index - 1).key) || !isHour(reading, index))
    return false;
  const { key, type } = tokenAt(reading, to);
  return type !== "word" || reading.lexicon.joints.has(key);
}

/** "can you do 4 or 4.30": a quarter of an hour on one side, and nothing counted. */
function eitherHour(reading: Reading, index: number): number | null {
  const isOr = reading.lexicon.or.has(tokenAt(reading, index + 1).key) && isDigits(reading, index + 2);
  if (
    !isOr ||
    !isHour(reading, index) ||
    !isHour(reading, index + 2) ||
    numberAt(reading, index + 4) % 15 > 0
  )
    return null;
  const end = withMinutes(reading, index + 2);
  const next = tokenAt(reading, end);
  return end > index + 3 && (next.type !== "word" || reading.lexicon.stops.has(next.key)) ? end : null;
}

/** "2-3 pm", "from 9 to 5.30pm" */
function afterSecondHour(reading: Reading, at: number): number | null {
  const isJoined = isKey(reading, at, "-", "–") || reading.lexicon.to.has(tokenAt(reading, at).key);
  if (!isJoined || !isDigits(reading, at + 1) || !isHour(reading, at + 1)) return null;
  return afterSuffix(reading, withMinutes(reading, at + 1));
}

/** "pick you up around 7", "come over after 5 if you can": a word for meeting, a preposition, and nothing counted. */
function isAppointed(reading: Reading, index: number): boolean {
  const { before, between, yearBefore, appointments, stops, change, directions } = reading.lexicon;
  if (!isHour(reading, index) || tokenAt(reading, index).key.length > 2 || isGroupedNumber(reading, index))
    return false;
  const about = before.endingAt(reading.tokens, index)?.from ?? index;
  const preposition = tokenAt(reading, index - 1).key;
  if (about === index && !yearBefore.has(preposition) && !between.has(preposition)) return false;
  const hour = withMinutes(reading, index);
  const end = withSecondHour(reading, hour);
  if (between.has(preposition) && end === hour) return false;
  const next = tokenAt(reading, end);
  if (next.type === "word" && !stops.has(next.key)) return false;
  let isMeeting = false;
  for (let at = index - 1; at > index - MEETING_WITHIN && at >= (reading.sentences[index] ?? 0); at--) {
    const { key } = tokenAt(reading, at);
    if (change.has(key) && !directions.has(key)) return false;
    isMeeting ||= appointments.has(key);
  }
  return isMeeting;
}

const MEETING_WITHIN = 8;

/** "at", "by" and the like need a suffix; "kl." does not. */
function isClockWord(reading: Reading, index: number): boolean {
  return (
    reading.lexicon.clockNames.has(tokenAt(reading, index - 1).key) ||
    (isKey(reading, index - 1, ".") && isKey(reading, index - 2, "kl"))
  );
}

/** "klokken 10 og 12", "kl. 10–12" */
function withSecondHour(reading: Reading, at: number): number {
  const joined =
    (isKey(reading, at, "og", "til", "and", "to", "-", "–") ||
      reading.lexicon.or.has(tokenAt(reading, at).key)) &&
    isDigits(reading, at + 1) &&
    isHour(reading, at + 1);
  if (!joined || tokenAt(reading, at + 1).key.length > 2) return at;
  const to = withMinutes(reading, at + 1);
  const next = tokenAt(reading, to);
  return next.type !== "word" || reading.lexicon.stops.has(next.key) ? to : at;
}

/** "from 6pm until 11 tomorrow" */
function withLastHour(reading: Reading, at: number): number {
  const { to, clockUntil, stops, weekdays } = reading.lexicon;
  const { key } = tokenAt(reading, at);
  if (!(to.has(key) || clockUntil.has(key)) || !isDigits(reading, at + 1) || !isHour(reading, at + 1))
    return at;
  const next = tokenAt(reading, at + 2);
  // "de 8h à 20h au 0 800 130 000"
  if (next.type === "digits") return at;
  return next.type !== "word" || stops.has(next.key) || weekdays.has(next.key) ? at + 2 : at;
}

/** "mellom 20.15 og 21", "fra 14 til 15.30": minutes on either side, and nothing counted. */
function betweenHours(reading: Reading, index: number, to: number): number | null {
  const { between, from, and, to: until } = reading.lexicon;
  const before = tokenAt(reading, index - 1).key;
  const isBetween = between.has(before) && and.at(reading.tokens, to) !== null;
  if (!isBetween && !(from.has(before) && until.has(tokenAt(reading, to).key))) return null;
  const end = isDigits(reading, to + 1) ? withMinutes(reading, to + 1) : to;
  const hasMinutes = to > index + 1 || end > to + 2;
  if (!hasMinutes || !isHour(reading, index) || !isHour(reading, to + 1)) return null;
  const next = tokenAt(reading, end);
  return next.type !== "word" || reading.lexicon.stops.has(next.key) ? withOtherHour(reading, end) : null;
}

const LOOK_BACK = 6;

/** "åpen fra 8 til 20", "opens from 9 to 5": nothing counted, and a word for being open before it. */
function openingHours(reading: Reading, index: number): number | null {
  const { from, to, opening, stops, weekdays, change } = reading.lexicon;
  if (!from.has(tokenAt(reading, index - 1).key) || !to.has(tokenAt(reading, index + 1).key)) return null;
  if (!isDigits(reading, index + 2) || !isHour(reading, index) || !isHour(reading, index + 2)) return null;
  const next = tokenAt(reading, index + 3);
  if (next.type === "word" && !stops.has(next.key)) return null;
  const isOnDay = isKey(reading, index + 3, "on", "på") && weekdays.has(tokenAt(reading, index + 4).key);
  if (isOnDay && !change.has(tokenAt(reading, index - 2).key)) return index + 3;
  for (let at = index - 2; at >= index - LOOK_BACK && at >= 0; at--)
    if (opening.has(tokenAt(reading, at).key)) return index + 3;
  return null;
}

/** "at 11:30 or 12?" */
function withOtherHour(reading: Reading, at: number): number {
  if (!reading.lexicon.or.has(tokenAt(reading, at).key)) return at;
  return withSecondHour(reading, at);
}

function withColons(reading: Reading, index: number): number | null {
  let at = index + 1;
  let parts = 1;
  while (parts < 4 && isKey(reading, at, ":") && isGlued(reading, at) && isGlued(reading, at + 1)) {
    if (!isDigits(reading, at + 1) || tokenAt(reading, at + 1).key.length !== 2) break;
    at += 2;
    parts++;
  }
  return parts > 1 && tokenAt(reading, index).key.length <= 2 ? at : null;
}

/** `3:54.61` */
function withFraction(reading: Reading, at: number): number {
  const fraction = isKey(reading, at, ".", ",") && isGlued(reading, at) && isGlued(reading, at + 1);
  return fraction && isDigits(reading, at + 1) ? at + 2 : at;
}

/** `3.54,61`: minutes, seconds, hundredths. */
function raceResult(reading: Reading, index: number): number | null {
  const dot = isKey(reading, index + 1, ".") && isGlued(reading, index + 1) && isGlued(reading, index + 2);
  if (!dot || !isDigits(reading, index + 2) || tokenAt(reading, index + 2).key.length !== 2) return null;
  const end = withFraction(reading, index + 3);
  return end > index + 3 && tokenAt(reading, index).key.length <= 2 ? end : null;
}

function withMinutes(reading: Reading, index: number): number {
  const at = index + 1;
  const minutes = tokenAt(reading, at + 1);
  const joined = isKey(reading, at, ".", ":") && isGlued(reading, at) && isGlued(reading, at + 1);
  return joined && minutes.type === "digits" && minutes.key.length === 2 && Number(minutes.key) < 60
    ? at + 2
    : at;
}

function isHour(reading: Reading, index: number): boolean {
  const { key } = tokenAt(reading, index);
  return Number(key) <= 24 || (key.length === 4 && Number(key) < 2400 && Number(key) % 100 < 60);
}

function afterSuffix(reading: Reading, at: number): number | null {
  return reading.lexicon.clockAfter.at(reading.tokens, at)?.to ?? null;
}
