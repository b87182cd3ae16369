import { appendFileSync, closeSync, constants, openSync } from "node:fs";
import { MachineError } from "../../diagnostic.ts";

/** One JSON object a line: `time`, `event`, and what belongs to it. */
export interface Log {
  write(time: Date, event: string, facts: Readonly<Record<string, unknown>>): void;
  close(): void;
}

/** To a stream that somebody else looks after. */
export function streamLog(write: (line: string) => void): Log {
  return { write: (time, event, facts) => write(lineOf(time, event, facts)), close: () => undefined };
}

/**
 * To the end of a file. On SIGHUP it is opened anew, so that logrotate can move the old one away.
 * @throws MachineError
 */
export function fileLog(path: string, host: Pick<NodeJS.Process, "on" | "off">): Log {
  let file = openLog(path);
  const reopen = () => {
    const old = file;
    try {
      file = openLog(path);
      closeSync(old);
    } catch {
      // It goes on where it was, which is better than losing lines.
    }
  };
  host.on("SIGHUP", reopen);
  return {
    write: (time, event, facts) => appendLine(file, lineOf(time, event, facts)),
    close() {
      host.off("SIGHUP", reopen);
      closeSync(file);
    },
  };
}

/** A full disk is no reason to stop building: the next line may find room again. */
function appendLine(file: number, line: string): void {
  try {
    appendFileSync(file, line);
  } catch {
    process.stderr.write(line);
  }
}

function openLog(path: string): number {
  try {
    const { O_APPEND, O_CREAT, O_NONBLOCK, O_WRONLY } = constants;
    // A pipe that nobody reads would hold this process up for good, deaf to signals: asked first, it says so.
    closeSync(openSync(path, O_APPEND | O_CREAT | O_WRONLY | (O_NONBLOCK ?? 0), 0o666));
    return openSync(path, "a");
  } catch (cause) {
    const hint = "make its folder writable, or name another file with --log";
    throw new MachineError(`cannot write the log: ${path} (${(cause as Error).message})`, { cause, hint });
  }
}

const lineOf = (time: Date, event: string, facts: Readonly<Record<string, unknown>>): string =>
  `${JSON.stringify({ time: time.toISOString(), event, ...facts })}\n`;
