import {
  FluentParser,
  type FunctionReference,
  type Junk,
  type Message,
  type MessageReference,
  type Pattern,
  type Term,
  type TermReference,
  type VariableReference,
  Visitor,
} from "@fluent/syntax";
import { type Diagnostic, error, type Place } from "../diagnostic.ts";

/** A name that a message uses, and where. */
export interface Use {
  readonly name: string;
  readonly at: Place;
}

/** A message, or one of its attributes, as it is written. */
export interface WrittenMessage {
  /** `kind-conflict`, `kind-conflict.meaning`, `-term` */
  readonly name: string;
  readonly at: Place;
  /** On one line. */
  readonly text: string;
  readonly variables: readonly Use[];
  /** Messages and terms that it refers to. */
  readonly messages: readonly Use[];
  readonly functions: readonly Use[];
  /** Variables that the comments above it name. */
  readonly declared: ReadonlySet<string>;
  /** There for other messages alone, as the comment above it says. */
  readonly isHelper: boolean;
}

/** What a file says, and what of it can't be read. */
export interface MessageFile {
  readonly messages: readonly WrittenMessage[];
  readonly faults: readonly Diagnostic[];
}

export function parseMessages(file: string, text: string): MessageFile {
  const { body } = new FluentParser().parse(text);
  const placed = placeIn(file, text);
  const messages: WrittenMessage[] = [];
  const faults: Diagnostic[] = [];
  const above = { resource: "", group: "" };
  for (const entry of body) {
    if (entry.type === "ResourceComment") Object.assign(above, { resource: entry.content, group: "" });
    else if (entry.type === "GroupComment") above.group = entry.content;
    else if (entry.type === "Junk") faults.push(unreadable(entry, placed));
    else if (entry.type === "Message" || entry.type === "Term")
      for (const message of written(entry, above, text, placed)) messages.push(message);
  }
  return { messages, faults };
}

type Placed = (offset: number) => Place;

function* written(
  entry: Message | Term,
  above: { readonly resource: string; readonly group: string },
  text: string,
  placed: Placed,
): Generator<WrittenMessage> {
  const id = entry.type === "Term" ? `-${entry.id.name}` : entry.id.name;
  const own = entry.comment?.content ?? "";
  const declared = variablesNamed(`${above.resource}\n${above.group}\n${own}`);
  const parts = [
    { name: id, pattern: entry.value, start: entry.id.span?.start ?? 0 },
    ...entry.attributes.map(({ id: { name }, value, span }) => ({
      name: `${id}.${name}`,
      pattern: value,
      start: span?.start ?? 0,
    })),
  ];
  for (const { name, pattern, start } of parts) {
    if (pattern === null) continue;
    const lines = text.slice(pattern.span?.start, pattern.span?.end);
    yield {
      name,
      at: placed(start),
      text: lines.replace(/\s+/gu, " ").trim(),
      ...usesIn(pattern, placed),
      declared,
      isHelper: own.startsWith("Used by"),
    };
  }
}

const variablesNamed = (comment: string): ReadonlySet<string> =>
  new Set(Array.from(comment.matchAll(/\$([a-z][\w-]*)/giu), ([, name = ""]) => name));

function usesIn(pattern: Pattern, placed: Placed) {
  const uses = { variables: [] as Use[], messages: [] as Use[], functions: [] as Use[] };
  const use = (name: string, { span }: { span?: { start: number } | undefined }): Use => ({
    name,
    at: placed(span?.start ?? 0),
  });
  class Uses extends Visitor {
    override visitVariableReference(node: VariableReference) {
      uses.variables.push(use(node.id.name, node));
    }
    override visitMessageReference(node: MessageReference) {
      const attribute = node.attribute === null ? "" : `.${node.attribute.name}`;
      uses.messages.push(use(`${node.id.name}${attribute}`, node));
    }
    override visitTermReference(node: TermReference) {
      uses.messages.push(use(`-${node.id.name}`, node));
      this.genericVisit(node);
    }
    override visitFunctionReference(node: FunctionReference) {
      uses.functions.push(use(node.id.name, node));
      this.genericVisit(node);
    }
  }
  new Uses().visit(pattern);
  return uses;
}

/** What the reader of Fluent asks for, in words for whoever has not heard of it. */
const REMEDIES: Readonly<Record<string, string>> = {
  E0002:
    "a message begins at the start of a line: its name, then =; a line of its sentence begins with spaces",
  E0003: "a curly bracket that is opened has to be closed, and a name is followed by =",
  E0005: "write the sentence behind the =",
  E0010: "mark the one that holds for all else with a star: *[other]",
  E0012: "write the sentence behind the =",
  E0015: "leave the star at one of them",
  E0027: 'a curly bracket that is to be printed is written {"{"} or {"}"}',
};

function unreadable(junk: Junk, placed: Placed): Diagnostic {
  const [first] = junk.annotations;
  const name = /^[\w-]+/u.exec(junk.content)?.[0] ?? junk.content.trim().slice(0, 20);
  const at = placed(first?.span?.start ?? junk.span?.start ?? 0);
  const why = first === undefined ? "" : `: ${first.message.replace(/\.$/u, "")}`;
  return error("message-unreadable", `can't read ${name}${why}`, at, REMEDIES[first?.code ?? ""] ?? null);
}

function placeIn(file: string, text: string): Placed {
  const ends = Array.from(text.matchAll(/\n/gu), ({ index }) => index);
  return (offset) => {
    const before = ends.filter((end) => end < offset);
    return { file, line: before.length + 1, column: offset - (before.at(-1) ?? -1) };
  };
}
