export interface TarFile {
  /** Path as in the archive, `lib/libnss3.so`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;

/**
 * The regular files of a tar archive in memory (POSIX ustar, https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html).
 * Folders, links and every other kind of entry are left out, and so are names that would climb out of the
 * folder they are written to. Throws a RangeError on an archive that is cut short.
 */
export function* readTar(archive: Uint8Array): Generator<TarFile> {
  let offset = 0;
  while (offset + BLOCK <= archive.length && archive[offset] !== 0) {
    const name = textField(archive, offset, 100);
    const size = Number.parseInt(textField(archive, offset + 124, 12).trim(), 8);
    const type = String.fromCharCode(archive[offset + 156] ?? 0);
    const start = offset + BLOCK;
    if (!Number.isInteger(size) || start + size > archive.length)
      throw new RangeError(`cut short at ${name}`);
    if ((type === "0" || type === "\0") && staysInside(name)) {
      yield { name, bytes: archive.subarray(start, start + size) };
    }
    offset = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}

function textField(archive: Uint8Array, start: number, length: number): string {
  const field = archive.subarray(start, start + length);
  const end = field.indexOf(0);
  return Buffer.from(end === -1 ? field : field.subarray(0, end)).toString("utf8");
}

function staysInside(name: string): boolean {
  return !name.startsWith("/") && !name.includes("\\") && !name.split("/").includes("..");
}
