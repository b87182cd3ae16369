import { isRefused, readPlainFile, type WritingFiles, writeFiles } from "../files/index.ts";
import type { Candidate, Candidates, Written } from "./protocol.ts";

/** Fields whose values come back from claim to claim. */
const FIELDS = ["measure", "proposition", "stance", "speaker", "modality", "likelihood"] as const;
export type HabitField = (typeof FIELDS)[number];

/** How often a value was chosen where another one had been proposed: `counts.speaker.nis.rutte`. */
type Counts = Map<string, Map<string, Map<string, number>>>;

/** So many times it has to have been chosen before it goes first. */
const FEWEST = 2;
const LARGEST = 1_000_000;

/** What was changed of the proposals for one dataset: how often, and nothing else. */
export interface Habits {
  /** Puts first what was chosen more often in place of the first one than that itself. */
  apply<Value extends string>(field: HabitField, candidates: Candidates<Value>): Candidates<Value>;
  /** Counts what became of a proposal, and writes the file. */
  remember(proposed: Written, saved: Written): Promise<void>;
}

/** @param path of a file that may be deleted at any time, and is begun anew where it can't be read */
export async function openHabits(path: string, files: WritingFiles): Promise<Habits> {
  const counts = await readCounts(path, files);
  return {
    apply(field, candidates) {
      const [first] = candidates;
      const chosen = first === undefined ? undefined : counts.get(field)?.get(first.value);
      const [most] = [...(chosen ?? [])].sort(([, a], [, b]) => b - a);
      if (first === undefined || most === undefined) return candidates;
      const [value, times] = most;
      if (value === first.value || times < FEWEST || times <= (chosen?.get(first.value) ?? 0))
        return candidates;
      const reason = `chosen ${times} times here, where “${first.value}” was proposed`;
      const put = { value, basis: "chosen-before", reason } as Candidate<typeof first.value>;
      return [put, ...candidates.filter((candidate) => candidate.value !== value)];
    },
    async remember(proposed, saved) {
      for (const field of FIELDS) {
        const [from, to] = [proposed[field], saved[field]];
        if (typeof from !== "string" || typeof to !== "string") continue;
        const ofField = counts.get(field) ?? new Map<string, Map<string, number>>();
        const ofValue = ofField.get(from) ?? new Map<string, number>();
        counts.set(field, ofField.set(from, ofValue.set(to, (ofValue.get(to) ?? 0) + 1)));
      }
      const text = `${JSON.stringify(plain(counts), null, 1)}\n`;
      if (text.length < LARGEST) await writeFiles([{ path, before: undefined, after: text }], files);
    },
  };
}

async function readCounts(path: string, files: WritingFiles): Promise<Counts> {
  const read = await readPlainFile(path, { most: LARGEST }, files);
  try {
    return isRefused(read) ? new Map() : counted(JSON.parse(new TextDecoder().decode(read)));
  } catch {
    return new Map();
  }
}

function counted(value: unknown): Counts {
  const inner = <T>(object: unknown, read: (value: unknown) => T) =>
    new Map(Object.entries((object ?? {}) as object).map(([key, own]) => [key, read(own)]));
  const number = (value: unknown) => (Number.isInteger(value) ? Number(value) : 0);
  return inner(value, (field) => inner(field, (from) => inner(from, number)));
}

const plain = (counts: Counts) =>
  Object.fromEntries(
    [...counts].map(([field, ofField]) => [
      field,
      Object.fromEntries([...ofField].map(([from, to]) => [from, Object.fromEntries(to)])),
    ]),
  );
