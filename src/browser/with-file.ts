import type { Machine } from "./machine.ts";

/**
 * A file that is closed when `use` is done with it, since a program can't be run while somebody may still write it.
 * What is written is run: 0700. (`await using` would say the same, and Node 22 can't read it.)
 */
export async function withFile<T>(
  machine: Machine,
  path: string,
  flags: "r" | "wx",
  use: (file: Awaited<ReturnType<Machine["files"]["open"]>>) => Promise<T>,
): Promise<T> {
  const file = await machine.files.open(path, flags, 0o700);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}
