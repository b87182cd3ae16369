import { bundledRelease, bundledVersion, whyNotBundled } from "./bundled-release.ts";
import type { FindOptions } from "./found.ts";
import type { Machine } from "./machine.ts";
import { namedBrowser } from "./named.ts";

/**
 * What an edition that is printed here notes as its browser, unless that turns out not to start. Asked before it is
 * known whether anything has to be printed, so nothing is unpacked, and only one that isn't the bundled one is run.
 * Null where there is none.
 */
export async function wantedBrowser(machine: Machine, options: FindOptions = {}): Promise<string | null> {
  const { bundledPackage } = machine;
  const named = namedBrowser(machine, options.explicit ?? null);
  try {
    if (named === null && bundledPackage !== null && whyNotBundled(machine) === null)
      return bundledRelease(await bundledVersion(machine, bundledPackage));
    const { findBrowser } = await import("./find.ts");
    return (await findBrowser(machine, options)).release;
  } catch {
    // Whoever prints says what is wrong with it.
    return null;
  }
}
