import { UsageError } from "../../diagnostic.ts";
import type { Fields } from "../fields.ts";
import { plainLines, runs, type Unit, type UnitRequest } from "./unit.ts";

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** systemd.timer(5), systemd.time(7), systemd.exec(5). */
export const systemd: Unit = {
  id: "systemd",
  title: "a timer and a service",
  print(request) {
    const { command, folder, path, user, places } = request;
    plainLines("systemd", ...command, folder, path, user, places.output);
    wholeLine(folder);
    return [
      { name: "dbrief.timer", text: timer(request) },
      { name: "dbrief.service", text: service(request) },
    ];
  },
};

function timer(request: UnitRequest): string {
  const times = calendars(request).map((calendar) => `OnCalendar=${calendar}`);
  return `[Unit]
Description=When to build the briefs: ${request.timetable.expression}

[Timer]
${times.join("\n")}
# A run that was missed while the machine was off is made up for, once.
Persistent=true
AccuracySec=1s

[Install]
WantedBy=timers.target
`;
}

/** Days of the month and of the week, both given, mean either: a line each. */
export function calendars({ fields, timetable, zoneAsked }: UnitRequest): string[] {
  const zone = zoneAsked ? ` ${zoneName(timetable.timeZone)}` : "";
  const { second, minute, hour, day, month, weekday } = fields;
  const time = `${list(hour)}:${list(minute)}:${list(second)}${zone}`;
  const days = weekday === null ? "" : `${weekdays(weekday)} `;
  if (day !== null && weekday !== null)
    return [`*-${list(month)}-${list(day)} ${time}`, `${days}*-${list(month)}-* ${time}`];
  return [`${days}*-${list(month)}-${list(day)} ${time}`];
}

function zoneName(zone: string): string {
  if (!/^[+-]/.test(zone)) return zone;
  throw new UsageError(`systemd knows no offset as a zone: ${zone}`, "name a zone such as Europe/Oslo");
}

/** Two digits each, as systemd itself writes them. */
function list(values: Fields["hour"]): string {
  if (values === null) return "*";
  const two = (value: number) => String(value).padStart(2, "0");
  return runs(values)
    .map(([from, to]) => (from === to ? two(from) : `${two(from)}..${two(to)}`))
    .join(",");
}

const weekdays = (values: readonly number[]) => values.map((value) => DAYS[value]).join(",");

/** WorkingDirectory= knows no quotes: a backslash at its end would take in the next line, and spaces there are lost. */
function wholeLine(folder: string): void {
  if (!/[\\\s]$/.test(folder)) return;
  throw new UsageError(
    `systemd can't be told of a folder that ends in a space or a backslash: ${JSON.stringify(folder)}`,
    "rename it, or run this in another",
  );
}

function service({ command, folder, places: { output }, user, path }: UnitRequest): string {
  const owner = user === null ? "" : ` -o ${argument(user)}`;
  return `[Unit]
Description=Build the briefs
Documentation=https://www.npmjs.com/package/discrepancy-brief

[Service]
Type=oneshot
${user === null ? "" : `User=${user}\n`}WorkingDirectory=${specifiers(folder)}
Environment=${quoted(`PATH=${path}`)}
ExecStartPre=+/usr/bin/install -d${owner} ${argument(output)}
ExecStart=${command.map(argument).join(" ")}
TimeoutStartSec=1h
# Errors in the data (1) and in the command line (2) stay what they are until somebody mends them.
Restart=on-failure
RestartSec=1min
RestartPreventExitStatus=1 2

# It reads its data, writes its output, and needs no network. Not among these: MemoryDenyWriteExecute,
# which V8 can't work under, and RestrictNamespaces, with which Chromium loses its sandbox.
ProtectSystem=strict
ProtectHome=read-only
ReadWritePaths=${quoted(`-${output}`)}
PrivateTmp=true
PrivateNetwork=true
PrivateDevices=true
ProtectKernelTunables=true
ProtectKernelModules=true
ProtectKernelLogs=true
ProtectControlGroups=true
ProtectClock=true
ProtectHostname=true
RestrictRealtime=true
RestrictSUIDSGID=true
LockPersonality=true
NoNewPrivileges=true
CapabilityBoundingSet=
SystemCallArchitectures=native
UMask=0022
`;
}

/** Of a command line, in which `$` begins the name of a variable. */
const argument = (word: string) => quoted(word.replaceAll("$", "$$$$"));

function quoted(word: string): string {
  const plain = specifiers(word);
  return /^[\w@%+=:,./$-]+$/.test(plain) ? plain : `"${plain.replace(/[\\"]/g, "\\$&")}"`;
}

/** `%` begins a specifier in every setting. */
const specifiers = (text: string) => text.replaceAll("%", "%%");
