import { type Diagnostic, formatPlace, type Severity, toldOf } from "../diagnostic.ts";
import { printable } from "./printable.ts";
import type { Terminal } from "./terminal.ts";

const STYLES = { error: ["bold", "red"], warning: ["bold", "yellow"], note: ["bold", "blue"] } as const;

/**
 * As compilers print them, so that an editor jumps to the place:
 *
 *     data/x/claims.yaml:14:12  error  unknown speaker: niss
 *         did you mean nis?
 *
 * and a count of all at the end.
 */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  terminal: Terminal,
  quiet: boolean,
): void {
  const shown = quiet ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics;
  if (shown.length === 0) return;
  const { told, more } = toldOf(shown);
  const lines = told.map((diagnostic) => diagnosticLines(diagnostic, terminal));
  const rest = more === 0 ? "" : `and ${more} more, which are not listed\n`;
  terminal.err(`${lines.join("")}${rest}\n${countDiagnostics(shown)}\n`);
}

function diagnosticLines({ at, severity, message, hint }: Diagnostic, terminal: Terminal): string {
  const place = at === null ? "" : `${printable(formatPlace(at))}  `;
  const line = `${place}${terminal.style([...STYLES[severity]], severity)}  ${printable(message)}\n`;
  return hint === null ? line : `${line}    ${printable(hint)}\n`;
}

/** `2 errors, 1 warning` */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const counts = (["error", "warning", "note"] as const)
    .map((severity) => countOf(diagnostics, severity))
    .filter((count) => count !== "");
  return counts.length === 0 ? "no errors" : counts.join(", ");
}

function countOf(diagnostics: readonly Diagnostic[], severity: Severity): string {
  const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return count === 0 ? "" : `${count} ${severity}${count === 1 ? "" : "s"}`;
}
