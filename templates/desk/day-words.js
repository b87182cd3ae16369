/** Days as somebody writes them in passing: a weekday, a day of the month, counted from the day of publication. */

const DAYS = [
  ["sunday", "søndag"],
  ["monday", "mandag"],
  ["tuesday", "tirsdag"],
  ["wednesday", "onsdag"],
  ["thursday", "torsdag"],
  ["friday", "fredag"],
  ["saturday", "lørdag"],
];
const BACK = [
  ["today", "i dag"],
  ["yesterday", "i går"],
];

const LAST_WEEK = ["last week", "forrige uke"];

/** @typedef {{readonly date: string, readonly why: Readonly<Record<string, string>> | null}} Day */

/**
 * `thu`, `tor`, `yest`, `last w`, `17`, `17.10`: that day, the last one up to publication, or the week before its own; null
 * where it is none of these.
 * @param {string} written
 * @param {string | null} published EDTF; nothing is counted from a day that is not one
 * @returns {Day | null}
 */
export function dayFrom(written, published) {
  const words = written.trim().toLowerCase();
  if (published === null || !/^\d{4}-\d{2}-\d{2}$/.test(published)) return null;
  const day = new Date(`${published}T00:00:00Z`);
  if (/^\p{L}{3}/u.test(words) || /^i \p{L}/u.test(words)) return fromWords(words, day);
  const [, date, month] = /^(\d{1,2})(?:[./](\d{1,2})\.?)?\.?$/.exec(words) ?? [];
  return date === undefined
    ? null
    : fromNumbers(Number(date), month === undefined ? null : Number(month), day);
}

/** @param {string} words @param {Date} published @returns {Day | null} */
function fromWords(words, published) {
  const isMeant = (/** @type {readonly string[]} */ names) => names.find((name) => name.startsWith(words));
  const back = BACK.findIndex(isMeant);
  if (back !== -1)
    return { date: before(published, back), why: why(isMeant(BACK[back] ?? []) ?? words, published) };
  const week = isMeant(LAST_WEEK);
  if (week !== undefined) {
    const monday = (published.getUTCDay() + 6) % 7;
    return {
      date: `${before(published, monday + 7)}/${before(published, monday + 1)}`,
      why: why(week, published),
    };
  }
  const weekday = DAYS.findIndex(isMeant);
  if (weekday === -1) return null;
  const since = (published.getUTCDay() - weekday + 7) % 7;
  return { date: before(published, since), why: why(isMeant(DAYS[weekday] ?? []) ?? words, published) };
}

/** @param {number} date @param {number | null} month @param {Date} published @returns {Day | null} */
function fromNumbers(date, month, published) {
  const [year, own] = [published.getUTCFullYear(), published.getUTCMonth()];
  const inThis = new Date(Date.UTC(year, month === null ? own : month - 1, date));
  if (inThis.getUTCDate() !== date) return null;
  if (inThis <= published) return { date: iso(inThis), why: null };
  const inLast = new Date(
    Date.UTC(month === null ? year : year - 1, month === null ? own - 1 : month - 1, date),
  );
  return inLast.getUTCDate() === date ? { date: iso(inLast), why: null } : null;
}

/** @param {Date} day @param {number} days */
const before = (day, days) => iso(new Date(day.getTime() - days * 86_400_000));
/** @param {Date} day */
const iso = (day) => day.toISOString().slice(0, 10);

/** In the two languages that it can be told in. @param {string} name @param {Date} published */
function why(name, published) {
  const long = (/** @type {string} */ language) =>
    published.toLocaleDateString(language, {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    });
  return {
    en: `"${name}" in a text of ${long("en-GB").replace(",", "")}`,
    nb: `«${name}» i en tekst fra ${long("nb")}`,
  };
}
