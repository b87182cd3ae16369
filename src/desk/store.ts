import { createHash } from "node:crypto";
import { basename, join, relative } from "node:path";
import { MachineError } from "../diagnostic.ts";
import {
  FileChanged,
  isRefused,
  LARGEST_SOURCES,
  LARGEST_YAML,
  readPlainFile,
  type WritingFiles,
  writeFiles,
} from "../files/index.ts";
import type { Touched } from "../pipeline.ts";
import { undone } from "./inverse.ts";
import type { Bases } from "./protocol.ts";

/** The YAML files of a dataset by name, without byte order mark. */
export interface Snapshot {
  readonly texts: ReadonlyMap<string, string>;
  readonly bases: Bases;
}

/** What a step does to the files, by name: null for one that is to go. */
export type Changes = ReadonlyMap<string, string | null>;

/** One thing that somebody does. */
export interface Step {
  /** For the list of what can be taken back: `save port-authority-strike`. */
  readonly name: string;
  /** Hashes of the files that whoever asks has seen. */
  readonly bases: Bases;
  /** What the files are to be, from what they are now. */
  plan(now: Snapshot): Changes | Promise<Changes>;
  /**
   * The part of a file that the step is about: where that is what it was in the file that was seen, the step may be
   * done to the file as it is now.
   */
  part(text: string): string;
  /** Of what the evidence is to be locked anew. */
  readonly touches: Touched;
  /** Files of the archive that come with it. */
  readonly archived?: readonly { readonly name: string; readonly content: Uint8Array }[];
}

/** Somebody else has changed what the step is about. Nothing was written. */
export class Conflicted extends Error {
  override readonly name = "Conflicted";
  readonly file: string;
  readonly now: Snapshot;

  constructor(file: string, now: Snapshot) {
    super(`changed meanwhile: ${file}`);
    this.file = file;
    this.now = now;
  }
}

export interface Store {
  read(): Promise<Snapshot>;
  /** @throws Conflicted, MachineError */
  commit(step: Step): Promise<{ readonly files: readonly string[]; readonly bases: Bases }>;
  /** Takes the last step back. @throws Conflicted, MachineError; null where there is none */
  undo(): Promise<{ readonly files: readonly string[]; readonly bases: Bases; readonly step: string } | null>;
  /** Names of the steps that can be taken back, the last first. */
  undoable(): readonly string[];
}

const MOST_STEPS = 50;
/** Texts that were seen, for steps whose file has changed elsewhere meanwhile. */
const MOST_SEEN = 60;
const OWN = ["brief.yaml", "sources.yaml", "speakers.yaml", "claims.yaml"];

/** A file of the dataset is a text, one of the archive bytes, and null one that is not there. */
type Content = string | Uint8Array | null;

interface Done {
  readonly name: string;
  readonly touches: Touched;
  readonly files: readonly {
    readonly path: string;
    readonly before: Content;
    readonly after: Content;
  }[];
}

/**
 * The files of one dataset, written by one at a time.
 * @param hold holds the dataset for this process alone, until released
 * @param settle told what was written about, before anything else is
 */
export function openStore(
  folder: string,
  archive: () => Promise<string>,
  files: WritingFiles & { realpath(path: string): Promise<string> },
  hold: () => Promise<{ release(): void }>,
  settle: (touched: Touched) => Promise<void> = async () => undefined,
): Store {
  const seen = new Map<string, string>();
  /** Files that begin with a byte order mark. */
  const marks = new Set<string>();
  const steps: Done[] = [];
  let queue: Promise<unknown> = Promise.resolve();

  async function read(): Promise<Snapshot> {
    const inClaims = await files.readdir(join(folder, "claims")).catch(() => []);
    const names = [
      ...OWN,
      ...inClaims
        .filter(isClaims)
        .map((name) => `claims/${name}`)
        .sort(),
    ];
    const texts = new Map<string, string>();
    const bases: Record<string, string | null> = {};
    for (const name of names) {
      const text = await textAt(join(folder, name), [folder, join(folder, "..")]);
      bases[name] = text === null ? null : hashOf(text);
      if (text === null) continue;
      texts.set(name, text);
      remember(text);
    }
    return { texts, bases };
  }

  /** Null where nothing stands there. @throws MachineError where something does that no text can be read from */
  async function textAt(path: string, within?: readonly string[]): Promise<string | null> {
    const most = basename(path) === "sources.yaml" ? LARGEST_SOURCES : LARGEST_YAML;
    const bytes = await readPlainFile(path, { most, ...(within && { within }) }, files);
    if (isRefused(bytes)) {
      if (bytes.refused === "missing") return null;
      const hint = "`dbrief check` says what is wrong with it";
      throw new MachineError(`cannot read: ${path} (${bytes.refused})`, { hint });
    }
    const text = decoded(bytes, path);
    if (!text.startsWith(MARK)) return text;
    marks.add(path);
    return text.slice(1);
  }

  function remember(text: string): void {
    const hash = hashOf(text);
    seen.delete(hash);
    seen.set(hash, text);
    if (seen.size > MOST_SEEN) seen.delete(seen.keys().next().value!);
  }

  /** One after the other, whoever asks; what one throws is no matter of the next. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = queue.then(async () => {
      const held = await hold();
      try {
        return await work();
      } finally {
        held.release();
      }
    });
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function write(changed: Done["files"]): Promise<void> {
    const marked = (path: string, content: Content) =>
      typeof content === "string" && marks.has(path) ? `${MARK}${content}` : content;
    try {
      await writeFiles(
        changed.map((file) => ({ ...file, after: marked(file.path, file.after) })),
        files,
      );
    } catch (cause) {
      if (cause instanceof FileChanged) throw new Conflicted(nameOf(cause.path), await read());
      throw cause;
    }
    for (const { after } of changed) if (typeof after === "string") remember(after);
  }

  const isOwn = (path: string) => path.startsWith(join(folder, "/"));
  const nameOf = (path: string) =>
    isOwn(path) ? relative(folder, path).replaceAll("\\", "/") : basename(path);

  async function commit(step: Step) {
    return inTurn(async () => {
      const now = await read();
      const changes = [...(await step.plan(now))].filter(([name, after]) => now.texts.get(name) !== after);
      for (const [name] of changes) {
        if (isAsSeen(name, step, now)) continue;
        throw new Conflicted(name, now);
      }
      const own = changes.map(([name, after]) => ({
        path: join(folder, name),
        before: now.texts.get(name) ?? null,
        after,
      }));
      const texts = step.archived === undefined ? "" : await archive();
      const archived = (step.archived ?? []).map(({ name, content }) => ({
        path: join(texts, name),
        before: null,
        after: content,
      }));
      if (own.length + archived.length === 0) return { files: [], bases: now.bases };
      // What claims refer to comes first: at no moment does one name what is not there.
      await write([...archived, ...own]);
      steps.push({ name: step.name, touches: step.touches, files: [...archived, ...own] });
      if (steps.length > MOST_STEPS) steps.shift();
      await settle(step.touches);
      return { files: changes.map(([name]) => name), bases: (await read()).bases };
    });
  }

  function isAsSeen(name: string, step: Step, now: Snapshot): boolean {
    const base = step.bases[name] ?? null;
    const text = now.texts.get(name);
    if ((now.bases[name] ?? null) === base) return true;
    const before = base === null ? "" : seen.get(base);
    return before !== undefined && text !== undefined && step.part(before) === step.part(text);
  }

  /** What stands there, and what is to stand there; undefined where that can't be told any more. */
  async function inverseAt(path: string, before: Content, after: Content) {
    if (after instanceof Uint8Array) {
      const bytes = await readPlainFile(path, { most: after.length }, files);
      const isAsLeft = !isRefused(bytes) && Buffer.from(after).equals(bytes);
      return { stands: after, inverse: isAsLeft ? before : undefined };
    }
    const stands = await textAt(path);
    return { stands, inverse: undone(stands, after, before as string | null) };
  }

  async function undo() {
    return inTurn(async () => {
      const last = steps.at(-1);
      if (last === undefined) return null;
      const now = await read();
      const changed = [];
      for (const { path, before, after } of last.files.toReversed()) {
        const { stands, inverse } = await inverseAt(path, before, after);
        if (inverse === undefined) throw new Conflicted(nameOf(path), now);
        changed.push({ path, before: stands, after: inverse });
      }
      await write(changed);
      steps.pop();
      await settle(last.touches);
      const names = changed.map(({ path }) => path).filter(isOwn);
      return { files: names.map(nameOf), bases: (await read()).bases, step: last.name };
    });
  }

  return { read, commit, undo, undoable: () => steps.map(({ name }) => name).toReversed() };
}

const isClaims = (name: string) => name.endsWith(".yaml") && !name.startsWith(".");

export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

const MARK = "\ufeff";

function decoded(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new MachineError(`not UTF-8: ${path}`, { hint: "save the file as UTF-8" });
  }
}
