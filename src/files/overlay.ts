import { join } from "node:path";
import type { WritingFiles } from "./write-files.ts";

type Reader = Pick<WritingFiles, "readFile" | "readdir" | "stat">;

/** The file system as it would be with the changes in it; names are relative to the folder. */
export function overlay(
  files: Reader,
  folder: string,
  changes: readonly { readonly name: string; readonly after: string }[],
): Reader {
  const planned = new Map(
    changes.map(({ name, after }) => [join(folder, name), new TextEncoder().encode(after)]),
  );
  const isAbove = (path: string) => [...planned.keys()].some((file) => file.startsWith(join(path, "/")));
  return {
    readFile: async (path) => planned.get(join(path)) ?? files.readFile(path),
    async stat(path) {
      const bytes = planned.get(join(path));
      if (bytes !== undefined) return { isFile: () => true, isDirectory: () => false, size: bytes.length };
      return isAbove(path) ? { isFile: () => false, isDirectory: () => true, size: 0 } : files.stat(path);
    },
    async readdir(path) {
      const own = [...planned.keys()]
        .filter((file) => file.startsWith(join(path, "/")))
        .flatMap((file) => file.slice(join(path, "/").length).split(/[\\/]/)[0] ?? []);
      const there = await files.readdir(path).catch((cause: unknown) => {
        if (own.length > 0) return [];
        throw cause;
      });
      return [...new Set([...there, ...own])];
    },
  };
}
