/** "18 Oct", "18 Oct 2024", "18", "Oct 2024", "18 October 2024", "18 October". */
export type DayForm = "day" | "dayYear" | "dayOfMonth" | "month" | "longDay" | "longDayMonth";

/** How a language writes days; whatever takes a day that is written out takes it from `day`. */
export interface DayWords {
  /** @param day ISO */
  readonly day: (day: string, form: DayForm) => string;
  /** "18–20 Oct". */
  readonly daysOfMonth: (from: string, to: string) => string;
  /** "28 Sep – 3 Oct". */
  readonly daysOfMonths: (from: string, to: string) => string;
  /** "by 4 May": the last day on which it can have been. */
  readonly by: (day: string) => string;
  readonly from: (day: string) => string;
  readonly noDate: string;
}
