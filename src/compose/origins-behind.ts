import { behind } from "../model/behind.ts";
import type { Claim } from "../model/dataset.ts";
import type { Scope } from "./scope.ts";

/**
 * "4 origins and 1 unknown": who the claims come from, however many print them; an unknown is no origin more. "At most"
 * so many, where one of several rests on another, or is not shown to rest on none.
 */
export function originsBehind({ wording, analysis }: Scope, claims: readonly Claim[]): string {
  const { origins, unknown, shared, unshown } = behind(claims, analysis.backing);
  const isAtMost = origins.length + unknown > 1 && shared.length + unshown.length > 0;
  return wording.analysis.originsBehind(origins.length, unknown, isAtMost);
}
