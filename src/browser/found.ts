export const ORIGINS = ["option", "environment", "bundled", "puppeteer", "system"] as const;
/** Who named the browser, in the order in which they are asked. */
export type Origin = (typeof ORIGINS)[number];

/** A browser that could have been used, and why it is not. */
export interface PassedOver {
  readonly origin: Origin;
  /** Null where there was not even a path to try. */
  readonly path: string | null;
  readonly reason: string;
  /** It is not there, or not made for this machine: nothing is wrong with it. */
  readonly absent?: boolean;
  /** What the system or the browser itself said, where the reason puts that into words. */
  readonly said?: string;
}

/** A browser to be tried, with the library folder that it may need. */
export interface BrowserCandidate {
  readonly path: string;
  readonly origin: Origin;
  /** Package and version of the bundled one; null for one that has to be asked. */
  readonly release: string | null;
  readonly environment: Readonly<Record<string, string>>;
  readonly temporaryFolder: string | null;
  /** Shared libraries that came with it, for machines that lack them. */
  readonly libraries: string | null;
}

export interface FoundBrowser {
  readonly path: string;
  readonly origin: Origin;
  /** `147.0.7727.0`; null on Windows, where Chrome answers `--version` with a window. */
  readonly version: string | null;
  /** What an edition notes as its browser: `@sparticuz/chromium 147.0.0`, `chromium 147.0.7727.0`. */
  readonly release: string;
  /** What it needs in its environment beside the usual. */
  readonly environment: Readonly<Record<string, string>>;
  /** To be removed when the browser is closed; null for one that stays. */
  readonly temporaryFolder: string | null;
  readonly passedOver: readonly PassedOver[];
  /** Whether it is to be started with Chromium's sandbox, where there is one for this user. */
  readonly sandbox: boolean;
}

export interface FindOptions {
  /** From `--browser`: this one or an error. */
  readonly explicit?: string | null;
  /** Found before, and seen not to start. */
  readonly avoid?: readonly PassedOver[];
  /** Off only where somebody asked for that; left out: on. */
  readonly sandbox?: boolean;
}
