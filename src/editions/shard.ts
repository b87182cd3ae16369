import { createHash } from "node:crypto";

/**
 * The part of these ids that is machine `k`'s of `of`, by the SHA-256 of the id: a dataset that comes or goes
 * moves no other one to another machine, whose editions would then begin anew.
 */
export function inShard<Id extends string>(
  ids: readonly Id[],
  shard: { readonly k: number; readonly of: number } | null,
): Id[] {
  return shard === null ? [...ids] : ids.filter((id) => shardOf(id, shard.of) === shard.k);
}

/** From 1 to `of`. */
function shardOf(id: string, of: number): number {
  return (createHash("sha256").update(id).digest().readUIntBE(0, 6) % of) + 1;
}
