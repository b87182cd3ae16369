import { isDeepStrictEqual } from "node:util";
import {
  addEntry,
  addItem,
  blockEntry,
  type ClaimLines,
  claimsIn,
  type Entry,
  editClaims,
  flowEntry,
  inOrder,
  insertClaim,
  removeClaim,
  sameValue,
} from "../edit/index.ts";
import type { Id } from "../model/dataset.ts";
import type { RawValue } from "../model/raw-dataset.ts";
import type { ClaimRequest, Json, NewEntries, Written } from "./protocol.ts";
import type { Changes, Snapshot } from "./store.ts";

/** An edit that can't be made, and what to do. */
export class NoEdit extends Error {
  override readonly name = "NoEdit";
  readonly hint: string | null;

  constructor(message: string, hint: string | null = null) {
    super(message);
    this.hint = hint;
  }
}

type Texts = Snapshot["texts"];

/**
 * The files with a claim in the place of another one, or as a new one behind the others of its source, and the
 * entries that come with it. Those come first: whoever reads in between finds no claim that names what is not there.
 * @throws NoEdit
 */
export function planClaim(texts: Texts, { claim, entries = {}, replaces }: ClaimRequest): Changes {
  const written = inOrder(rawOf(claim));
  const [file, text] =
    replaces === undefined ? withNew(texts, written) : withReplaced(texts, replaces, written);
  return new Map([...planEntries(texts, entries), [file, text]]);
}

function withNew(texts: Texts, claim: ReadonlyMap<string, RawValue>): [string, string] {
  const { file, behind } = placeFor(texts, String(claim.get("source")));
  const before = texts.get(file) ?? "";
  const after = insertClaim(before, claim, behind);
  const id = String(claim.get("id"));
  return [file, checked(file, before, after, (claims) => claims.filter((one) => one.id !== id))];
}

/** Behind the last claim of its source; else at the end of claims.yaml; else in a file of the source's own. */
function placeFor(texts: Texts, source: Id): { readonly file: string; readonly behind: Id | null } {
  for (const [file, text] of claimFiles(texts).toReversed()) {
    const last = claimsIn(text)?.findLast(({ value }) => value.get("source") === source);
    if (last !== undefined) return { file, behind: last.id };
  }
  const inFolder = claimFiles(texts).some(([file]) => file.startsWith("claims/"));
  const file = texts.has("claims.yaml") || !inFolder ? "claims.yaml" : `claims/${source}.yaml`;
  return { file, behind: null };
}

const claimFiles = (texts: Texts) =>
  [...texts].filter(([file]) => file === "claims.yaml" || file.startsWith("claims/"));

function withReplaced(texts: Texts, id: Id, claim: ReadonlyMap<string, RawValue>): [string, string] {
  const { file, text, found } = findClaim(texts, id);
  const keys = new Set([...found.value.keys(), ...claim.keys()]);
  const changes = new Map(
    [...keys]
      .filter((key) => !sameValue(found.value.get(key), claim.get(key)))
      .map((key) => [key, claim.get(key)]),
  );
  if (changes.size === 0) return [file, text];
  const after = editClaims(text, new Map([[id, changes]]));
  const own = String(claim.get("id"));
  return [
    file,
    checked(file, text, after, (claims) => claims.filter((one) => one.id !== own && one.id !== id)),
  ];
}

/** @throws NoEdit where no YAML file has it */
export function findClaim(texts: Texts, id: Id): { file: string; text: string; found: ClaimLines } {
  for (const [file, text] of claimFiles(texts)) {
    const found = claimsIn(text)?.find((claim) => claim.id === id);
    if (found !== undefined) return { file, text, found };
  }
  throw new NoEdit(`no claim ${id} in the YAML files`, "one of a table is changed in a spreadsheet");
}

/** @throws NoEdit */
export function planRemoval(texts: Texts, id: Id): Changes {
  const { file, text } = findClaim(texts, id);
  return new Map([
    [file, checked(file, text, removeClaim(text, id), (claims) => claims.filter((one) => one.id !== id))],
  ]);
}

/** What an edit leaves of the other claims is what they were, or it is none. */
function checked(
  file: string,
  before: string,
  after: string | null,
  others: (claims: readonly ClaimLines[]) => readonly ClaimLines[],
): string {
  const values = (text: string) => {
    const claims = claimsIn(text);
    return claims === null ? null : others(claims).map(({ value }) => value);
  };
  if (after === null || !isDeepStrictEqual(values(before), values(after)) || values(after) === null)
    throw new NoEdit(
      `${file} can't be edited in place`,
      "change it in an editor; `dbrief check` says what is wrong with it",
    );
  return after;
}

/** Entries of speakers.yaml and brief.yaml. */
function planEntries(texts: Texts, { speakers, measures, propositions }: NewEntries): [string, string][] {
  const changed = new Map<string, string>();
  const add = (file: string, under: string | null, id: Id, entry: Written) => {
    const before = changed.get(file) ?? texts.get(file) ?? "";
    const after = addEntry(before, under, id, rawMap(entry), flowEntry);
    if (after === null)
      throw new NoEdit(
        `${file} can't be edited in place`,
        "change it in an editor; `dbrief check` says what is wrong with it",
      );
    changed.set(file, after);
  };
  for (const [id, entry] of Object.entries(speakers ?? {})) add("speakers.yaml", null, id, entry);
  for (const [id, entry] of Object.entries(measures ?? {})) add("brief.yaml", "measures", id, entry);
  for (const [id, entry] of Object.entries(propositions ?? {})) add("brief.yaml", "propositions", id, entry);
  return [...changed];
}

/** @throws NoEdit */
export function planSource(texts: Texts, id: Id, entry: Written): Changes {
  const before = texts.get("sources.yaml") ?? "";
  const after = addEntry(before, null, id, rawMap(entry), blockEntry);
  if (after === null) throw new NoEdit("sources.yaml can't be edited in place", "change it in an editor");
  return new Map([["sources.yaml", after]]);
}

/** @throws NoEdit */
export function planIgnored(texts: Texts, source: Id, text: string, why: string): Changes {
  const before = texts.get("sources.yaml") ?? "";
  const after = addItem(
    before,
    source,
    "ignore",
    new Map([
      ["text", text],
      ["why", why],
    ]),
  );
  if (after === null)
    throw new NoEdit(`the entry of ${source} can't be edited in place`, "change sources.yaml in an editor");
  return new Map([["sources.yaml", after]]);
}

/** The lines of a claim in a text; "" where it is not there. */
export function linesOfClaim(text: string, id: Id): string {
  const found = claimsIn(text)?.find((claim) => claim.id === id);
  return found === undefined ? "" : text.slice(found.start, found.end);
}

const rawMap = (written: Written): Entry => new Map(Object.entries(rawOf(written)));

/** Null, "" and empty lists and maps say nothing, and are left out. */
export function rawOf(written: Written): Record<string, RawValue> {
  return Object.fromEntries(
    Object.entries(written).flatMap(([key, value]) => {
      const raw = rawValue(value);
      const isNothing =
        raw === null ||
        raw === "" ||
        (raw instanceof Map && raw.size === 0) ||
        (Array.isArray(raw) && raw.length === 0);
      return isNothing ? [] : [[key, raw]];
    }),
  );
}

function rawValue(value: Json): RawValue {
  if (Array.isArray(value)) return value.map(rawValue);
  if (typeof value !== "object" || value === null) return value as RawValue;
  return new Map(Object.entries(rawOf(value as Written)));
}

export function jsonOf(value: RawValue): Json {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [key, jsonOf(inner)]));
  return Array.isArray(value) ? value.map(jsonOf) : (value as Json);
}
