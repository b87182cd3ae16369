import { fstatSync, writeSync } from "node:fs";
import { Socket } from "node:net";
import { Writable } from "node:stream";
import { isatty, WriteStream } from "node:tty";
import { ERRORS, OWN_ERRORS, WATCHER, WITHIN } from "./own-process.ts";

/** In a process that is run within another: it stops when the one that started it is gone, as on SIGTERM, and writes where that one does. */
export function liveWithin(): void {
  const value = process.env[WITHIN];
  if (value === undefined) return;
  // A file that is not there is a variable that somebody set: nobody watches then.
  if (!isOpen(WATCHER)) return;
  const watcher = new Socket({ fd: WATCHER, readable: true, writable: false });
  watcher.on("error", () => undefined).once("close", () => process.kill(process.pid, "SIGTERM"));
  watcher.resume().unref();
  if (value === ERRORS.own) Object.defineProperty(process, "stderr", { value: errorStream() });
}

function errorStream(): Writable {
  if (isatty(OWN_ERRORS)) return new WriteStream(OWN_ERRORS);
  const entry = fstatSync(OWN_ERRORS);
  if (entry.isFIFO() || entry.isSocket())
    return new Socket({ fd: OWN_ERRORS, readable: false, writable: true });
  return new Writable({
    decodeStrings: true,
    write(chunk: Buffer, _, done) {
      writeSync(OWN_ERRORS, chunk);
      done();
    },
  });
}

function isOpen(file: number): boolean {
  try {
    const entry = fstatSync(file);
    return entry.isSocket() || entry.isFIFO();
  } catch {
    return false;
  }
}
