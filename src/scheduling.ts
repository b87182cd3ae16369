/**
 * Where the schedule meets the editions: which lock holds it, what stood there before it, and what the editions
 * since then changed. What a run is comes in by parameter.
 */

import { join } from "node:path";
import { type Config, oneOf } from "./config.ts";
import { UsageError } from "./diagnostic.ts";
import {
  FolderHeld,
  holdFolder,
  listPublished,
  readRecord,
  readState,
  replaceFile,
} from "./editions/index.ts";
import type { EditionChange } from "./model/edition.ts";
import type { Effects } from "./pipeline.ts";
import {
  type Announcement,
  newState,
  plan,
  readFields,
  readScheduleState,
  readTimetable,
  runSchedule,
  type ScheduleState,
  STATE_FILE,
  type StateFiles,
  splitCommand,
  type Timetable,
  type UnitFile,
  type UnitRequest,
  units,
  type World,
  writeScheduleState,
} from "./schedule/index.ts";

export type { RanEdition, RunReport } from "./schedule/index.ts";
export type { Announcement, ScheduleState, UnitFile, UnitRequest };

type Files = Effects["files"];

export interface ScheduleOptions {
  readonly expression: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Empty: all there are, at each run. */
  readonly datasets: readonly string[];
  /** Before a failed run is tried again for the first time. */
  readonly retrySeconds: number;
}

/**
 * Builds at the times of the expression until the signal is aborted. One schedule at a time holds an output folder.
 * @throws UsageError, FolderHeld, MachineError
 */
export async function keepSchedule(
  options: ScheduleOptions,
  config: Config,
  files: Files,
  world: Omit<World, "save">,
  signal: AbortSignal,
): Promise<ScheduleState> {
  const { output } = config;
  const timetable = readTimetable(options.expression, options.timeZone, world.now());
  const held = await holdSchedule(output, files);
  try {
    await sweep(output, files);
    const state = await beginState(timetable, options.datasets, output, files, world.now());
    const save = (next: ScheduleState) => writeScheduleState(output, next, stateFiles(files));
    await save(state);
    world.log("scheduled", { expression: timetable.expression, timeZone: timetable.timeZone });
    return await runSchedule(timetable, state, options.retrySeconds * 1000, { ...world, save }, signal);
  } finally {
    held.release();
  }
}

async function holdSchedule(output: string, files: Files) {
  try {
    return await holdFolder(output, files);
  } catch (cause) {
    if (!(cause instanceof FolderHeld)) throw cause;
    throw new FolderHeld(`another schedule runs in this output folder: ${output}`, { cause });
  }
}

/** What a schedule that was killed had written beside its state. */
async function sweep(output: string, files: Files): Promise<void> {
  for (const name of await files.readdir(output)) {
    if (name.startsWith(`${STATE_FILE}.`)) await files.rm(join(output, name), { force: true });
  }
}

/** The state that was left, where it was of the same schedule; runs missed since then are due. */
async function beginState(
  timetable: Timetable,
  datasets: readonly string[],
  output: string,
  files: Files,
  now: Date,
): Promise<ScheduleState> {
  const left = await readScheduleState(output, files);
  const announced = left?.announced ?? (await newestEditions(output, files));
  const fresh = newState(timetable, datasets, announced, now);
  if (left === null) return fresh;
  const same =
    left.expression === fresh.expression &&
    left.timeZone === fresh.timeZone &&
    JSON.stringify(left.datasets) === JSON.stringify(datasets);
  return same ? left : { ...left, ...fresh, lastSuccess: left.lastSuccess, lastFailure: left.lastFailure };
}

async function newestEditions(output: string, files: Files): Promise<Record<string, number>> {
  const newest: Record<string, number> = {};
  for (const dataset of await listPublished(output, files)) {
    const last = (await readState(join(output, dataset), files)).numbers.at(-1);
    if (last !== undefined) newest[dataset] = last;
  }
  return newest;
}

function stateFiles(files: Files): StateFiles {
  return {
    readFile: (path) => files.readFile(path),
    stat: (path) => files.stat(path),
    replaceFile: (path, text) => replaceFile(path, text, files),
  };
}

/** What `--status` tells. */
export interface ScheduleStatus {
  readonly running: boolean;
  readonly state: ScheduleState;
  /** When the next run is due; in the past where no schedule runs that could begin it. */
  readonly next: Date | null;
}

/** Null where nothing was ever scheduled. */
export async function scheduleStatus(
  { output }: Config,
  files: Files,
  now: Date,
): Promise<ScheduleStatus | null> {
  const state = await readScheduleState(output, files);
  if (state === null) return null;
  const timetable = readTimetable(state.expression, state.timeZone, now);
  const planned = plan(timetable, state.progress, now);
  const next = planned.run ? planned.due : planned.until;
  return { running: await isHeld(output, files), state, next };
}

async function isHeld(output: string, files: Files): Promise<boolean> {
  try {
    (await holdFolder(output, files)).release();
    return false;
  } catch (cause) {
    if (cause instanceof FolderHeld) return true;
    throw cause;
  }
}

/** What a command is told of one dataset. */
export interface News extends Announcement {
  /** `output/<dataset>/latest`. */
  readonly folder: string;
  /** Of all editions after `from`, oldest first. */
  readonly changes: readonly EditionChange[];
}

export async function gatherNews(
  announcements: readonly Announcement[],
  { output }: Config,
  files: Files,
): Promise<News[]> {
  return Promise.all(
    announcements.map(async (announcement) => {
      const { dataset, from, to } = announcement;
      const record = await readRecord(join(output, dataset), to, files);
      const changes = (record?.changes ?? []).filter(({ edition }) => edition > (from ?? 0));
      return { ...announcement, folder: join(output, dataset, "latest"), changes };
    }),
  );
}

/** The files of one scheduler's unit. @throws UsageError where it can't say this */
export function printUnit(
  id: string,
  expression: string,
  timeZone: string,
  now: Date,
  request: Omit<UnitRequest, "timetable" | "fields">,
): readonly UnitFile[] {
  const unit = oneOf("scheduler", id, units, (one) => one.id);
  const timetable = readTimetable(expression, timeZone, now);
  const fields = readFields(timetable.expression);
  if (fields === null)
    throw new UsageError(
      `${id} has no word for this: ${expression}`,
      "numbers, names, ranges, lists and steps only",
    );
  return unit.print({ ...request, timetable, fields });
}

/** @throws UsageError */
export function commandWords(command: string): readonly [string, ...string[]] {
  return splitCommand(command);
}
