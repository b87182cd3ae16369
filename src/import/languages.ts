import { figureLanguage } from "../figures/index.ts";

/** Is it a language that this machine knows signs and months of? */
export function knownLocale(tag: string): boolean {
  try {
    return figureLanguage(tag) !== "unread" || Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

/**
 * Signs between thousands and before decimals where this language is written, by the Unicode locale data that Node
 * brings. A space parts thousands everywhere and needs no naming: null. Null as a whole where the digits are others.
 */
export function signsOfLocale(
  tag: string,
): { readonly decimal: "." | ","; readonly group: string | null } | null {
  const parts = new Intl.NumberFormat(tag).formatToParts(1_234_567.5);
  const sign = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  const [decimal, group] = [sign("decimal"), sign("group")];
  if (decimal !== "." && decimal !== ",") return null;
  if (/^\s?$/u.test(group)) return { decimal, group: null };
  return { decimal, group: group === "’" ? "'" : group };
}

/** Names of months in small letters → 1 to 12, as they stand alone and as they stand in a day, whole and short. */
export function monthsOfLocale(tag: string): ReadonlyMap<string, number> {
  const known = MONTHS.get(tag);
  if (known !== undefined) return known;
  const made = new Map<string, number>();
  for (const style of ["long", "short"] as const) {
    const alone = new Intl.DateTimeFormat(tag, { month: style, timeZone: "UTC" });
    const inDay = new Intl.DateTimeFormat(tag, { month: style, day: "numeric", timeZone: "UTC" });
    for (let month = 1; month <= 12; month++) {
      const first = Date.UTC(2001, month - 1, 1);
      for (const name of [alone, inDay].flatMap((format) => format.formatToParts(first))) {
        const word = bareWord(name.value);
        if (name.type === "month" && /^\p{L}+$/u.test(word)) made.set(word, month);
      }
    }
  }
  MONTHS.set(tag, made);
  return made;
}

const MONTHS = new Map<string, ReadonlyMap<string, number>>();

/** Words and weekdays that stand in a day without saying which: `de` in “3 de mayo de 2024”, `г` in “3 мая 2024 г.”. */
export function fillersOfLocale(tag: string): ReadonlySet<string> {
  const known = FILLERS.get(tag);
  if (known !== undefined) return known;
  const made = new Set<string>();
  for (const weekday of ["long", "short"] as const) {
    const format = new Intl.DateTimeFormat(tag, {
      ...{ weekday, day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
    });
    for (let day = 1; day <= 7; day++) {
      for (const { type, value } of format.formatToParts(Date.UTC(2001, 0, day)))
        if (type === "literal" || type === "weekday")
          for (const [word] of value.matchAll(/\p{L}+/gu)) made.add(bareWord(word));
    }
  }
  FILLERS.set(tag, made);
  return made;
}

const FILLERS = new Map<string, ReadonlySet<string>>();

function bareWord(word: string): string {
  return word.toLowerCase().replace(/\.$/, "");
}
