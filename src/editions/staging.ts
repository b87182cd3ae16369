import { createHash } from "node:crypto";
import { join } from "node:path";
import { MachineError } from "../diagnostic.ts";
import type { Artifact, KeepArtifact } from "../model/edition.ts";
import { type EditionFiles, ensureFolder, entryAt, refusal, writing } from "./files.ts";

const STAGING = ".staging-";

/** Up to this many bytes an artifact stays in memory: every file of a brief that people read. */
const IN_MEMORY = 8 * 2 ** 20;

/** Folder beside the editions in which the next one is put together, on the same file system. Made when asked for. */
export class Staging {
  readonly #folder: string;
  readonly #files: EditionFiles;
  readonly #signal: AbortSignal | undefined;
  readonly #storing = new Set<Promise<unknown>>();
  #opened: Promise<string> | null = null;
  #ended = false;

  /** @param folder `output/<dataset>`, held by this run */
  constructor(folder: string, files: EditionFiles, signal?: AbortSignal) {
    this.#folder = folder;
    this.#files = files;
    this.#signal = signal;
  }

  /** Its path. @throws MachineError where the machine refuses */
  async open(): Promise<string> {
    this.#refuseIfEnded();
    this.#opened ??= writing(this.#folder, async () => {
      await prepare(this.#folder, this.#files);
      return this.#files.mkdtemp(join(this.#folder, STAGING));
    });
    return this.#opened;
  }

  /** With all that is in it; nothing is made there any more, also of what a run that failed has not heard of yet. */
  async remove(): Promise<void> {
    this.#ended = true;
    await Promise.allSettled(this.#storing);
    const path = await this.#opened?.catch(() => null);
    this.#opened = null;
    if (path) await this.#files.rm(path, { recursive: true }).catch(() => undefined);
  }

  /** What grows beyond {@link IN_MEMORY} is written as it is made, and hashed on the way. */
  readonly keep: KeepArtifact = async (name, mediaType, pieces) => {
    this.#refuseIfEnded();
    const rest = pieces[Symbol.iterator]();
    const { bytes, whole } = gather(rest, IN_MEMORY);
    if (whole) return { name, mediaType, bytes };
    const storing = this.#store(name, mediaType, bytes, rest);
    this.#storing.add(storing);
    return storing.finally(() => this.#storing.delete(storing));
  };

  async #store(
    name: string,
    mediaType: string,
    start: Uint8Array,
    rest: Iterator<Uint8Array>,
  ): Promise<Artifact> {
    const path = join(await this.open(), name);
    const hash = createHash("sha256");
    let size = 0;
    const goOn = () => {
      this.#signal?.throwIfAborted();
      this.#refuseIfEnded();
    };
    function* hashed() {
      for (let piece = { bytes: start, whole: false }; ; piece = gather(rest, PIECE)) {
        goOn();
        hash.update(piece.bytes);
        size += piece.bytes.length;
        yield piece.bytes;
        if (piece.whole) return;
      }
    }
    await writing(this.#folder, () => writeNew(path, hashed(), this.#files));
    const read = async () => this.#files.readFile(path);
    return { name, mediaType, stored: { path, size, sha256: hash.digest("hex"), read } };
  }

  #refuseIfEnded(): void {
    if (this.#ended) throw new Error(`no longer wanted: the edition in ${this.#folder}`);
  }
}

/** Bytes written at a time. */
const PIECE = 1_048_576;

/** The next pieces as one, until there are more than so many bytes; `whole` once there are no more. */
function gather(pieces: Iterator<Uint8Array>, most: number): { bytes: Uint8Array; whole: boolean } {
  const gathered: Uint8Array[] = [];
  let size = 0;
  while (size <= most) {
    const next = pieces.next();
    if (next.done) return { bytes: Buffer.concat(gathered), whole: true };
    gathered.push(next.value);
    size += next.value.length;
  }
  return { bytes: Buffer.concat(gathered), whole: false };
}

/** Writes a file that is not there yet, synced. */
export async function writeNew(
  path: string,
  content: Uint8Array | Iterable<Uint8Array>,
  files: Pick<EditionFiles, "open">,
): Promise<void> {
  // "wx" makes a new file or fails; it never follows a link.
  const file = await files.open(path, "wx");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Refuses what it must not write through, and sweeps what killed runs staged: the folder is ours alone now. */
async function prepare(folder: string, files: EditionFiles): Promise<void> {
  await ensureFolder(folder, files);
  await ensureFolder(join(folder, "editions"), files);
  await checkLatest(folder, files);
  for (const name of await files.readdir(folder)) {
    if (name.startsWith(STAGING)) await files.rm(join(folder, name), { recursive: true, force: true });
  }
}

export async function checkLatest(folder: string, files: Pick<EditionFiles, "lstat">): Promise<void> {
  const latest = join(folder, "latest");
  const found = await entryAt(latest, files);
  if (found === "link" || found === "nothing") return;
  if (found !== "folder") throw refusal(latest, found);
  throw new MachineError(`not made by this program: ${latest} is a plain folder`, {
    hint: `move ${latest} away; it will be a link to the newest edition`,
  });
}
