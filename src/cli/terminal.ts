import { styleText } from "node:util";
import { printable } from "./printable.ts";

type Style = Parameters<typeof styleText>[0];

/** What of `process` a command line talks through. */
export interface Streams {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

/** Results go to `out`, everything said on the way to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** What is being done, on a line that is overwritten; only where somebody watches. */
  step(text: string): void;
  /** For `err`; plain where that is no terminal, or NO_COLOR is set. */
  style(style: Style, text: string): string;
  /** The same for `out`. */
  outStyle(style: Style, text: string): string;
}

export interface Volume {
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** @param onLost told where the results can't be written */
export function openTerminal(
  { stdout, stderr }: Streams,
  { quiet, verbose }: Volume,
  onLost: (cause: NodeJS.ErrnoException) => void,
): Terminal {
  stdout.on("error", (cause: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) is no fault; the work is done, and the exit code stands.
    if (cause.code !== "EPIPE") onLost(cause);
  });
  // Nobody is left to be told of it, and the results may still get to where they go.
  stderr.on("error", () => undefined);
  let stepShown = false;
  const clearStep = () => {
    if (stepShown) stderr.write("\r\u001b[2K");
    stepShown = false;
  };
  return {
    out(text) {
      clearStep();
      stdout.write(text);
    },
    err(text) {
      clearStep();
      stderr.write(text);
    },
    step(text) {
      if (quiet) return;
      const line = printable(text);
      if (verbose) stderr.write(`${line}\n`);
      else if (stderr.isTTY) {
        clearStep();
        stderr.write(`${line.slice(0, 76)} …`);
        stepShown = true;
      }
    },
    style: (style, text) => styleText(style, text, { stream: stderr, validateStream: true }),
    outStyle: (style, text) => styleText(style, text, { stream: stdout, validateStream: true }),
  };
}
