import { isAbsolute, relative, sep } from "node:path";

/** `path` from `folder` on, with `/` on every system, `.` for the folder itself; null where it lies outside. */
export function below(path: string, folder: string): string | null {
  const way = relative(folder, path);
  if (way === "") return ".";
  return way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way) ? null : way.replaceAll(sep, "/");
}
