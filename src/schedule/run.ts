import { begun, failed, plan, succeeded } from "./planner.ts";
import type { RanEdition, ScheduleState } from "./state.ts";
import type { Timetable } from "./timetable.ts";

/** What a run came to, however it ended. */
export interface RunReport {
  /** Null where it was ended, for running too long. */
  readonly exit: number | null;
  readonly editions: readonly RanEdition[];
  /** What went wrong; "" where nothing did. */
  readonly message: string;
}

/** Editions of one dataset that nobody was told of yet. */
export interface Announcement {
  readonly dataset: string;
  /** Null where there was none before. */
  readonly from: number | null;
  readonly to: number;
}

/** What a schedule does to the world, and what it learns of it. */
export interface World {
  now(): Date;
  /** Comes back early where the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  build(signal: AbortSignal): Promise<RunReport>;
  /** Null where nobody wants to be told; else what went wrong, "" where nothing did. */
  readonly announce: ((news: readonly Announcement[], signal: AbortSignal) => Promise<string>) | null;
  save(state: ScheduleState): Promise<void>;
  log(event: string, facts: Readonly<Record<string, unknown>>): void;
}

/** Asked this often what time it is: a timer stands still while the machine sleeps, and knows no set clock. */
const LONGEST_SLEEP_MS = 15_000;

/** Runs one after another until the signal is aborted, or the timetable has an end. @param retryMs before the first retry */
export async function runSchedule(
  timetable: Timetable,
  begin: ScheduleState,
  retryMs: number,
  world: World,
  signal: AbortSignal,
): Promise<ScheduleState> {
  let state = begin;
  let announcedNext = "";
  while (!signal.aborted) {
    const planned = plan(timetable, state.progress, world.now());
    state = { ...state, progress: planned.progress };
    if (planned.run) {
      const { reason, due, missed } = planned;
      world.log("run", { reason, due, missed });
      state = await runOnce(state, retryMs, world, signal);
      announcedNext = "";
      continue;
    }
    if (planned.until === null) break;
    const next = planned.until.toISOString();
    if (next !== announcedNext) world.log("next", { next });
    announcedNext = next;
    const wait = planned.until.getTime() - world.now().getTime();
    await world.sleep(Math.max(0, Math.min(wait, LONGEST_SLEEP_MS)), signal);
  }
  return state;
}

async function runOnce(
  before: ScheduleState,
  retryMs: number,
  world: World,
  signal: AbortSignal,
): Promise<ScheduleState> {
  const started = { ...before, progress: begun(before.progress, world.now()) };
  // Before the run, a retry stands in the file: whatever ends this process, the run is made up for.
  await world.save({ ...started, progress: failed(started.progress, world.now(), retryMs) });
  const report = await world.build(signal);
  if (signal.aborted) return abandoned(before, world);
  const built = report.exit === 0 ? await announce(started, report, world, signal) : started;
  if (signal.aborted) return abandoned(before, world);
  const state = concluded(built, report, retryMs, world);
  await world.save(state);
  return state;
}

/** Stopped in the middle: due again as soon as the schedule runs again. */
async function abandoned(before: ScheduleState, world: World): Promise<ScheduleState> {
  await world.save(before);
  world.log("abandoned", {});
  return before;
}

interface Built extends ScheduleState {
  /** What went wrong with telling of it. */
  readonly untold?: string;
}

/** News that could not be told are told after the next run, together with its own. */
async function announce(
  state: ScheduleState,
  { editions }: RunReport,
  world: World,
  signal: AbortSignal,
): Promise<Built> {
  const news = planAnnouncements(state.announced, editions);
  const announced = {
    ...state.announced,
    ...Object.fromEntries(news.map(({ dataset, to }) => [dataset, to])),
  };
  if (news.length === 0 || world.announce === null) return { ...state, announced };
  const untold = await world.announce(news, signal);
  return untold === "" ? { ...state, announced } : { ...state, untold };
}

export function planAnnouncements(
  announced: ScheduleState["announced"],
  editions: readonly RanEdition[],
): Announcement[] {
  return editions.flatMap(({ dataset, edition }) => {
    const from = (Object.hasOwn(announced, dataset) ? announced[dataset] : null) ?? null;
    return from !== null && from >= edition ? [] : [{ dataset, from, to: edition }];
  });
}

function concluded(
  { untold = "", ...state }: Built,
  { exit, editions, message }: RunReport,
  retryMs: number,
  world: World,
): ScheduleState {
  const at = world.now();
  const fault = exit === 0 ? untold : message;
  if (exit === 0) world.log("built", { editions });
  if (exit === 0 && fault === "")
    return { ...state, progress: succeeded(state.progress), lastSuccess: { at, editions } };
  const progress = failed(state.progress, at, retryMs);
  const { failures, retryAt } = progress;
  const event = exit === 0 ? "untold" : "failed";
  world.log(event, { exit, message: fault, failures, retry: retryAt });
  const lastSuccess = exit === 0 ? { at, editions } : state.lastSuccess;
  return { ...state, progress, lastSuccess, lastFailure: { at, exit, message: fault } };
}
