import type { Language } from "../../languages/index.ts";
import type { DayForm, DayWords } from "./day-words.ts";

const MESSAGES: Readonly<Record<DayForm, string>> = {
  day: "day-short",
  dayYear: "day-short-year",
  dayOfMonth: "day-of-month",
  month: "month-year",
  longDay: "day-long-year",
  longDayMonth: "day-long",
};

export function dayWords({ say }: Language): DayWords {
  const printed = new Map<string, string>();
  return {
    /** A brief has the same few days again and again. */
    day(day, form) {
      const key = `${form} ${day}`;
      const known = printed.get(key);
      if (known !== undefined) return known;
      const [year = "", month = "", date = ""] = day.split("-");
      const text = say(MESSAGES[form], { day: Number(date), month: Number(month), year });
      printed.set(key, text);
      return text;
    },
    daysOfMonth: (from, to) => say("days-of-month", { from, to }),
    daysOfMonths: (from, to) => say("days-of-months", { from, to }),
    by: (day) => say("by-day", { day }),
    from: (day) => say("from-day", { day }),
    noDate: say("no-date"),
  };
}
