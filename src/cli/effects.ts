import files from "node:fs/promises";
import { format } from "date-fns/format";
import { chromium, type Effects } from "../pipeline.ts";
import type { Context } from "./command.ts";
import { thisProgram } from "./program.ts";

/** The real world, for a command that is about to touch it. */
export function realEffects({ terminal, signal }: Context): Effects {
  return {
    files,
    signal,
    program: thisProgram(),
    ...chromium(files),
    today: () => format(new Date(), "yyyy-MM-dd"),
    onStep: (step) => terminal.step(step),
  };
}
