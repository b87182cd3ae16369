import { join } from "node:path";
import type { Config } from "../config.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { claimsIn } from "../edit/index.ts";
import type { Id } from "../model/dataset.ts";
import {
  type Curated,
  type CuratedText,
  curate,
  curateText,
  type Effects,
  type Unsaved,
} from "../pipeline.ts";
import type { Changes, Snapshot, Store } from "./store.ts";

/** The dataset at one moment. */
export interface Look {
  readonly now: Snapshot;
  readonly diagnostics: readonly Diagnostic[];
  /** Null where it has errors. */
  readonly curated: Curated | null;
  /** As it is, or was when it last had no errors; null where it never was. */
  readonly good: Curated | null;
  /** A source's text; null where it is not at hand. */
  text(source: Id): Promise<CuratedText | null>;
}

export interface Looks {
  look(): Promise<Look>;
  /** The same with changes that are not saved. */
  with(changes: Changes, now: Snapshot): Promise<Pick<Look, "diagnostics" | "curated">>;
  /** Something may have changed beside the files of the dataset: a text of the archive. */
  forget(): void;
}

/** Looks at the dataset when asked and its files are others than the last time. */
export function openLooks(id: Id, store: Store, config: Config, effects: Effects): Looks {
  let last: { readonly key: string; readonly look: Promise<Look> } | null = null;
  let good: Curated | null = null;

  async function make(now: Snapshot): Promise<Look> {
    const { curated, diagnostics } = await curate(id, await blanks(now.texts), config, effects);
    good = curated ?? good;
    const own = good;
    const texts = new Map<Id, Promise<CuratedText | null>>();
    const text = (source: Id) => {
      const known = own?.dataset.sources.get(source);
      const reading = texts.get(source) ?? (known === undefined ? null : curateText(own!, known));
      if (reading !== null) texts.set(source, reading);
      return reading ?? Promise.resolve(null);
    };
    return { now, diagnostics, curated, good, text };
  }

  /** Files in which nothing stands yet, as somebody would write them who has nothing to say. */
  async function blanks(texts: Snapshot["texts"]): Promise<Unsaved[]> {
    const unsaid = (name: string) => !/^[^\s#]/m.test((texts.get(name) ?? "").replace(/^---.*$/gm, ""));
    const maps = ["sources.yaml", "speakers.yaml"].filter(unsaid);
    const claims = [...texts.keys()].filter((name) => name.startsWith("claims"));
    const tables = await Promise.all(
      ["claims.csv", "claims.ndjson"].map((name) =>
        effects.files.stat(join(config.data, id, name)).catch(() => null),
      ),
    );
    const isNone = claims.length === 0 && tables.every((table) => table === null);
    const lists = isNone ? ["claims.yaml"] : claims.filter(unsaid);
    return [
      ...maps.map((name) => ({ name, after: "{}\n" })),
      ...lists.map((name) => ({ name, after: "[]\n" })),
    ];
  }

  return {
    async look() {
      const now = await store.read();
      const key = JSON.stringify(now.bases);
      if (last?.key !== key) last = { key, look: make(now) };
      const { look } = last;
      // What failed is tried again by who asks again.
      look.catch(() => {
        last = null;
      });
      return look;
    },
    async with(changes, now) {
      const texts = new Map(now.texts);
      for (const [name, text] of changes) if (text !== null) texts.set(name, text);
      const written = [...changes].flatMap(([name, after]) => (after === null ? [] : [{ name, after }]));
      return curate(id, [...(await blanks(texts)), ...written], config, effects);
    },
    forget() {
      last = null;
    },
  };
}

/** Where a claim stands in the YAML files; null where it is none of theirs. */
export function placeOfClaim(texts: Snapshot["texts"], id: Id) {
  for (const [file, text] of texts) {
    if (!file.startsWith("claims")) continue;
    const found = claimsIn(text)?.find((claim) => claim.id === id);
    if (found !== undefined) return { file, found };
  }
  return null;
}
