/** The data folder as git has it at a commit, in the place of the one on disk. */

import { dirname, join, relative, resolve, sep } from "node:path";
import type { Config } from "../config.ts";
import { MachineError, UsageError } from "../diagnostic.ts";
import type { Effects, GitAnswer } from "./effects.ts";

export interface Past {
  /** In full. */
  readonly commit: string;
  /** Of the data folder what the commit has; of archived texts that it hasn't, those on disk; all else as it is. */
  readonly files: Effects["files"];
}

/**
 * @param ref what git calls a revision: a branch, a tag, `HEAD~1`, a hash
 * @throws UsageError where there is no such commit, or the data folder is in no repository; MachineError
 */
export async function openPast(ref: string, config: Config, effects: Effects): Promise<Past> {
  if (ref.startsWith("-") || ref.includes("\0"))
    throw new UsageError(`not a commit: ${ref}`, "name a branch, a tag or a hash");
  const data = resolve(config.data);
  const { real, missing } = await nearestFolder(data, effects);
  const prefix = textOf(await inRepository(["rev-parse", "--show-prefix"], real, config, effects));
  const commit = await commitOf(ref, real, effects);
  const below = `${prefix}${missing}`.replace(/\/+$/, "");
  const listing = ["ls-tree", "-r", "-z", "-l", "--full-tree", commit];
  const listed = await inRepository(
    below === "" ? listing : [...listing, "--", `${below}/`],
    real,
    config,
    effects,
  );
  const tree = treeOf(listed.stdout, below === "" ? "" : `${below}/`, data);
  const readBlob = async (id: string) =>
    (await inRepository(["cat-file", "blob", id], real, config, effects)).stdout;
  const archives = config.archive === null ? null : resolve(config.archive);
  return { commit, files: filesAt(tree, data, join(real, missing), archives, readBlob, effects.files) };
}

/** The folder itself or, where it is not there any more, the nearest one above it, and the way from there, with `/`. */
async function nearestFolder(folder: string, { files }: Effects): Promise<{ real: string; missing: string }> {
  for (let above = folder; ; above = dirname(above)) {
    const real = await files.realpath(above).catch(() => null);
    if (real !== null) return { real, missing: relative(above, folder).replaceAll(sep, "/") };
    if (dirname(above) === above) return { real: above, missing: "" };
  }
}

const textOf = ({ stdout }: GitAnswer) => new TextDecoder().decode(stdout).trimEnd();

async function commitOf(ref: string, folder: string, { git }: Effects): Promise<string> {
  const found = await git(["rev-parse", "--verify", "--quiet", `${ref}^{commit}`], folder);
  if (found.exit === 0) return textOf(found);
  const hint =
    "`git branch --all` and `git tag` name those there are; one of another repository: git fetch first";
  throw new UsageError(`no such commit: ${ref}`, hint);
}

/** @throws UsageError, MachineError for every answer but the one that was asked for */
async function inRepository(args: readonly string[], folder: string, { data }: Config, { git }: Effects) {
  const answer = await git(args, folder);
  if (answer.exit === 0) return answer;
  if (/not a git repository/i.test(answer.stderr))
    throw new UsageError(
      `not in a git repository: ${data}`,
      "run it where the data are under version control",
    );
  const said = answer.stderr.split("\n").find((line) => line.trim() !== "") ?? `exit ${answer.exit}`;
  throw new MachineError(`git ${args[0]}: ${said}`, { hint: "see what git itself says there" });
}

/** A file at the commit. */
interface Blob {
  readonly id: string;
  readonly size: number;
  /** Neither a link nor a repository of its own. */
  readonly plain: boolean;
}

/** `100644 blob <id> <size>\t<path>`, each ended by a NUL. */
function treeOf(listed: Uint8Array, prefix: string, data: string): ReadonlyMap<string, Blob> {
  const tree = new Map<string, Blob>();
  for (const line of new TextDecoder().decode(listed).split("\0")) {
    const [, mode, id, size, path] = /^(\d+) \w+ ([0-9a-f]+) +(\S+)\t([\s\S]+)$/.exec(line) ?? [];
    if (path === undefined || !path.startsWith(prefix)) continue;
    const blob = { id: id ?? "", size: Number(size) || 0, plain: mode?.startsWith("100") ?? false };
    tree.set(join(data, path.slice(prefix.length)), blob);
  }
  return tree;
}

function filesAt(
  tree: ReadonlyMap<string, Blob>,
  data: string,
  realData: string,
  archives: string | null,
  readBlob: (id: string) => Promise<Uint8Array>,
  disk: Effects["files"],
): Effects["files"] {
  const folders = new Set<string>([...tree.keys()].flatMap((path) => foldersAbove(path, data)));
  /** Texts may stand beside the repository, or be left out of it; what it has of them counts. */
  const isOfDisk = (path: string) =>
    !isBelow(path, data) ||
    (archives !== null && isBelow(path, archives)) ||
    relative(data, path).split(sep).slice(0, 2).includes("archive");
  const absent = (path: string) => Object.assign(new Error(`ENOENT: ${path}`), { code: "ENOENT" });
  const readFile = async (path: string): Promise<Uint8Array> => {
    const blob = tree.get(resolve(path));
    if (blob !== undefined) return readBlob(blob.id);
    if (!isOfDisk(resolve(path))) throw absent(path);
    return disk.readFile(path);
  };
  const stat = async (path: string) => {
    const at = resolve(path);
    const [blob, isFolder] = [tree.get(at), folders.has(at)];
    if (blob === undefined && !isFolder) {
      if (!isOfDisk(at)) throw absent(path);
      return disk.stat(path);
    }
    return { isFile: () => blob?.plain ?? false, isDirectory: () => isFolder, size: blob?.size ?? 0 };
  };
  const readdir = async (path: string) => {
    const at = resolve(path);
    if (!folders.has(at)) {
      if (!isOfDisk(at)) throw absent(path);
      return disk.readdir(path);
    }
    const inside = [...tree.keys()].filter((file) => isBelow(file, at));
    return [...new Set(inside.map((file) => relative(at, file).split(sep)[0] ?? ""))];
  };
  const realpath = async (path: string) => {
    const at = resolve(path);
    if (tree.has(at) || folders.has(at)) return at;
    if (!isOfDisk(at)) throw absent(path);
    const real = await disk.realpath(path);
    return isBelow(real, realData) ? join(data, relative(realData, real)) : real;
  };
  return { ...disk, readFile, stat, readdir, realpath } as Effects["files"];
}

const isBelow = (path: string, folder: string) => path === folder || path.startsWith(join(folder, sep));

function foldersAbove(path: string, root: string): string[] {
  const above: string[] = [];
  for (let at = dirname(path); isBelow(at, root); at = dirname(at)) {
    above.push(at);
    if (at === root) break;
  }
  return above;
}
