import {
  appendBelow,
  appendLines,
  blockEntry,
  claimLines,
  editClaims,
  flowEntry,
  inline,
  rewriteClaims,
  rewriteEntries,
} from "../edit/index.ts";
import type { Id } from "../model/dataset.ts";
import type { RawValue } from "../model/raw-dataset.ts";
import { editClaimLines } from "./claim-lines.ts";
import { editClaimsTable } from "./claims-table.ts";
import { idOf } from "./names.ts";
import type { Ground, Proposal } from "./proposal.ts";
import type { ResolvedRow } from "./resolve-rows.ts";
import type { Made } from "./roster.ts";

/** Above so many new claims they are written as claims.csv: YAML is for what people write by hand. */
export const MOST_CLAIMS_IN_YAML = 2000;
/** Loading refuses a YAML file above 2 MB. */
const LONGEST_YAML = 1_900_000;

/** A file of the dataset as it is and as it is to be; its name is relative to the dataset's folder. */
export interface FileChange {
  readonly name: string;
  readonly before: string | null;
  readonly after: string;
}

/** @param texts the files that the dataset has, by name */
export function planFiles(
  ground: Ground,
  proposal: Proposal,
  texts: ReadonlyMap<string, string>,
): readonly FileChange[] {
  const { speakers, sources } = proposal.rosters;
  const planned = new Map<string, string>([
    ["brief.yaml", briefText(ground, proposal, texts.get("brief.yaml") ?? null)],
    ["sources.yaml", entriesText(texts.get("sources.yaml") ?? "", sources.made, blockEntry, true)],
    ["speakers.yaml", entriesText(texts.get("speakers.yaml") ?? "", speakers.made, flowEntry, false)],
    ...claimTexts(ground, proposal, texts),
  ]);
  return [...planned]
    .map(([name, after]) => ({
      name,
      before: texts.get(name) ?? null,
      after: inStep(name, texts.get(name), after),
    }))
    .filter(({ before, after }) => after !== "" && before !== after);
}

/** A YAML file with the line breaks of Windows keeps them; claims.csv has seen to it, its cells may hold others. */
function inStep(name: string, before: string | undefined, after: string): string {
  const isWindows = name.endsWith(".yaml") && before?.includes("\r\n");
  return isWindows ? after.replace(/\r?\n/g, "\r\n") : after;
}

function briefText({ table }: Ground, { brief, rosters }: Proposal, before: string | null): string {
  if (before === null) return newBrief(table.file, brief);
  let text = before;
  for (const part of ["measures", "propositions"] as const) {
    const entries = new Map([...rosters[part].made.values()].map(({ id, entry }) => [id, entry]));
    if (entries.size === 0) continue;
    const lines = [...entries].flatMap(([id, entry]) => flowEntry(id, entry));
    text = appendBelow(text, part, lines) ?? rewriteEntries(text, [part], entries);
  }
  return text;
}

function newBrief(file: string, brief: ReadonlyMap<string, RawValue>): string {
  const lines = [
    `# Started by an import of ${file
      .split(/[\\/]/)
      .at(-1)!
      .replace(/[\r\n]/g, " ")}.`,
  ];
  for (const [key, value] of brief) {
    if (key !== "measures" && key !== "propositions") lines.push(`${key}: ${inline(value)}`);
    else {
      const entries = [...(value as ReadonlyMap<string, RawValue>)];
      lines.push(
        "",
        `${key}:`,
        ...entries.flatMap(([id, entry]) =>
          flowEntry(id, entry as ReadonlyMap<string, RawValue>).map((line) => `  ${line}`),
        ),
      );
    }
  }
  return `${lines.join("\n")}\n`;
}

function entriesText(
  before: string,
  made: ReadonlyMap<Id, Made>,
  linesOf: (id: Id, entry: Made["entry"]) => string[],
  parted: boolean,
): string {
  if (made.size === 0) return before;
  const lines = [...made.values()].flatMap(({ id, entry }, index) => [
    ...(parted && index > 0 ? [""] : []),
    ...linesOf(id, entry),
  ]);
  const entries = new Map([...made.values()].map(({ id, entry }) => [id, entry]));
  return appendLines(before, lines, parted) ?? rewriteEntries(before, [], entries);
}

type Changes = ReadonlyMap<Id, ResolvedRow["changes"]>;

function claimTexts(
  ground: Ground,
  { rows }: Proposal,
  texts: ReadonlyMap<string, string>,
): [string, string][] {
  const added = rows.filter(({ existing }) => existing === null).map(({ claim }) => claim);
  const updated = rows.filter(({ existing, changes }) => existing !== null && changes.size > 0);
  const byFile = Map.groupBy(updated, ({ existing }) => nameIn(existing!.at.file, texts));
  const changesIn = (name: string): Changes =>
    new Map(byFile.get(name)?.map(({ id, changes }) => [id, changes] as const) ?? []);
  const edit = (name: string, claims: typeof added): [string, string] => {
    const before = texts.get(name) ?? null;
    if (name === "claims.csv")
      return [name, editClaimsTable(before, claims, changesIn(name), ground.languages)];
    if (name === "claims.ndjson") return [name, editClaimLines(before, claims, changesIn(name))];
    return [name, yamlClaims(before ?? "", claims, changesIn(name))];
  };
  const target = targetFor(added.length, ground, texts);
  const others = [...byFile.keys()]
    .filter((name) => name !== target || added.length === 0)
    .map((name) => edit(name, []));
  if (added.length === 0) return others;
  const own = edit(target, added);
  if (!target.endsWith(".yaml") || own[1].length <= LONGEST_YAML) return [...others, own];
  const kept = byFile.has(target) ? [edit(target, [])] : [];
  return [...others.filter(([name]) => name !== "claims.csv"), ...kept, edit("claims.csv", added)];
}

/** Of a place's file, which is a path as the user typed it, the name within the dataset. */
function nameIn(file: string, texts: ReadonlyMap<string, string>): string {
  const path = file.replaceAll("\\", "/");
  return [...texts.keys()].find((name) => path === name || path.endsWith(`/${name}`)) ?? path;
}

/** Where new claims go: beside those that there are. */
function targetFor(count: number, { table }: Ground, texts: ReadonlyMap<string, string>): string {
  if (texts.has("claims.ndjson") && !texts.has("claims.csv")) return "claims.ndjson";
  if (count > MOST_CLAIMS_IN_YAML) return "claims.csv";
  if (texts.has("claims.yaml")) return "claims.yaml";
  if (texts.has("claims.csv")) return "claims.csv";
  const inFolder = [...texts.keys()].some((name) => name.startsWith("claims/"));
  const base = table.file
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.[^.]+$/, "");
  return inFolder ? `claims/${idOf(base, "import")}.yaml` : "claims.yaml";
}

function yamlClaims(before: string, added: Parameters<typeof claimLines>[0][], changes: Changes): string {
  const changed = changes.size === 0 ? before : editClaims(before, changes);
  if (changed === null) return rewriteClaims(before, added, changes);
  if (added.length === 0) return changed;
  const lines = added.flatMap((claim, index) => [...(index > 0 ? [""] : []), ...claimLines(claim)]);
  return appendLines(changed, lines, true) ?? rewriteClaims(changed, added, new Map());
}
