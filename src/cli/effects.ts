import { chromium, type Effects } from "../pipeline.ts";
import type { Context } from "./command.ts";
import { thisProgram } from "./program.ts";
import { quickFiles } from "./quick-files.ts";

/** The real world, for a command that is about to touch it. */
export function realEffects({ terminal, signal, busy }: Context): Effects {
  return {
    files: quickFiles,
    signal,
    ...(busy === undefined ? {} : { busy }),
    program: thisProgram(),
    ...chromium(quickFiles),
    today: () => isoDay(new Date()),
    onStep: (step) => terminal.step(step),
  };
}

/** The day in the user's own time zone. */
function isoDay(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}
