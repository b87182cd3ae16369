import { join } from "node:path";
import { type EditionFiles, entryAt, writing } from "./files.ts";
import { hashBytes } from "./hash.ts";
import { type Inputs, MANIFEST, type Manifest, readManifest, sameInputs } from "./manifest.ts";

/** What stands in `output/<dataset>/`. */
export interface EditionState {
  /** Of the editions on disk, ascending: folders with a manifest that names the number. */
  readonly numbers: readonly number[];
  /** Numbers under which anything stands, whoever put it there. */
  readonly taken: readonly number[];
  /** Of the newest edition; null where there is none, or where it is not whole, every byte as listed. */
  readonly newest: Manifest | null;
  /** The edition that `latest` names; null where it names none. */
  readonly latest: number | null;
}

export type StateFiles = Pick<EditionFiles, "lstat" | "readdir" | "readFile" | "readlink">;

/** Reads without holding the folder: editions never change once they are there. */
export async function readState(folder: string, files: StateFiles): Promise<EditionState> {
  return writing(folder, async () => {
    const named = await numbersIn(join(folder, "editions"), files);
    const own = await ownManifests(named, folder, files);
    const newest = own.at(-1);
    return {
      numbers: own.map(({ edition }) => edition),
      taken: named,
      newest: newest !== undefined && (await isWhole(newest, folder, files)) ? newest : null,
      latest: await latestNumber(folder, files),
    };
  });
}

/** Is the newest edition whole, made from these very inputs, and in its place? */
export function isCurrent(state: EditionState, inputs: Inputs): boolean {
  return canBeAdopted(state, inputs) && state.latest === state.newest?.edition;
}

/** The same but for `latest`: a run was killed after its edition was whole and before it was put in place. */
export function canBeAdopted(state: EditionState, inputs: Inputs): boolean {
  const { newest, numbers } = state;
  return newest !== null && newest.edition === numbers.at(-1) && sameInputs(newest, inputs);
}

export function editionFolder(folder: string, edition: number): string {
  return join(folder, "editions", String(edition));
}

/** What anybody may have put there counts for nothing: a folder 999999999 would leave no number for the next edition. */
export async function ownManifests(
  numbers: readonly number[],
  folder: string,
  files: StateFiles,
): Promise<Manifest[]> {
  const own: Manifest[] = [];
  for (const number of numbers) {
    const place = editionFolder(folder, number);
    const isFolder = (await entryAt(place, files)) === "folder";
    const bytes = isFolder ? await ownFile(join(place, MANIFEST), files) : null;
    const manifest = bytes === null ? null : readManifest(bytes);
    if (manifest?.edition === number) own.push(manifest);
  }
  return own;
}

export async function numbersIn(folder: string, files: StateFiles): Promise<number[]> {
  if ((await entryAt(folder, files)) !== "folder") return [];
  const names = await files.readdir(folder);
  return names
    .filter((name) => /^[1-9]\d{0,8}$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

async function latestNumber(folder: string, files: StateFiles): Promise<number | null> {
  const latest = join(folder, "latest");
  if ((await entryAt(latest, files)) !== "link") return null;
  const named = /^editions\/([1-9]\d{0,8})$/.exec(await files.readlink(latest));
  return named === null ? null : Number(named[1]);
}

async function isWhole(manifest: Manifest, folder: string, files: StateFiles): Promise<boolean> {
  for (const output of manifest.outputs) {
    const written = await ownFile(join(editionFolder(folder, manifest.edition), output.name), files);
    if (written === null || hashBytes(written) !== output.sha256) return false;
  }
  return true;
}

export async function ownFile(path: string, files: StateFiles): Promise<Uint8Array | null> {
  return (await entryAt(path, files)) === "file" ? files.readFile(path) : null;
}
