import type { Claim, Id } from "../model/dataset.ts";
import type { MappedRow } from "./mapped-row.ts";
import { freeId, idOf, isId } from "./names.ts";

/** A claim's id, and the name under which it came in where that is another. */
export interface ClaimName {
  readonly id: Id;
  readonly ref: string | null;
}

/** What the rows call their claims, and which claims of the dataset that are. */
export interface ClaimNames {
  /** Ids that have a claim, or will have one of a row with a name. */
  readonly taken: ReadonlySet<Id>;
  /** Null for a row that does not name its claim. */
  of(row: MappedRow): ClaimName | null;
  /** The claim that a text means which stands where claims are referred to; null where none is called so. */
  referred(text: string): Id | null;
}

/**
 * A claim is found again by the name under which it came in, letter for letter: its ref, or its id where it came in
 * under that. Never by an id that was made of a name, since two names may make one id.
 */
export function createClaimNames(rows: readonly MappedRow[], existing: ReadonlyMap<Id, Claim>): ClaimNames {
  const byName = new Map([...existing.values()].map((claim) => [claim.ref ?? claim.id, claim.id]));
  const taken = new Set<Id>(existing.keys());
  const named = new Map<string, ClaimName>();
  const written = new Map<string, Id>();
  const asked = rows.flatMap(({ cells }) => cells.get("claim_id")?.text ?? []);
  // An id of theirs stays one, whichever row it stands in: what is made of other names gives way.
  const reserved = new Set(asked.filter((text) => isId(text) && !taken.has(text)));
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const name = named.get(key.name) ?? nameFor(key);
    named.set(key.name, name);
    taken.add(name.id);
    written.set(key.id ?? key.name, written.get(key.id ?? key.name) ?? name.id);
  }
  return {
    taken,
    of(row) {
      const key = keyOf(row);
      return key === null ? null : (named.get(key.name) ?? null);
    },
    referred: (text) => written.get(text) ?? byName.get(text) ?? (existing.has(text) ? text : null),
  };

  function nameFor({ name, id }: { name: string; id: string | null }): ClaimName {
    const known = byName.get(name) ?? (id !== null && existing.get(id)?.ref === null ? id : undefined);
    if (known !== undefined) return { id: known, ref: known === name ? null : name };
    const wanted = id ?? name;
    const made =
      isId(wanted) && !taken.has(wanted)
        ? wanted
        : freeId(idOf(wanted, "claim"), (candidate) => taken.has(candidate) || reserved.has(candidate));
    return { id: made, ref: made === name ? null : name };
  }
}

/** A table of ours has both: the id, and what it came in as. */
function keyOf({ cells }: MappedRow): { readonly name: string; readonly id: string | null } | null {
  const ref = cells.get("ref")?.text ?? null;
  const id = cells.get("claim_id")?.text ?? null;
  if (ref !== null) return { name: ref, id };
  return id === null ? null : { name: id, id: null };
}

/** What a claim without a name of its own is known by. */
export interface Identity {
  readonly speaker: Id;
  readonly source: Id;
  readonly subject: Id;
  readonly said: string;
  readonly asOf: string;
  readonly place: string;
  readonly population: string;
  readonly excerpt: string;
  /** What it states: no part of what it is known by, but of several that are known alike this one is meant first. */
  readonly stated: string;
}

/** The numbers of an estimate, or the stance of a statement, as one text. */
export function statedOf(parts: readonly (string | number | null | undefined)[]): string {
  return parts.map((part) => part ?? "").join(" ");
}

/**
 * Ids for rows that give none: speaker, subject and day, and a number where that is taken. A claim that an earlier
 * import made so, of the same words by the same speaker in the same source, keeps its id; one that has a name of its
 * own is somebody else's.
 */
export function createClaimIds(existing: ReadonlyMap<Id, Claim>, reserved: ReadonlySet<Id>) {
  const byIdentity = Map.groupBy(existing.values(), (claim) => keyOfIdentity(identityOf(claim)));
  const taken = new Set<Id>(reserved);
  const used = new Set<Id>();
  const next = new Map<Id, number>();
  return (identity: Identity): Id => {
    const base = baseOf(identity);
    const alike = (byIdentity.get(keyOfIdentity(identity)) ?? []).filter(
      ({ id, ref }) => ref === null && !used.has(id) && isMadeOf(base, id),
    );
    const known = alike.find((claim) => identityOf(claim).stated === identity.stated) ?? alike[0];
    const id = known?.id ?? fresh(base);
    taken.add(id);
    used.add(id);
    return id;
  };

  function fresh(base: Id): Id {
    for (let number = next.get(base) ?? 1; ; number += 1) {
      const candidate = numbered(base, number);
      if (taken.has(candidate)) continue;
      next.set(base, number + 1);
      return candidate;
    }
  }
}

function baseOf({ speaker, subject, said }: Identity): Id {
  return idOf([speaker, subject, said].filter((part) => part !== "").join("-"), "claim");
}

function numbered(base: Id, number: number): Id {
  const suffix = number === 1 ? "" : `-${number}`;
  return `${base.slice(0, 64 - suffix.length)}${suffix}`.replace(/--+/g, "-");
}

function isMadeOf(base: Id, id: Id): boolean {
  const number = /-(\d+)$/.exec(id)?.[1];
  return id === base || (number !== undefined && id === numbered(base, Number(number)));
}

function identityOf(claim: Claim): Identity {
  return {
    speaker: claim.speaker,
    source: claim.source,
    subject: claim.type === "estimate" ? claim.measure : claim.proposition,
    said: claim.said?.edtf ?? "",
    asOf: claim.asOf?.edtf ?? "",
    place: claim.place ?? "",
    population: claim.population ?? "",
    excerpt: claim.excerpt,
    stated: claim.type === "estimate" ? statedOf([claim.amount, claim.low, claim.high]) : claim.stance,
  };
}

function keyOfIdentity(identity: Identity): string {
  const { speaker, source, subject, said, asOf, place, population, excerpt } = identity;
  return JSON.stringify([speaker, source, subject, said, asOf, place, population, excerpt]);
}
