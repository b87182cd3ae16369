import type { Claim, Dataset, Source, Speaker } from "./dataset.ts";

/** What a key stands for; every reference of a dataset resolves, so that one that doesn't is a fault of this program. */
export function known<Key, Value>(entries: ReadonlyMap<Key, Value>, key: Key): Value {
  const found = entries.get(key);
  if (found === undefined) throw new Error(`refers to nothing: ${String(key)}`);
  return found;
}

export function sourceOf({ sources }: Dataset, claim: Claim): Source {
  return known(sources, claim.source);
}

export function speakerOf({ speakers }: Dataset, claim: Claim): Speaker {
  return known(speakers, claim.speaker);
}
