import { Cron } from "croner";
import { UsageError } from "../diagnostic.ts";
import { didYouMean } from "../model/nearest.ts";

/** When to run, in one time zone. */
export interface Timetable {
  /** Without a nickname: five fields, or six with the seconds first. */
  readonly expression: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Its hours are no named ones (`*`, or every so many), so that it goes by the clock's pace and not its face. */
  readonly everyHour: boolean;
  /** The first time after `time`; null where there is none. */
  next(time: Date): Date | null;
}

/** crontab(5), "extensions". */
const NICKNAMES: ReadonlyMap<string, string> = new Map([
  ["@yearly", "0 0 1 1 *"],
  ["@annually", "0 0 1 1 *"],
  ["@monthly", "0 0 1 * *"],
  ["@weekly", "0 0 * * 0"],
  ["@daily", "0 0 * * *"],
  ["@midnight", "0 0 * * *"],
  ["@hourly", "0 * * * *"],
]);

/**
 * Fields as in crontab(5); a day of the month and a day of the week, both given, mean either. A time that the
 * clock skips in spring is run when it has been skipped; one that comes twice in autumn is run once.
 * @param now for finding out whether the expression ever comes true
 * @throws UsageError for an expression or a zone that is none, and for 31 February
 */
export function readTimetable(written: string, timeZone: string, now: Date): Timetable {
  const zone = knownZone(timeZone);
  const expression = NICKNAMES.get(written.trim().toLowerCase()) ?? written.trim().replace(/\s+/g, " ");
  const fields = expression.split(" ");
  if (fields.length !== 5 && fields.length !== 6)
    throw new UsageError(`no cron expression: ${written}`, EXAMPLE);
  const cron = parse(expression, zone, written);
  if (cron.nextRun(now) === null)
    throw new UsageError(`never comes: ${written}`, "there is no such day in any year");
  const everyHour = fields.at(-4)?.startsWith("*") ?? false;
  return { expression, timeZone: zone, everyHour, next: (time) => cron.nextRun(time) };
}

const EXAMPLE = 'minute, hour, day, month and weekday, as one argument: "0 7 * * 1-5"';

function parse(expression: string, timezone: string, written: string): Cron {
  try {
    return new Cron(expression, { timezone });
  } catch (cause) {
    const reason = (cause as Error).message.replace(/^CronPattern: /, "");
    throw new UsageError(`no cron expression: ${written} (${reason})`, EXAMPLE);
  }
}

function knownZone(written: string): string {
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: written }).resolvedOptions();
    // Offsets are taken too, and know no summer; a name is canonical only in how it is written.
    return /^[+-]/.test(timeZone) ? timeZone : written;
  } catch {
    const zones = Intl.supportedValuesOf("timeZone");
    const hint = didYouMean(written, zones) ?? "a name such as Europe/Oslo";
    throw new UsageError(`unknown time zone: ${written}`, hint);
  }
}
