/** The real world: this computer's files, clock and browser, for every command and for programs that hand in no other. */
import { thisProgram } from "./effects/program.ts";
import { quickFiles } from "./effects/quick-files.ts";
import { chromium, type Effects } from "./pipeline.ts";

export { mainFile, programVersion, templateFolder } from "./effects/program.ts";

/** @param given what is to be another; a signal to stop, somebody who is told of each step */
export function nodeEffects(given: Partial<Effects> = {}): Effects {
  const { signal = new AbortController().signal } = given;
  return {
    files: quickFiles,
    signal,
    async git(args, folder) {
      const { runGit } = await import("./effects/git.ts");
      return runGit(args, folder, signal);
    },
    program: thisProgram(),
    ...chromium(quickFiles),
    today: () => isoDay(new Date()),
    onStep: () => undefined,
    ...given,
  };
}

/** The day in the user's own time zone. */
function isoDay(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}
