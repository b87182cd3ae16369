import files from "node:fs/promises";
import { chromium, type Effects } from "../pipeline.ts";
import type { Context } from "./command.ts";
import { thisProgram } from "./program.ts";

/** The real world, for a command that is about to touch it. */
export function realEffects({ terminal, signal }: Context): Effects {
  return { files, signal, program: thisProgram(), ...chromium(files), onStep: (step) => terminal.step(step) };
}
