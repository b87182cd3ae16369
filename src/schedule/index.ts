/**
 * Cron expression, clock, state → the runs that are due: when to build, what was missed, when to try again,
 * and the same as a unit for a scheduler of the system.
 *
 * Not here: what a run does (pipeline), what it printed or changed (editions), processes and signals (cli).
 */
export { splitCommand } from "./command-line.ts";
export { type Fields, readFields } from "./fields.ts";
export { plan } from "./planner.ts";
export { type Announcement, type RunReport, runSchedule, type World } from "./run.ts";
export {
  newState,
  type RanEdition,
  readScheduleState,
  type ScheduleState,
  STATE_FILE,
  type StateFiles,
  writeScheduleState,
} from "./state.ts";
export { readTimetable, type Timetable } from "./timetable.ts";
export { type Unit, type UnitFile, type UnitRequest, units } from "./units/registry.ts";
