/** The world as far as the pipeline touches it, and the program that it belongs to. */

import type { BrowserFiles, MachineCheck, StartedBrowser } from "../browser/index.ts";
import type { EditionFiles } from "../editions/index.ts";
import type { DatasetFiles } from "../load/index.ts";

/** The world, as far as a build touches it. */
export interface Effects {
  readonly files: DatasetFiles & EditionFiles & { realpath(path: string): Promise<string> };
  /** Begins to start a browser; the one at this path, or else the first that is found. */
  startBrowser(explicit: string | null): StartedBrowser;
  inspectMachine(explicit: string | null): Promise<MachineCheck[]>;
  readonly program: Program;
  /** Aborted when the user asks to stop. */
  readonly signal: AbortSignal;
  /** The day, ISO, in the user's own time zone. */
  today(): string;
  /** Told what is being done, for those who wait. */
  onStep(step: string): void;
}

export interface Program {
  readonly version: string;
  /** Folders of the program's own themes by name. */
  readonly themes: Readonly<Record<string, string>>;
  /** Folder of its TypeScript source where it runs from that, since a version says little there. */
  readonly source: string | null;
}

/** The browser of this machine, loaded when it is first needed. */
export function chromium(files: BrowserFiles): Pick<Effects, "startBrowser" | "inspectMachine"> {
  return {
    startBrowser(explicit) {
      const starting = import("../browser/index.ts").then(({ currentMachine, startBrowser }) =>
        startBrowser(currentMachine(files), { explicit }),
      );
      starting.catch(() => undefined);
      return { room: async () => (await starting).room(), close: async () => (await starting).close() };
    },
    async inspectMachine(explicit) {
      const { currentMachine, inspectMachine } = await import("../browser/index.ts");
      return inspectMachine(currentMachine(files), { explicit });
    },
  };
}
