import { messageOf } from "./failures.ts";
import { findBrowser } from "./find.ts";
import type { FindOptions, PassedOver } from "./found.ts";
import type { Machine } from "./machine.ts";
import { type BrowserRoom, openBrowser } from "./room.ts";
import { loadDriver } from "./session.ts";

export interface StartedBrowser {
  /** The room, once it is open; rejects with MachineError where it could not be opened. */
  room(): Promise<BrowserRoom>;
  /**
   * Settles when its process runs, or none could be started: until then it takes turns of this process, which must
   * not be held up by other work; after that it starts by itself.
   */
  launched(): Promise<void>;
  /** Closes it, or what is still on its way. Never throws. */
  close(): Promise<void>;
}

/**
 * Begins to find and start the browser at once and lets the caller go on: starting it takes as long as
 * reading and comparing the data does. A failure waits for whoever asks for the room.
 */
export function startBrowser(machine: Machine, options: FindOptions = {}): StartedBrowser {
  const launched = Promise.withResolvers<void>();
  const opening = findAndOpen(machine, options, launched.resolve);
  loadDriver().catch(() => undefined);
  opening.catch(() => undefined).finally(launched.resolve);
  return {
    room: () => opening,
    launched: () => launched.promise,
    close: () =>
      opening.then(
        (room) => room.close(),
        () => undefined,
      ),
  };
}

/** A browser that was merely found and does not start gives way to the next; one that was named does not. */
export async function findAndOpen(
  machine: Machine,
  options: FindOptions,
  onLaunch?: () => void,
): Promise<BrowserRoom> {
  const avoid: PassedOver[] = [...(options.avoid ?? [])];
  for (;;) {
    const found = await findBrowser(machine, { ...options, avoid });
    try {
      return await openBrowser(found, machine, onLaunch);
    } catch (error) {
      if (found.origin === "option" || found.origin === "environment") throw error;
      // Whoever prints what was passed over names the path before the reason.
      const reason = (error as Error).message.replace(`${found.path}: `, "");
      avoid.push({ origin: found.origin, path: found.path, reason, said: messageOf(error) });
    }
  }
}
