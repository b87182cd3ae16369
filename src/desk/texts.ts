import { inOrder } from "../edit/index.ts";
import { positionsOf } from "../figures/positions.ts";
import type { Id, Source } from "../model/dataset.ts";
import type { ClaimProposal, CuratedText, NewEntry } from "../pipeline.ts";
import { jsonOf, rawOf } from "./edits.ts";
import type { Habits } from "./habits.ts";
import type {
  Candidates,
  DeskProposal,
  Followed,
  FollowRequest,
  Json,
  ProposeRequest,
  SourceText,
  Span,
  Written,
} from "./protocol.ts";

/** A source's text with its marks, in UTF-16. */
export function textOf(source: Source, curated: CuratedText): SourceText {
  const { text, figures, excerpts } = curated;
  const place = unitsOf(text);
  return {
    source: source.id,
    language: source.language,
    text,
    figures: figures.map((figure) => ({
      ...place(figure),
      text: figure.text,
      line: figure.line,
      state: figure.covered_by.length > 0 ? "covered" : figure.ignored === null ? "open" : "ignored",
      claims: figure.covered_by,
      reason: figure.covered_by.length > 0 ? null : figure.ignored,
    })),
    excerpts: excerpts.map((excerpt) => ({ claim: excerpt.claim, ...place(excerpt) })),
    statements: curated.statements().map((statement) => ({ ...place(statement), line: statement.line })),
  };
}

/** Code points to UTF-16. */
function unitsOf(text: string): (span: Span) => Span {
  if (!/[\ud800-\udbff]/.test(text)) return ({ start, end }) => ({ start, end });
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) starts.push(at);
  const unit = (point: number) => starts[point] ?? text.length;
  return ({ start, end }) => ({ start: unit(start), end: unit(end) });
}

/** UTF-16 to code points. */
export function pointsIn(text: string, { start, end }: Span): Span {
  const { codePointAt } = positionsOf(text);
  return { start: codePointAt(start), end: codePointAt(end) };
}

/** What a claim of that place may be. */
export function proposalOf(curated: CuratedText, request: ProposeRequest, habits: Habits): DeskProposal {
  const proposal = curated.propose(pointsIn(curated.text, request), request.type);
  const fields = candidatesOf(proposal, habits);
  return { ...fields, claim: written(fields, request.source) };
}

/** Id and utterance of a claim as far as it is chosen. */
export function followedOf(
  curated: CuratedText,
  { source, speaker, subject }: Omit<FollowRequest, "said">,
  said: string | undefined,
): Followed {
  const { id, utterance } = curated.follow({
    ...{ source, speaker, subject },
    said: said === undefined ? undefined : { date: said },
  });
  return { id: proposed(id), utterance: proposed(utterance) };
}

const proposed = <Value>(ranked: readonly { value: Value; reason: string }[]): Candidates<Value> =>
  ranked.map(({ value, reason }) => ({ value, basis: "proposed", reason }));

/** With what would make those that are not there yet. */
function withEntries(candidates: Candidates<Id>, entries: ReadonlyMap<Id, NewEntry>): Candidates<Id> {
  return candidates.map((candidate) => {
    const made = entries.get(candidate.value);
    return made === undefined ? candidate : { ...candidate, entry: made.entry as Written };
  });
}

function candidatesOf(proposal: ClaimProposal, habits: Habits): Omit<DeskProposal, "claim"> {
  const read = <From, To>(
    ranked: readonly { value: From; reason: string }[],
    to: (value: From) => To,
  ): Candidates<To> => ranked.map(({ value, reason }) => ({ value: to(value), basis: "read", reason }));
  const given = <T extends object>(parts: T) =>
    Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null)) as never;
  const named = (field: "measure" | "proposition" | "speaker", entries: ReadonlyMap<Id, NewEntry>) =>
    withEntries(habits.apply(field, proposed(proposal[field])), entries);
  return {
    type: proposed(proposal.type),
    figure: read(proposal.figure, ({ amount, low, high, modifier }) =>
      // What "thousands" can least mean is a reading; the curator decides whether to state it.
      given(modifier === "vague" ? { modifier } : { amount, low, high, modifier }),
    ),
    words: read(proposal.words, (words) => words),
    unit: read(proposal.unit, (unit) => unit),
    measure: named("measure", proposal.entries.measures),
    proposition: named("proposition", proposal.entries.propositions),
    stance: habits.apply("stance", proposed(proposal.stance)),
    speaker: named("speaker", proposal.entries.speakers),
    said: proposal.said.map(({ value: { date, basis, why }, reason }) => ({
      value: basis === "stated" ? date : ({ date, basis, ...(why === null ? {} : { why }) } as Written),
      basis: basis === "stated" ? "read" : "proposed",
      reason,
    })),
    modality: habits.apply("modality", proposed(proposal.modality)),
    likelihood: habits.apply("likelihood", proposed(proposal.likelihood)),
    utterance: proposed(proposal.utterance),
    excerpt: read(proposal.excerpt, (excerpt) => given(excerpt)),
    id: proposed(proposal.id),
  };
}

function written(fields: Omit<DeskProposal, "claim">, source: string): Written {
  const { type, figure, excerpt, ...others } = fields;
  const firsts = Object.entries(others).flatMap(([key, candidates]) =>
    candidates[0] === undefined ? [] : [[key, candidates[0].value as Json]],
  );
  const parts = { ...Object.fromEntries(firsts), ...figure[0]?.value, ...excerpt[0]?.value, source };
  return jsonOf(inOrder(rawOf(parts))) as Written;
}
