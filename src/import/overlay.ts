import { join } from "node:path";
import type { FileChange } from "./plan-files.ts";
import type { DatasetReader } from "./request.ts";

type Reader = Pick<DatasetReader, "readFile" | "readdir" | "stat">;

/** The file system as it would be with the changes in it. */
export function overlay(files: Reader, folder: string, changes: readonly FileChange[]): Reader {
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
