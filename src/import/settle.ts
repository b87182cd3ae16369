import type { Diagnostic } from "../diagnostic.ts";
import type { Dataset } from "../model/dataset.ts";
import { differences, idsKeptApart, namesTakenForIds, nearDuplicates, summarize } from "./findings.ts";
import type { MappedRow } from "./mapped-row.ts";
import { oddCells } from "./odd-cells.ts";
import { openStances } from "./open-stances.ts";
import { skippedRows } from "./outcome.ts";
import { ruledInVain, undecided } from "./over-time.ts";
import type { Ground, Proposal } from "./proposal.ts";
import { propose } from "./propose.ts";
import type { Reject } from "./rejects.ts";
import type { ImportTools } from "./request.ts";
import { tableCustoms } from "./table-customs.ts";
import { toldCells } from "./told.ts";

/** The rows that fit, and what the dataset is with them. */
export interface Settled {
  readonly proposal: Proposal;
  /** Null where no row is left and the dataset has none of its own. */
  readonly dataset: Dataset | null;
  readonly rejects: readonly Reject[];
  /** Rows that are no claims: without a figure, or with a stance that is to be decided. */
  readonly skips: readonly Reject[];
  readonly warnings: readonly Diagnostic[];
}

/** Takes out the rows that don't fit until those that are left make a dataset without a fault. */
export function settle(ground: Ground, tools: ImportTools): Settled | { faults: readonly Diagnostic[] } {
  const rejected = new Map<MappedRow, Reject>();
  const skipped = new Map<MappedRow, Reject>();
  for (const row of ground.mapped.rows)
    if (row.skip !== null) reject(row, row.skip.column, row.skip.reason, ground, skipped);
  const skips = [...skipped.values()];
  for (;;) {
    tools.signal.throwIfAborted();
    tools.onStep(`fitting ${ground.mapped.rows.length - skips.length - rejected.size} rows`);
    const proposal = propose(ground, new Set([...rejected.keys(), ...skipped.keys()]));
    const before = rejected.size;
    for (const { row, fault } of proposal.faults) reject(row, fault.column, fault.reason, ground, rejected);
    // What these rows would have made must not stay: without them it is proposed anew.
    if (rejected.size > before) continue;
    const rejects = () => [...rejected.values()].sort((a, b) => a.row.line - b.row.line);
    const ofSkips = [...skippedRows(skips, ground.table), ...openStances(skips, ground.table)];
    if (proposal.rows.length === 0)
      return { proposal, dataset: null, rejects: rejects(), skips, warnings: ofSkips };
    const { dataset, diagnostics } = tools.validate(proposal.raw);
    const strange = rejectBlamed(diagnostics, proposal, ground, rejected);
    if (rejected.size > before) continue;
    if (strange.length > 0 || dataset === null) return { faults: strange };
    const ofImport = summarize(diagnostics, (at) => proposal.blame(at) !== null);
    const landed = proposal.rows.map(({ row }) => row);
    const warnings = [
      ...toldCells(landed, ground.table),
      ...ofSkips,
      ...ofImport,
      ...namesTakenForIds(proposal, ground.table),
      ...idsKeptApart(proposal, ground.table),
      ...nearDuplicates(proposal, ground.table),
      ...differences(proposal, ground.table),
      ...oddCells(landed, ground.table),
      ...tableCustoms(landed, ground.table, ground.mapping),
      ...ruledInVain(proposal.rosters, ground.mapping),
      ...undecided(proposal.rosters, ground.mapping),
    ];
    return {
      proposal,
      dataset,
      rejects: rejects(),
      skips,
      warnings: isNew(ground) ? [newBrief(ground), ...warnings] : warnings,
    };
  }
}

/** @returns errors that no row is to blame for */
function rejectBlamed(
  diagnostics: readonly Diagnostic[],
  proposal: Proposal,
  ground: Ground,
  rejected: Map<MappedRow, Reject>,
): Diagnostic[] {
  const strange: Diagnostic[] = [];
  for (const fault of diagnostics.filter(({ severity }) => severity === "error")) {
    const blamed = proposal.blame(fault.at);
    if (blamed === null) strange.push(fault);
    const reason = fault.hint === null ? fault.message : `${fault.message} (${fault.hint})`;
    for (const row of blamed?.rows ?? []) reject(row, blamed!.column, reason, ground, rejected);
  }
  return strange;
}

function reject(
  row: MappedRow,
  column: number | null,
  reason: string,
  { table }: Ground,
  rejected: Map<MappedRow, Reject>,
): void {
  if (rejected.has(row)) return;
  const name = column === null ? "" : (table.columns[column] ?? "");
  rejected.set(row, { row: row.row, line: row.row.line, column: name, reason });
}

const isNew = ({ existing }: Ground): boolean => existing.documents.every(({ kind }) => kind !== "brief");

function newBrief({ mapping }: Ground): Diagnostic {
  const whole = mapping.title !== null && mapping.question !== null;
  const message = whole ? "brief.yaml is new" : "title and question of brief.yaml are made of names";
  const hint = whole ? "read through it before you build" : "write what readers are to see";
  return { severity: whole ? "note" : "warning", code: "import-new-brief", message, at: null, hint };
}
