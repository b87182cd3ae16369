import { closedFailure } from "./failures.ts";
import type { Session } from "./session.ts";

/** The browser that runs now, and the one after it when it dies. */
export interface KeptSession {
  current(): Session;
  /** A live session in place of one that was lost; prints that lost the same one share the next. */
  replace(lost: Session): Promise<Session>;
  /** Ends the current one and whichever is being started; none is started after. */
  close(): Promise<void>;
}

export async function keepSession(launch: () => Promise<Session>): Promise<KeptSession> {
  let session = await launch();
  let relaunching: Promise<Session> | null = null;
  let closed = false;

  const relaunch = async (): Promise<Session> => {
    try {
      await session.kill();
      if (closed) throw closedFailure();
      session = await launch();
      return session;
    } finally {
      relaunching = null;
    }
  };

  return {
    current: () => session,
    async replace(lost) {
      if (closed) throw closedFailure();
      if (lost !== session) return session;
      relaunching ??= relaunch();
      return relaunching;
    },
    async close() {
      closed = true;
      await relaunching?.catch(() => undefined);
      // Every print is over or given up; asking the browser to close would only take longer.
      await session.kill();
    },
  };
}
