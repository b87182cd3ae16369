import { Document, type Pair, Scalar, type YAMLMap } from "yaml";
import type { Figure } from "../figures/index.ts";
import type { Id } from "../model/dataset.ts";
import type { ClaimProposal, Proposed, ProposedDay } from "./proposal.ts";

/** A figure of a text as far as a stub tells it. */
export type StubFigure = Pick<
  Figure,
  "text" | "amount" | "low" | "high" | "modifier" | "unit" | "kind" | "line" | "sentence" | "ambiguous"
>;

/** A figure that no claim carries, or words that tell a proposition, with what is proposed: null where no dataset is known. */
export type Stub =
  | { readonly figure: StubFigure; readonly proposal: ClaimProposal | null }
  | {
      readonly figure: null;
      readonly sentence: string;
      readonly line: number;
      readonly proposal: ClaimProposal;
    };

/**
 * A fragment of claims.yaml to be completed by hand. What is proposed says so in a comment with its reason, what is not
 * known stands in capitals, and above each is the sentence.
 */
export function stubClaims(stubs: readonly Stub[], source: Id = "SOURCE"): string {
  const written = stubs.filter(({ figure }) => figure === null || STUBBED.has(figure.kind));
  if (written.length === 0) return "[]\n";
  const taken = new Set<string>();
  const lineOf = (stub: Stub) => (stub.figure ?? stub).line;
  const inOrder = written.toSorted((a, b) => lineOf(a) - lineOf(b));
  return inOrder.map((stub, index) => writeStub(stub, index, source, taken)).join("\n");
}

const STUBBED = new Set<Figure["kind"]>(["count", "money", "percent", "measurement", "number"]);

function writeStub(stub: Stub, index: number, source: Id, taken: Set<string>): string {
  const { line, sentence } = stub.figure ?? stub;
  const document = new Document([entryOf(stub, index, source, taken)]);
  commentProposals(
    (document.contents as unknown as { items: YAMLMap[] }).items[0]!,
    reasonsOf(stub.proposal),
  );
  return `# line ${line}: ${oneLine(sentence)}\n${document.toString({ lineWidth: 0 })}`;
}

/** No line of a text may end a comment. */
const oneLine = (text: string) => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ").trim();

function entryOf(stub: Stub, index: number, source: Id, taken: Set<string>): Record<string, unknown> {
  const { figure, proposal } = stub;
  const id = freshId(proposal?.id[0]?.value ?? `${source.toLowerCase()}-${index + 1}`, taken);
  const what = figure === null ? statementOf(stub.proposal) : estimateOf(figure, proposal);
  return {
    id,
    ...what,
    ...written("modality", proposal?.modality),
    ...written("likelihood", proposal?.likelihood),
    speaker: proposal?.speaker[0]?.value ?? "SPEAKER",
    source,
    said: dayOf(proposal?.said[0]),
    ...written("utterance", proposal?.utterance),
    ...excerptOf(figure, proposal),
  };
}

function freshId(id: string, taken: Set<string>): string {
  let fresh = id;
  for (let number = 2; taken.has(fresh); number++) fresh = `${id}-${number}`;
  taken.add(fresh);
  return fresh;
}

function written(key: string, ranked: readonly Proposed<unknown>[] | undefined): Record<string, unknown> {
  const [first] = ranked ?? [];
  return first === undefined ? {} : { [key]: first.value };
}

function statementOf({ proposition, stance }: ClaimProposal): Record<string, unknown> {
  return { proposition: proposition[0]?.value ?? "PROPOSITION", stance: stance[0]?.value ?? "STANCE" };
}

/** What a text in a language without a reader leaves to the curator. */
const OPEN = "the language is not read";

function estimateOf(figure: StubFigure, proposal: ClaimProposal | null): Record<string, unknown> {
  const measure = proposal?.measure[0]?.value ?? "MEASURE";
  return { measure, ...statedFigure(figure), modifier: figure.modifier ?? `OPEN: ${OPEN}` };
}

function statedFigure({ amount, low, high, modifier, ambiguous }: StubFigure): Record<string, unknown> {
  if (modifier === null) return { amount: `OPEN: ${OPEN}` };
  if (ambiguous.length > 0) return { amount: `AMBIGUOUS: ${ambiguous.join(" or ")}` };
  // What "thousands" can least mean is a reading; the curator decides whether to state it.
  if (modifier === "vague") return {};
  return amount === null ? { low, high } : { amount };
}

function dayOf(proposed: Proposed<ProposedDay> | undefined): unknown {
  if (proposed === undefined) return "DATE";
  const { date, basis, why } = proposed.value;
  return basis === "stated" ? date : { date, basis, why };
}

function excerptOf(figure: StubFigure | null, proposal: ClaimProposal | null): Record<string, unknown> {
  const proposed = proposal?.excerpt[0]?.value;
  if (proposed === undefined) return { excerpt: figure === null ? "EXCERPT" : shortExcerpt(figure) };
  const { excerpt, prefix, suffix } = proposed;
  return { excerpt, ...(prefix === null ? {} : { prefix }), ...(suffix === null ? {} : { suffix }) };
}

const MOST_WORDS = 20;

/** The figure with its unit, where nothing is known of its clause; never above the cap. */
function shortExcerpt({ text, unit, sentence }: StubFigure): string {
  const at = sentence.indexOf(text);
  if (at === -1) return text;
  const unitAt = unit === null ? -1 : sentence.indexOf(unit, at);
  const end = unitAt === -1 ? at + text.length : Math.max(at + text.length, unitAt + (unit?.length ?? 0));
  return sentence.slice(at, end).split(" ").slice(0, MOST_WORDS).join(" ");
}

/** Not of a field that a curator reads a reason beside. */
const UNEXPLAINED = new Set(["words", "unit", "excerpt", "id", "entries"]);

function reasonsOf(proposal: ClaimProposal | null): Map<string, string> {
  const reasons = Object.entries(proposal ?? {}).flatMap(([key, ranked]) => {
    const [first] = UNEXPLAINED.has(key) ? [] : (ranked as readonly Proposed<unknown>[]);
    return first === undefined ? [] : [[key, first.reason] as const];
  });
  return new Map(reasons);
}

/** `speaker: union # proposed: …`: behind the value, or behind the key where the value has lines of its own. */
function commentProposals(entry: YAMLMap, reasons: ReadonlyMap<string, string>): void {
  for (const { key, value } of entry.items as Pair<Scalar<string>, Scalar | YAMLMap>[]) {
    const reason = reasons.get(key.value);
    if (reason === undefined) continue;
    const comment = ` proposed: ${oneLine(reason)}`;
    if (value instanceof Scalar) value.comment = comment;
    else if (value !== null) value.commentBefore = comment;
  }
}
