import { setTimeout as pause } from "node:timers/promises";
import type { Config } from "../../config.ts";
import { mainFile } from "../../effects.ts";
import type { Effects } from "../../pipeline.ts";
import { type Announcement, commandWords, gatherNews, type RunReport } from "../../scheduling.ts";
import type { Log } from "./log.ts";
import { type Ended, runProcess } from "./processes.ts";
import { complaintOf, reportOf } from "./report.ts";

export interface WorldOptions {
  /** Of the build. */
  readonly buildArguments: readonly string[];
  readonly onChange: string | null;
  readonly shell: boolean;
  readonly limitMs: number;
}

/** A build that finds its folder held by another waits for it this long, where nobody asked for anything else. */
const WAIT_SECONDS = 300;

/** What a schedule does: each build is a process of its own, so that nothing of one run outlives it. */
export function scheduleWorld(options: WorldOptions, config: Config, files: Effects["files"], log: Log) {
  const { buildArguments, onChange, limitMs } = options;
  const words = onChange === null || options.shell ? null : commandWords(onChange);
  return {
    now: () => new Date(),
    sleep: (milliseconds: number, signal: AbortSignal) =>
      pause(milliseconds, undefined, { signal }).catch(() => undefined),
    log: (event: string, facts: Readonly<Record<string, unknown>>) => log.write(new Date(), event, facts),
    async build(signal: AbortSignal): Promise<RunReport> {
      const waiting = config.wait === 0 ? [`--wait=${WAIT_SECONDS}`] : [];
      const args = ["build", ...buildArguments, ...waiting, "--json"];
      const command = [process.execPath, ...process.execArgv, mainFile(), ...args] as const;
      return reportOf(await runProcess(command, { limitMs, signal }).catch(notStarted), limitMs);
    },
    announce:
      onChange === null
        ? null
        : async (announcements: readonly Announcement[], signal: AbortSignal) => {
            const news = await gatherNews(announcements, config, files);
            const input = `${JSON.stringify({ event: "changed", datasets: news })}\n`;
            const run = { input, limitMs, signal, shell: options.shell };
            return complaintOf(onChange, await runProcess(words ?? [onChange], run).catch(notStarted));
          },
  };
}

const notStarted = (cause: unknown): Ended => ({
  exit: null,
  stdout: "",
  stderr: (cause as Error).message,
  late: false,
});
