import { escapeMarkup } from "../../charts/svg.ts";
import { UsageError } from "../../diagnostic.ts";
import type { Fields } from "../fields.ts";
import { plainLines, sameZone, type Unit, wholeMinutes } from "./unit.ts";

const LABEL = "org.discrepancy-brief.build";
/** launchd takes more, but nobody reads them. */
const MOST_TIMES = 1_000;

/** launchd.plist(5): StartCalendarInterval, one dictionary a time. */
export const launchd: Unit = {
  id: "launchd",
  title: "a launch agent for macOS",
  print(request) {
    wholeMinutes(request.fields, "launchd");
    sameZone(request, "launchd");
    const times = intervals(request.fields);
    const { command, folder, path } = request;
    plainLines("launchd", ...command, folder, path);
    const text = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key><string>${LABEL}</string>
  <key>ProgramArguments</key>
  <array>
${command.map((word) => `    <string>${escapeMarkup(word)}</string>`).join("\n")}
  </array>
  <key>WorkingDirectory</key><string>${escapeMarkup(folder)}</string>
  <key>EnvironmentVariables</key>
  <dict><key>PATH</key><string>${escapeMarkup(path)}</string></dict>
  <key>StartCalendarInterval</key>
  <array>
${times.map((time) => `    ${dictionary(time)}`).join("\n")}
  </array>
  <key>ProcessType</key><string>Background</string>
  <key>StandardErrorPath</key><string>${escapeMarkup(`${folder}/dbrief.log`)}</string>
</dict>
</plist>
`;
    return [{ name: `${LABEL}.plist`, text }];
  },
};

type Interval = Readonly<Record<string, number>>;

/** Days of the month and of the week, both given, mean either: dictionaries of their own. */
function intervals({ minute, hour, day, month, weekday }: Fields): Interval[] {
  const common = [
    ["Minute", minute],
    ["Hour", hour],
    ["Month", month],
  ] as const;
  const days = [["Day", day] as const, ["Weekday", weekday] as const].filter(([, values]) => values !== null);
  const kinds = days.length === 2 ? days.map((kind) => [...common, kind]) : [[...common, ...days]];
  const times = kinds.flatMap((fields) => product(fields));
  if (times.length <= MOST_TIMES) return times;
  throw new UsageError(
    `launchd needs an entry for each time, here ${times.length}`,
    "name fewer minutes and hours, or run dbrief schedule itself",
  );
}

function product(fields: readonly (readonly [string, readonly number[] | null])[]): Interval[] {
  return fields.reduce<Interval[]>(
    (times, [key, values]) =>
      values === null ? times : times.flatMap((time) => values.map((value) => ({ ...time, [key]: value }))),
    [{}],
  );
}

function dictionary(time: Interval): string {
  const entries = Object.entries(time).map(([key, value]) => `<key>${key}</key><integer>${value}</integer>`);
  return `<dict>${entries.join("")}</dict>`;
}
