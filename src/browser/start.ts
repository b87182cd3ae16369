import { type FindOptions, findBrowser, type PassedOver } from "./find.ts";
import type { Machine } from "./machine.ts";
import { type BrowserRoom, openBrowser } from "./room.ts";

export interface StartedBrowser {
  /** The room, once it is open; rejects with MachineError where it could not be opened. */
  room(): Promise<BrowserRoom>;
  /** Closes it, or what is still on its way. Never throws. */
  close(): Promise<void>;
}

/**
 * Begins to find and start the browser at once and lets the caller go on: starting it takes as long as
 * reading and comparing the data does. A failure waits for whoever asks for the room.
 */
export function startBrowser(machine: Machine, options: FindOptions = {}): StartedBrowser {
  const opening = findAndOpen(machine, options);
  opening.catch(() => undefined);
  return {
    room: () => opening,
    close: () =>
      opening.then(
        (room) => room.close(),
        () => undefined,
      ),
  };
}

/** A browser that was merely found and does not start gives way to the next; one that was named does not. */
async function findAndOpen(machine: Machine, options: FindOptions): Promise<BrowserRoom> {
  const avoid: PassedOver[] = [...(options.avoid ?? [])];
  for (;;) {
    const found = await findBrowser(machine, { ...options, avoid });
    try {
      return await openBrowser(found, machine);
    } catch (error) {
      if (found.origin === "option" || found.origin === "environment") throw error;
      avoid.push({ origin: found.origin, path: found.path, reason: (error as Error).message });
    }
  }
}
