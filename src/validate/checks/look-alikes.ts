import { type Diagnostic, formatPlace, warning } from "../../diagnostic.ts";
import { codePoint } from "../../model/characters.ts";
import { type Check, type Draft, type Drafts, placeIn } from "../drafts.ts";
import type { WrittenText } from "../schema.ts";
import { idSkeleton, mixedScripts, nameSkeleton } from "../skeleton.ts";

/**
 * Names that a reader takes for one another: by mistake one speaker or publisher becomes two, by intent a stranger
 * speaks in another's name. Nothing is merged; whoever curates is told.
 */
export const lookAlikes: Check = {
  id: "look-alikes",
  title: "No two names, and no two ids, look the same without being the same",

  *inspect(drafts) {
    yield* likeSpeakers(drafts);
    yield* likePublishers(drafts);
    for (const entries of [drafts.speakers, drafts.sources, drafts.measures, drafts.propositions])
      yield* likeIds(entries);
  },
};

interface Named {
  readonly draft: Draft<unknown>;
  readonly key: string;
  readonly name: string;
  /** What else a reader tells bearers of one name apart by. */
  readonly beside: string;
}

function* likeSpeakers({ speakers }: Drafts): Iterable<Diagnostic> {
  const names = [...speakers.values()].flatMap((draft) => {
    const { name, party, role } = draft.value;
    const beside = JSON.stringify([party, role]);
    return textsOf(name).map((text): Named => ({ draft, key: "name", name: text, beside }));
  });
  yield* likeNames("speakers", names);
  yield* [...speakers.values()].flatMap((draft) => mixed(draft, "party", draft.value.party));
}

function* likePublishers({ sources }: Drafts): Iterable<Diagnostic> {
  for (const key of ["publisher", "agency"] as const) {
    const names = [...sources.values()].flatMap((draft) =>
      textsOf(draft.value[key]).map((name): Named => ({ draft, key, name, beside: name })),
    );
    // One publisher has many sources; only its spellings are compared.
    yield* likeNames(`${key} names`, [...new Map(names.map((named) => [named.name, named])).values()]);
  }
}

function* likeNames(what: string, names: readonly Named[]): Iterable<Diagnostic> {
  const seen = new Map<string, Named>();
  for (const named of names) {
    yield* mixed(named.draft, named.key, named.name);
    const skeleton = nameSkeleton(named.name);
    const first = seen.get(skeleton);
    if (first === undefined) seen.set(skeleton, named);
    else if (first.draft !== named.draft && !told(first, named)) yield alike(what, first, named);
  }
}

/** The same name to the letter, with another office or party printed beside it, is somebody else. */
function told(first: Named, other: Named): boolean {
  return first.name === other.name && first.beside !== other.beside;
}

function alike(what: string, first: Named, { draft, key, name }: Named): Diagnostic {
  const hint = `the other one stands at ${formatPlace(placeIn(first.draft, first.key))}; make them one, or tell them apart`;
  const message = `two ${what} that look alike: ${spelled(first.name)} and ${spelled(name)}`;
  return warning("look-alike", message, placeIn(draft, key), hint);
}

function mixed(draft: Draft<unknown>, key: string, written: WrittenText | undefined): Diagnostic[] {
  return textsOf(written).flatMap((text) => {
    const word = mixedScripts(text);
    if (word === null) return [];
    const hint = "type it again in one alphabet, if it is not so on purpose";
    return warning(
      "mixed-scripts",
      `letters of two alphabets in one word: ${spelled(word)}`,
      placeIn(draft, key),
      hint,
    );
  });
}

function* likeIds(entries: ReadonlyMap<string, Draft<unknown>>): Iterable<Diagnostic> {
  const seen = new Map<string, string>();
  for (const [id, draft] of entries) {
    const skeleton = idSkeleton(id);
    const first = seen.get(skeleton);
    if (first === undefined) seen.set(skeleton, id);
    else {
      const at = draft.located.locate(draft.path, "key");
      yield warning("look-alike", `two ids that look alike: ${first} and ${id}`, at, "rename one of the two");
    }
  }
}

/** Letters from outside Latin-1 are named by code point: they are what the eye doesn't see. */
function spelled(name: string): string {
  const short = [...name].slice(0, 60).join("");
  const odd = [...new Set(short.match(/[^\u0020-\u024f\u2010-\u2027]/gu) ?? [])].slice(0, 4);
  const points = odd.map(codePoint);
  return points.length === 0 ? short : `${short} (${points.join(" ")})`;
}

function textsOf(written: WrittenText | undefined): readonly string[] {
  if (written === undefined) return [];
  return typeof written === "string" ? [written] : [...new Set(Object.values(written))];
}
