import type { Claim, Dataset, Id } from "../model/dataset.ts";
import { parsePartialDate } from "../model/partial-date.ts";
import type { Proposed, ProposedDay, Ranked } from "./proposal.ts";

/** What is known of the claim so far. */
export interface Told {
  readonly source: Id;
  readonly speaker: Id | undefined;
  readonly said: Pick<ProposedDay, "date"> | undefined;
  readonly subject: Id | undefined;
}

/** Where another source tells words of the same speaker on the same day, both may tell of one speech. */
export function proposeUtterance({ claims }: Dataset, told: Told): Ranked<Id> {
  const day = told.said === undefined ? null : parsePartialDate(told.said.date);
  if (day === null || day.earliest === null || told.speaker === undefined) return [];
  const same = claims.filter(
    ({ source, speaker, said }) =>
      source !== told.source &&
      speaker === told.speaker &&
      said?.earliest === day.earliest &&
      said.latest === day.latest,
  );
  const ofSubject = (claim: Claim) => (subjectOf(claim) === told.subject ? 0 : 1);
  const sorted = same.toSorted((a, b) => ofSubject(a) - ofSubject(b));
  const seen = new Set<Id>();
  return sorted.flatMap((claim): Proposed<Id>[] => {
    if (claim.utterance === null || seen.has(claim.utterance)) return [];
    seen.add(claim.utterance);
    return [{ value: claim.utterance, reason: `${claim.source} tells words of that day: ${claim.id}` }];
  });
}

const subjectOf = (claim: Claim): Id => (claim.type === "estimate" ? claim.measure : claim.proposition);

const LONGEST_ID = 64;

/** Speaker, subject and what the source's id begins with; numbered where another claim has it. */
export function proposeId({ claims }: Dataset, { source, speaker, subject }: Told): Ranked<Id> {
  const parts = [speaker ?? "speaker", subject ?? "claim", source.split("-")[0] ?? source];
  const id = parts
    .join("-")
    .slice(0, LONGEST_ID - 4)
    .replace(/-+$/, "");
  const taken = new Set(claims.map((claim) => claim.id));
  let number = 1;
  while (taken.has(numberedId(id, number))) number++;
  return [{ value: numberedId(id, number), reason: "speaker, subject and source" }];
}

const numberedId = (id: string, number: number) => (number === 1 ? id : `${id}-${number}`);
