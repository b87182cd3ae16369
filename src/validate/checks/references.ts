import { distance } from "fastest-levenshtein";
import { type Diagnostic, error, warning } from "../../diagnostic.ts";
import { type ClaimKey, claimFields, keysWhere } from "../../model/claim-fields.ts";
import { UNKNOWN_ORIGIN } from "../../model/dataset.ts";
import { didYouMean, nearest } from "../../model/nearest.ts";
import type { FileKind, RawPath } from "../../model/raw-dataset.ts";
import { type Check, type Draft, type Drafts, listOf, placeIn } from "../drafts.ts";

export const references: Check = {
  id: "references",
  title: "Every speaker, source, measure, proposition and claim that is named is defined",

  *inspect(drafts) {
    const registries = registriesOf(drafts);
    const hints = new Map<string, string | null>();
    for (const { draft, path, id, registry } of unknownIds(drafts, registries)) {
      if (registry.files.some((file) => drafts.unread.has(file))) continue;
      yield danglingReference(placeIn(draft, ...path), id, registry, hints);
    }
    yield* nearMisses(drafts);
  },
};

/** The ids that a key may name, and where they are defined. */
interface Registry {
  readonly noun: string;
  readonly ids: { readonly size: number; has(id: string): boolean; keys(): Iterable<string> };
  readonly files: readonly [FileKind, ...FileKind[]];
}

function registriesOf(drafts: Drafts) {
  const claims = namesClaims(drafts) ? drafts.claims.map(({ id }) => id) : [];
  const subjects = new Set([...drafts.measures.keys(), ...drafts.propositions.keys()]);
  return {
    measure: { noun: "measure", ids: drafts.measures, files: ["brief"] },
    proposition: { noun: "proposition", ids: drafts.propositions, files: ["brief"] },
    subject: { noun: "measure or proposition", ids: subjects, files: ["brief"] },
    speaker: { noun: "speaker", ids: drafts.speakers, files: ["speakers"] },
    source: { noun: "source", ids: drafts.sources, files: ["sources"] },
    claim: { noun: "claim", ids: new Set(claims), files: ["claims"] },
    "speaker-or-claim": {
      noun: "speaker or claim",
      ids: new Set([...claims, ...drafts.speakers.keys()]),
      files: ["speakers", "claims"],
    },
  } as const satisfies Record<string, Registry>;
}

const CLAIMS_NAMED_IN = keysWhere(({ key, names }) => key !== "id" && /claim/.test(names ?? ""));

function namesClaims({ claims }: Drafts): boolean {
  return claims.some(({ value }) => CLAIMS_NAMED_IN.some((key) => value[key] !== undefined));
}

interface NamedId {
  readonly draft: Draft<unknown>;
  readonly path: RawPath;
  readonly id: string;
  readonly registry: Registry;
}

function* unknownIds(drafts: Drafts, known: ReturnType<typeof registriesOf>): Generator<NamedId> {
  if (drafts.brief !== null) yield* listed(drafts.brief, "focus", drafts.brief.value.focus, known.subject);
  for (const draft of drafts.measures.values()) {
    yield* listed(draft, "within", draft.value.within, known.measure);
    yield* listed(draft, "perhaps_same_as", draft.value.perhaps_same_as, known.measure);
  }
  for (const draft of drafts.propositions.values()) {
    yield* listed(draft, "implies", draft.value.implies, known.proposition);
    yield* listed(draft, "excludes", draft.value.excludes, known.proposition);
  }
  const keys = namingKeys(known);
  for (const draft of drafts.claims) {
    for (const [key, registry] of keys) {
      const written = draft.value[key] as string | readonly string[] | undefined;
      const isKnown = written === undefined || (typeof written === "string" && registry.ids.has(written));
      if (!isKnown) yield* listed(draft, key, written, registry);
    }
  }
}

/** The fields of a claim whose ids have to be defined, and where. */
function namingKeys(known: ReturnType<typeof registriesOf>): (readonly [ClaimKey, Registry])[] {
  return claimFields.flatMap(({ key, names }) => {
    const isFree = names === undefined || names === "utterance" || names === "person" || key === "id";
    return isFree ? [] : [[key, known[names]] as const];
  });
}

function* listed(
  draft: Draft<unknown>,
  key: string,
  written: string | readonly string[] | undefined,
  registry: Registry,
): Generator<NamedId> {
  for (const [index, id] of listOf(written).entries()) {
    if (registry.ids.has(id)) continue;
    yield { draft, path: typeof written === "string" ? [key] : [key, index], id, registry };
  }
}

/** Comparing names takes time in proportion to both sides; to who has so many unknown ones it is no help. */
const MOST_COMPARED = 5_000_000;

/** A thousand claims may name one speaker that is not there; what is near is looked for once. */
function danglingReference(
  at: Diagnostic["at"],
  id: string,
  registry: Registry,
  hints: Map<string, string | null>,
): Diagnostic {
  const question = `${registry.noun} ${id}`;
  const isWorthIt = hints.size * registry.ids.size < MOST_COMPARED;
  if (!hints.has(question)) hints.set(question, isWorthIt ? didYouMean(id, registry.ids.keys()) : null);
  const hint = hints.get(question) ?? `define it in ${registry.files[0]}.yaml, or name one that is there`;
  return error("dangling-reference", `unknown ${registry.noun}: ${id}`, at, hint);
}

/** `origin` and `via` are free; one that is almost a speaker or source is more likely that one misspelt. */
function* nearMisses(drafts: Drafts): Iterable<Diagnostic> {
  const defined = [...drafts.speakers.keys(), ...drafts.sources.keys()];
  const meant = new Map<string, string | null>();
  for (const { draft, path, id } of freeIds(drafts)) {
    const isWorthIt = meant.size * defined.length < MOST_COMPARED;
    if (!meant.has(id)) meant.set(id, isWorthIt ? misspelt(id, defined) : null);
    const candidate = meant.get(id) ?? null;
    if (candidate === null) continue;
    const hint = `did you mean ${candidate}? an id of its own is fine too`;
    yield warning(
      "near-miss",
      `${path[0]} is neither speaker nor source: ${id}`,
      placeIn(draft, ...path),
      hint,
    );
  }
}

/** Two edits, as for any misspelling; an id of three letters would be near to too many. */
function misspelt(id: string, defined: readonly string[]): string | null {
  return nearest(id, defined).find((candidate) => distance(id, candidate) <= 2) ?? null;
}

function* freeIds(drafts: Drafts): Generator<{ draft: Draft<unknown>; path: RawPath; id: string }> {
  const isDefined = (id: string) =>
    id === UNKNOWN_ORIGIN || drafts.speakers.has(id) || drafts.sources.has(id);
  for (const draft of drafts.claims) {
    const { origin, via } = draft.value;
    if (origin !== undefined && !isDefined(origin)) yield { draft, path: ["origin"], id: origin };
    if (via === undefined) continue;
    for (const [index, id] of listOf(via).entries()) {
      if (!isDefined(id)) yield { draft, path: typeof via === "string" ? ["via"] : ["via", index], id };
    }
  }
}
