/** Oldest Node that runs the program, as `engines` in package.json says. An older one has to be able to read this. */
export const OLDEST_NODE = "22.18";

/** @param version as `process.versions.node` has it: `24.21.0` */
export function isTooOld(version: string): boolean {
  const [major, minor] = version.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE.split(".").map(Number);
  return Number(major) === oldestMajor
    ? Number(minor) < Number(oldestMinor)
    : Number(major) < Number(oldestMajor);
}
