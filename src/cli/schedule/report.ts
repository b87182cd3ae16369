/** Ended processes → what a schedule logs of them: the editions of a build, or why it failed, in one line. */

import type { RanEdition, RunReport } from "../../scheduling.ts";
import type { Ended } from "./processes.ts";

/** What went wrong with a command, "" where nothing did. */
export function complaintOf(command: string, { exit, stderr, late }: Ended): string {
  if (exit === 0) return "";
  const why = late
    ? "took too long"
    : exit === null
      ? "was ended by a signal, or never started"
      : `exit ${exit}`;
  return [`--on-change ${command}: ${why}`, lastLine(stderr)].filter((part) => part !== "").join(": ");
}

interface BuildJson {
  readonly datasets?: readonly RanEdition[];
  readonly error?: { readonly message: string; readonly hint: string | null };
  readonly diagnostics?: readonly {
    readonly severity: string;
    readonly message: string;
    readonly at: { readonly file: string; readonly line: number | null } | null;
  }[];
}

/** What a build with `--json` came to. */
export function reportOf({ exit, stdout, stderr, late }: Ended, limitMs: number): RunReport {
  const printed = parse(stdout);
  const editions = (printed?.datasets ?? []).map(({ dataset, edition, changed }) => ({
    dataset,
    edition,
    changed,
  }));
  if (exit === 0 && printed !== null) return { exit, editions, message: "" };
  if (late) return { exit: null, editions: [], message: `still running after ${limitMs / 60_000} minutes` };
  return { exit: exit === 0 ? null : exit, editions: [], message: messageOf(printed, stderr) };
}

function messageOf(printed: BuildJson | null, stderr: string): string {
  if (printed?.error !== undefined) {
    const { message, hint } = printed.error;
    return hint === null ? message : `${message}; ${hint}`;
  }
  const errors = (printed?.diagnostics ?? []).filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return lastLine(stderr) || "ended without a word";
  const place =
    first.at === null ? "" : `${first.at.file}${first.at.line === null ? "" : `:${first.at.line}`}: `;
  const more = errors.length === 1 ? "" : `, and ${errors.length - 1} more`;
  return `errors in the data: ${place}${first.message}${more}`;
}

function parse(text: string): BuildJson | null {
  try {
    return JSON.parse(text) as BuildJson;
  } catch {
    return null;
  }
}

const lastLine = (text: string): string => text.trim().replace(/^.*\n/s, "").slice(0, 500);
