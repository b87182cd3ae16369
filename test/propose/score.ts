import * as files from "node:fs/promises";
import { join } from "node:path";
import { carriesModifier, carriesNumber } from "../../src/evidence/carries.ts";
import { locateExcerpt } from "../../src/evidence/index.ts";
import { searchableText } from "../../src/evidence/locate.ts";
import { type Figure, readFigures } from "../../src/figures/index.ts";
import { loadDataset } from "../../src/load/index.ts";
import type { Claim, Dataset } from "../../src/model/dataset.ts";
import { type ClaimProposal, type Ranked, readForClaims } from "../../src/propose/index.ts";
import { validateDataset } from "../../src/validate/index.ts";
import { languages, TAGS } from "../languages.ts";

export async function readDataset(data: string, id: string): Promise<Dataset> {
  const { dataset, diagnostics } = validateDataset(await loadDataset(data, id, files));
  if (dataset === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return dataset;
}

/** In the program's own languages; in English where one has words for reading alone. */
export const reasonsIn = ({ languages: tags }: Dataset) =>
  new Map(tags.map((tag) => [tag, languages.language(TAGS.includes(tag) ? tag : "en")] as const));

export interface Guess {
  readonly claim: Claim;
  readonly proposal: ClaimProposal;
}

/**
 * What is proposed for each claim from the place of its excerpt alone, with no claim of its source in the dataset: a
 * source is curated when nothing of it is known yet.
 */
export async function guessClaims(dataset: Dataset, archive: string): Promise<Guess[]> {
  const guesses: Guess[] = [];
  for (const source of dataset.sources.values()) {
    const own = dataset.claims.filter((claim) => claim.source === source.id);
    const text = await files.readFile(join(archive, source.archive ?? ""), "utf8");
    const searchable = searchableText(text);
    const others = { ...dataset, claims: dataset.claims.filter((claim) => claim.source !== source.id) };
    const reader = readForClaims({
      ...{ source, text, dataset: others },
      reasons: reasonsIn(dataset),
      locate: (excerpt, prefix, suffix) => locateExcerpt(searchable, excerpt, prefix, suffix).status,
    });
    for (const claim of own) {
      const found = locateExcerpt(searchable, claim.excerpt, claim.prefix, claim.suffix);
      if (found.status !== "verified") throw new Error(`${claim.id} does not stand in its text`);
      guesses.push({ claim, proposal: reader.propose(found) });
    }
  }
  return guesses;
}

export interface Score {
  readonly right: number;
  readonly of: number;
  /** Ids of claims that are wrong in it, with what was proposed. */
  readonly wrong: readonly string[];
}

const FIELDS = {
  "figure and modifier": ({ claim, proposal }: Guess) =>
    // Where a claim says how its figure follows, the words don't have it.
    claim.type === "estimate" && claim.derived === null
      ? [isFigureRight({ claim, proposal }), proposal.figure[0]?.value]
      : null,
  "measure first": ({ claim, proposal }: Guess) =>
    claim.type === "estimate" ? [first(proposal.measure) === claim.measure, first(proposal.measure)] : null,
  day: ({ claim, proposal }: Guess) => {
    const said = proposal.said[0]?.value.date;
    return claim.said === null ? null : [claim.said.edtf === said, said];
  },
  "speaker first": ({ claim, proposal }: Guess) => [
    first(proposal.speaker) === claim.speaker,
    first(proposal.speaker),
  ],
  "speaker among three": ({ claim, proposal }: Guess) => [
    among(proposal.speaker, claim.speaker, 3),
    proposal.speaker.slice(0, 3).map(({ value }) => value),
  ],
  "proposition first": ({ claim, proposal }: Guess) =>
    claim.type === "statement"
      ? [first(proposal.proposition) === claim.proposition, first(proposal.proposition)]
      : null,
  "proposition among three": ({ claim, proposal }: Guess) =>
    claim.type === "statement"
      ? [among(proposal.proposition, claim.proposition, 3), proposal.proposition.map(({ value }) => value)]
      : null,
  stance: ({ claim, proposal }: Guess) =>
    claim.type === "statement" ? [first(proposal.stance) === claim.stance, first(proposal.stance)] : null,
  modality: ({ claim, proposal }: Guess) =>
    claim.modality === null ? null : [first(proposal.modality) === claim.modality, first(proposal.modality)],
  "excerpt that check takes": ({ claim, proposal }: Guess) => [
    isExcerptSound({ claim, proposal }),
    proposal.excerpt[0]?.value.excerpt,
  ],
} as const;
export type Field = keyof typeof FIELDS;

export function scores(guesses: readonly Guess[]): Record<Field, Score> {
  const entries = Object.entries(FIELDS).map(([field, judge]) => {
    const judged = guesses.flatMap((guess) => {
      const verdict = judge(guess);
      return verdict === null ? [] : [{ id: guess.claim.id, right: verdict[0] === true, got: verdict[1] }];
    });
    const wrong = judged.filter(({ right }) => !right).map(({ id, got }) => `${id}: ${JSON.stringify(got)}`);
    return [field, { right: judged.length - wrong.length, of: judged.length, wrong }];
  });
  return Object.fromEntries(entries) as Record<Field, Score>;
}

export function shown(scored: Record<Field, Score>): string {
  return Object.entries(scored)
    .map(([field, { right, of, wrong }]) => {
      const share = `${((100 * right) / Math.max(1, of)).toFixed(1)} %`;
      return [`${field}: ${right} of ${of}, ${share}`, ...wrong.map((line) => `    ${line}`)].join("\n");
    })
    .join("\n");
}

export const shareOf = ({ right, of }: Score) => right / of;

const first = <Value>(ranked: Ranked<Value>): Value | undefined => ranked[0]?.value;
const among = <Value>(ranked: Ranked<Value>, value: Value, most: number) =>
  ranked.slice(0, most).some((proposed) => proposed.value === value);

/** By the same rule by which `check` takes a figure for proved. */
function isFigureRight({ claim, proposal }: Guess): boolean {
  const proposed = proposal.figure[0]?.value;
  if (claim.type !== "estimate" || proposed === undefined) return false;
  const figure = { ...proposed, ambiguous: [], kind: "count", cue: "" } as unknown as Figure;
  return carriesNumber(claim, figure) && carriesModifier(claim, figure);
}

/** At most twenty words, and an estimate's figure is read in them. */
function isExcerptSound({ claim, proposal }: Guess): boolean {
  const excerpt = proposal.excerpt[0]?.value.excerpt;
  if (excerpt === undefined || excerpt.split(/\s+/).length > 20) return false;
  if (proposal.type[0]?.value !== "estimate" || claim.type !== "estimate") return true;
  const { amount, low, modifier } = proposal.figure[0]!.value;
  const read = (["en", "nb", "de", "fr", "uk"] as const).flatMap((language) =>
    readFigures(excerpt, { language }),
  );
  return read.some(
    (figure) => figure.amount === amount && figure.low === low && figure.modifier === modifier,
  );
}
