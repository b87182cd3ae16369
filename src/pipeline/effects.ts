/** The world as far as the pipeline touches it, and the program that it belongs to. */

import type { BrowserFiles, MachineCheck, StartedBrowser } from "../browser/index.ts";
import type { Config } from "../config.ts";
import type { EditionFiles } from "../editions/index.ts";
import type { DatasetFiles, ParsedFiles } from "../load/index.ts";
import type { Theme } from "../render/index.ts";

/** The world, as far as a build touches it. */
export interface Effects {
  readonly files: DatasetFiles & EditionFiles & { realpath(path: string): Promise<string> };
  /** Begins to start a browser; the one that is named, or else the first that is found. */
  startBrowser(choice: BrowserChoice): StartedBrowser;
  /** Package or program and version of the one that would be started, were nothing wrong with it; null for none. */
  wantedBrowser(choice: BrowserChoice): Promise<string | null>;
  inspectMachine(choice: BrowserChoice): Promise<MachineCheck[]>;
  /** Asks git, in a folder. @throws MachineError where there is none */
  git(args: readonly string[], folder: string): Promise<GitAnswer>;
  readonly program: Program;
  /** Aborted when the user asks to stop. */
  readonly signal: AbortSignal;
  /**
   * Runs what holds the thread for seconds at a time, during which no signal would be heard; what it has written
   * is in nobody's way, so that one may end the process. Left out: it is just run.
   */
  busy?<T>(run: () => Promise<T>): Promise<T>;
  /** The day, ISO, in the user's own time zone. */
  today(): string;
  /** Told what is being done, for those who wait. */
  onStep(step: string): void;
  /** What one build leaves to the next one in the same process; left out, each begins from nothing. */
  readonly memory?: Memory;
}

/** What git came to: its own exit code, and what it printed. */
export interface GitAnswer {
  readonly exit: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

export type BrowserChoice = Pick<Config, "browser" | "sandbox">;

/** Parts that most rebuilds find as they were; each is compared with what lies on disk before it is used again. */
export interface Memory {
  readonly parsed: ParsedFiles;
  /** With the times and sizes of its files. */
  theme: { readonly folder: string; readonly marks: string; readonly theme: Theme } | null;
}

export const emptyMemory = (): Memory => ({ parsed: new Map(), theme: null });

export interface Program {
  readonly version: string;
  /** The version with the hash of the source that it was built from; where left out, the version says it all. */
  readonly build?: string;
  /** Folders of the program's own themes by name. */
  readonly themes: Readonly<Record<string, string>>;
  /** Folder that holds a folder of messages for each language. */
  readonly languages: string;
  /** Folder of its TypeScript source where it runs from that, since a version says little there. */
  readonly source: string | null;
}

/** The browser of this machine, loaded when it is first needed. */
export function chromium(
  files: BrowserFiles,
): Pick<Effects, "startBrowser" | "wantedBrowser" | "inspectMachine"> {
  return {
    async wantedBrowser({ browser, sandbox }) {
      // Asked also where nothing has changed: all of the room would take as long to load as such a build.
      const [{ currentMachine }, { wantedBrowser }] = await Promise.all([
        import("../browser/machine.ts"),
        import("../browser/wanted.ts"),
      ]);
      return wantedBrowser(currentMachine(files), { explicit: browser, sandbox });
    },
    startBrowser({ browser, sandbox }) {
      const starting = import("../browser/index.ts").then(({ currentMachine, startBrowser }) =>
        startBrowser(currentMachine(files), { explicit: browser, sandbox }),
      );
      starting.catch(() => undefined);
      return {
        room: async () => (await starting).room(),
        launched: async () => (await starting).launched(),
        close: async () => (await starting).close(),
      };
    },
    async inspectMachine({ browser, sandbox }) {
      const { currentMachine, inspectMachine } = await import("../browser/index.ts");
      return inspectMachine(currentMachine(files), { explicit: browser, sandbox });
    },
  };
}
