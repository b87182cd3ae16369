import type { Claim, Id } from "../model/dataset.ts";
import type { MappedRow } from "./map-rows.ts";
import { freeId, idOf, isId } from "./names.ts";

/** Texts of theirs → ids of ours, each text one id and each id one text. */
export function createAliases(kind: string, reserved: ReadonlySet<Id>): (text: string) => Id {
  const known = new Map<string, Id>();
  const taken = new Set<Id>(reserved);
  return (text) => {
    if (isId(text)) return text;
    const before = known.get(text);
    if (before !== undefined) return before;
    const id = freeId(idOf(text, kind), (candidate) => taken.has(candidate));
    known.set(text, id);
    taken.add(id);
    return id;
  };
}

/** Ids of ours that stand in a column as they are. */
export function idsIn(rows: readonly MappedRow[], column: string): Set<Id> {
  return new Set(
    rows.map(({ cells }) => cells.get(column)?.text).filter((text) => text !== undefined && isId(text)),
  ) as Set<Id>;
}

/** What a claim without an id of its own is known by. */
export interface Identity {
  readonly speaker: Id;
  readonly source: Id;
  readonly subject: Id;
  readonly said: string;
  readonly place: string;
  readonly population: string;
  readonly excerpt: string;
}

/**
 * Ids for rows that give none: speaker, subject and day, and a number where that is taken. A claim that the
 * dataset has of the same words by the same speaker in the same source keeps the id that it has.
 */
export function createClaimIds(existing: ReadonlyMap<Id, Claim>, reserved: ReadonlySet<Id>) {
  const byIdentity = Map.groupBy(existing.values(), (claim) => keyOf(identityOf(claim)));
  const taken = new Set<Id>(reserved);
  const next = new Map<Id, number>();
  return (identity: Identity): Id => {
    const known = byIdentity.get(keyOf(identity))?.find(({ id }) => !taken.has(id));
    const id = known?.id ?? fresh(identity);
    taken.add(id);
    return id;
  };

  function fresh({ speaker, subject, said }: Identity): Id {
    const base = idOf([speaker, subject, said].filter((part) => part !== "").join("-"), "claim");
    for (let number = next.get(base) ?? 1; ; number += 1) {
      const suffix = number === 1 ? "" : `-${number}`;
      const candidate = `${base.slice(0, 64 - suffix.length)}${suffix}`.replace(/--+/g, "-");
      if (taken.has(candidate) || existing.has(candidate)) continue;
      next.set(base, number + 1);
      return candidate;
    }
  }
}

function identityOf(claim: Claim): Identity {
  return {
    speaker: claim.speaker,
    source: claim.source,
    subject: claim.type === "estimate" ? claim.measure : claim.proposition,
    said: claim.said?.edtf ?? "",
    place: claim.place ?? "",
    population: claim.population ?? "",
    excerpt: claim.excerpt,
  };
}

function keyOf(identity: Identity): string {
  const { speaker, source, subject, said, place, population, excerpt } = identity;
  return JSON.stringify([speaker, source, subject, said, place, population, excerpt]);
}
