import { join } from "node:path";

/** `${XDG_CACHE_HOME:-~/.cache}/discrepancy-brief`; a relative XDG_CACHE_HOME is ignored, as its specification asks. */
export function cacheFolder(machine: {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}): string {
  const configured = machine.environment.XDG_CACHE_HOME;
  const root = configured?.startsWith("/") ? configured : join(machine.home, ".cache");
  return join(root, "discrepancy-brief");
}
