import { join } from "node:path";
import { isRefused, type PlainFiles, readPlainFile } from "../files/index.ts";
import type { Progress } from "./planner.ts";

/** `output/.schedule.json`: what a schedule remembers, and tells those who ask. */
export interface ScheduleState {
  readonly schedule: 1;
  readonly expression: string;
  readonly timeZone: string;
  /** Empty: all there are. */
  readonly datasets: readonly string[];
  readonly progress: Progress;
  readonly lastSuccess: { readonly at: Date; readonly editions: readonly RanEdition[] } | null;
  readonly lastFailure: { readonly at: Date; readonly exit: number | null; readonly message: string } | null;
  /** The newest edition of each dataset that --on-change was told of, or that was there before it was asked to. */
  readonly announced: Readonly<Record<string, number>>;
}

export interface RanEdition {
  readonly dataset: string;
  readonly edition: number;
  readonly changed: boolean;
}

export const STATE_FILE = ".schedule.json";

export interface StateFiles {
  readFile(path: string): Promise<Uint8Array>;
  stat(path: string): Promise<{ isFile(): boolean; readonly size?: number | undefined }>;
  /** Whole or not at all, however the process ends. */
  replaceFile(path: string, text: string): Promise<void>;
}

/** A schedule that begins now: what was due before it is none of its business. */
export function newState(
  { expression, timeZone }: { readonly expression: string; readonly timeZone: string },
  datasets: readonly string[],
  announced: ScheduleState["announced"],
  now: Date,
): ScheduleState {
  return {
    schedule: 1,
    expression,
    timeZone,
    datasets,
    progress: { settledUntil: now, failures: 0, retryAt: null },
    lastSuccess: null,
    lastFailure: null,
    announced,
  };
}

/** In bytes: a name and a number for each dataset. */
const LARGEST_STATE = 10_000_000;

/** Null where there is none, or one that can't be read: then the schedule begins anew. */
export async function readScheduleState(output: string, files: PlainFiles): Promise<ScheduleState | null> {
  const read = await readPlainFile(join(output, STATE_FILE), { most: LARGEST_STATE }, files);
  return isRefused(read) ? null : parseState(new TextDecoder().decode(read));
}

export function writeScheduleState(output: string, state: ScheduleState, files: StateFiles): Promise<void> {
  return files.replaceFile(join(output, STATE_FILE), `${JSON.stringify(state, null, 2)}\n`);
}

function parseState(text: string): ScheduleState | null {
  try {
    const state = JSON.parse(text, (key, value: unknown) =>
      DATES.has(key) && typeof value === "string" ? dateOf(value) : value,
    ) as Partial<ScheduleState> | null;
    const { progress } = state ?? {};
    const told = typeof state?.announced === "object" && state.announced !== null;
    const whole = state?.schedule === 1 && told && progress?.settledUntil instanceof Date;
    return whole && typeof state.expression === "string" && Array.isArray(state.datasets)
      ? (state as ScheduleState)
      : null;
  } catch {
    return null;
  }
}

const DATES = new Set(["settledUntil", "retryAt", "at"]);

function dateOf(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new Error(`no date: ${text}`);
  return date;
}
