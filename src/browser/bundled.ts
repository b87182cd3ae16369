import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliDecompress, createBrotliDecompress } from "node:zlib";
import { cacheFolder } from "../model/cache-folder.ts";
import { bundledVersion } from "./bundled-release.ts";
import { createOwnFolder, removeFolder } from "./folders.ts";
import type { Machine } from "./machine.ts";
import { readTar } from "./tar.ts";
import { isSound, type UnpackedFile, writeRecord } from "./unpacked-record.ts";
import { withFile } from "./with-file.ts";

/** The headless shell of @sparticuz/chromium, unpacked. */
export interface UnpackedBrowser {
  readonly path: string;
  /** Of the package. */
  readonly version: string;
  /** Libraries for machines that lack them. */
  readonly libraries: string;
  /** A fontconfig file: the machine's own fonts, and one that came with the browser for where there are none. */
  readonly fontConfig: string;
  /** A folder that ends with this run because no lasting one could be had; null for the cache. */
  readonly temporaryFolder: string | null;
}

/**
 * Unpacks the bundled browser once per version, into a folder of the user's own:
 * `${XDG_CACHE_HOME:-~/.cache}/discrepancy-brief/chromium-<version>`. The package's own `executablePath()`
 * unpacks into the shared temporary folder and trusts whatever `chromium` lies there already.
 *
 * A half-unpacked folder is never used: files are written under another name, recorded, and renamed as one.
 * Where the cache can't be written or isn't the user's alone, the browser is unpacked for this run only.
 * Throws what the file system throws where neither works.
 */
export async function unpackBundled(machine: Machine): Promise<UnpackedBrowser> {
  if (machine.bundledPackage === null) throw new Error("the package @sparticuz/chromium is not installed");
  const version = await bundledVersion(machine, machine.bundledPackage);
  try {
    return describe(await unpackIntoCache(machine, machine.bundledPackage, version), version, null);
  } catch {
    // No home, a read-only one, a full one, a planted one: this run can still have its browser.
    const folder = await createOwnFolder(machine, "browser");
    try {
      await unpackInto(machine, machine.bundledPackage, folder);
    } catch (error) {
      await removeFolder(machine, folder);
      throw error;
    }
    return describe(folder, version, folder);
  }
}

function describe(folder: string, version: string, temporaryFolder: string | null): UnpackedBrowser {
  return {
    path: join(folder, "chromium"),
    version,
    libraries: join(folder, "lib"),
    fontConfig: join(folder, "fonts.conf"),
    temporaryFolder,
  };
}

async function unpackIntoCache(machine: Machine, root: string, version: string): Promise<string> {
  const { files } = machine;
  const cache = cacheFolder(machine);
  await files.mkdir(cache, { recursive: true, mode: 0o700 });
  await assertOwn(machine, cache);
  const final = join(cache, `chromium-${version}`);
  if (await isSound(machine, final)) return final;

  const staging = await files.mkdtemp(join(cache, `.unpacking-${machine.processId}-`));
  try {
    await sweepStaging(machine, cache, staging);
    await unpackInto(machine, root, staging);
    await takePlace(machine, staging, final);
  } finally {
    await removeFolder(machine, staging);
  }
  return final;
}

/** Nobody else may write where a program is run from, whatever was there before. */
async function assertOwn(machine: Machine, folder: string): Promise<void> {
  const entry = await machine.files.lstat(folder);
  if (!entry.isDirectory()) throw new Error(`not a folder: ${folder}`);
  if (machine.userId !== null && entry.uid !== machine.userId)
    throw new Error(`another user's folder: ${folder}`);
  if ((entry.mode & 0o077) !== 0) await machine.files.chmod(folder, 0o700);
}

/** Folders of runs that were killed while they unpacked. */
async function sweepStaging(machine: Machine, cache: string, own: string): Promise<void> {
  for (const name of await machine.files.readdir(cache)) {
    const processId = Number(/^\.unpacking-(\d+)-/.exec(name)?.[1] ?? Number.NaN);
    const folder = join(cache, name);
    if (Number.isNaN(processId) || folder === own || machine.isRunning(processId)) continue;
    await removeFolder(machine, folder);
  }
}

/** Others unpack at the same time, and each that gives way finds another's sound folder in its place. */
const MOST_TRIES = 20;

/** Puts what was unpacked in its place, unless another process has put a sound one there: that is as good. */
async function takePlace(machine: Machine, staging: string, final: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await machine.files.rename(staging, final);
    } catch (error) {
      if (await isSound(machine, final)) return;
      if (tries === MOST_TRIES) throw error;
    }
    await moveAside(machine, final);
  }
}

/**
 * A damaged folder goes. It is looked at once more when nobody can reach it any more: what another process has
 * mended since the last look goes back.
 */
async function moveAside(machine: Machine, final: string): Promise<void> {
  const { files } = machine;
  const aside = await files.mkdtemp(join(dirname(final), `.unpacking-${machine.processId}-`));
  const moved = join(aside, "moved");
  try {
    await files.rename(final, moved);
    if (await isSound(machine, moved)) await files.rename(moved, final);
  } catch (error) {
    if (!TAKEN.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    await removeFolder(machine, aside);
  }
}

/** Another process was first: it has taken the folder away, or put its own there. */
const TAKEN = new Set(["ENOENT", "ENOTEMPTY", "EEXIST"]);

async function unpackInto(machine: Machine, root: string, folder: string): Promise<void> {
  const archives = join(root, "bin");
  const written = await Promise.all([
    inflateProgram(machine, join(archives, "chromium.br"), join(folder, "chromium")).then((file) => [file]),
    inflateArchive(machine, join(archives, "al2023.tar.br"), join(folder, "lib"), 0o700),
    inflateArchive(machine, join(archives, "fonts.tar.br"), join(folder, "fonts"), 0o600),
    writeFontConfig(machine, folder).then((file) => [file]),
  ]);
  await writeRecord(machine, folder, written.flat());
}

/** 60 MB become 190: streamed, and hashed on the way. */
async function inflateProgram(machine: Machine, from: string, to: string): Promise<UnpackedFile> {
  const hash = createHash("sha256");
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await withFile(machine, from, "r", (source) =>
    withFile(machine, to, "wx", (target) =>
      pipeline(
        source.createReadStream({ highWaterMark: 2 ** 20 }),
        createBrotliDecompress({ chunkSize: 2 ** 20 }),
        counted,
        target.createWriteStream(),
      ),
    ),
  );
  return { path: to, sha256: hash.digest("hex") };
}

async function inflateArchive(
  machine: Machine,
  from: string,
  into: string,
  mode: number,
): Promise<UnpackedFile[]> {
  const archive = await promisify(brotliDecompress)(await machine.files.readFile(from));
  await machine.files.mkdir(into, { mode: 0o700 });
  const written: UnpackedFile[] = [];
  for (const { name, bytes } of readTar(archive)) {
    // The archive's own fonts.conf points at Lambda's folders.
    if (name.endsWith(".conf")) continue;
    written.push(await writeUnpacked(machine, join(into, basename(name)), bytes, mode));
  }
  return written;
}

/**
 * A machine without fonts prints a page without text and says nothing. The font that comes with the browser
 * stands in there; where the machine has its own, those are asked first.
 */
function writeFontConfig(machine: Machine, folder: string): Promise<UnpackedFile> {
  const xml = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
  return writeUnpacked(machine, join(folder, "fonts.conf"), Buffer.from(xml), 0o600);
}

async function writeUnpacked(
  machine: Machine,
  path: string,
  bytes: Uint8Array,
  mode: number,
): Promise<UnpackedFile> {
  await machine.files.writeFile(path, bytes, { mode, flag: "wx" });
  return { path, sha256: createHash("sha256").update(bytes).digest("hex") };
}
