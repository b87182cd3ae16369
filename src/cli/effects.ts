import { nodeEffects } from "../effects.ts";
import type { Effects } from "../pipeline.ts";
import type { Context } from "./command.ts";

/** The real world, for a command that is about to touch it. */
export function realEffects({ terminal, signal, busy }: Context): Effects {
  return nodeEffects({
    signal,
    onStep: (step) => terminal.step(step),
    ...(busy === undefined ? {} : { busy }),
  });
}
