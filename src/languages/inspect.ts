import { basename, join } from "node:path";
import { type Diagnostic, error, hasErrors, type Place } from "../diagnostic.ts";
import { didYouMean } from "../model/nearest.ts";
import { canonicalLanguage } from "../model/text.ts";
import { type FoundLanguage, findLanguages, type LanguageFiles, messagesOf } from "./catalogue.ts";
import { FUNCTIONS } from "./language.ts";
import { type MessageFile, parseMessages, type Use, type WrittenMessage } from "./message-file.ts";
import { marksIn } from "./quotation-marks.ts";
import { REFERENCE } from "./reference.ts";

type Messages = ReadonlyMap<string, WrittenMessage>;

/**
 * Every fault of a language's folder: what can't be read, is missing, is not asked for, or uses what it is not given.
 * @param own folder of the program's own languages
 */
export async function inspectLanguage(
  language: FoundLanguage,
  own: string,
  files: LanguageFiles,
): Promise<Diagnostic[]> {
  const reference = (await findLanguages([own], files)).find(REFERENCE);
  if (reference === null) throw new Error(`no ${REFERENCE} in ${own}`);
  const [asked, read] = await Promise.all([parsed(reference, files), parsed(language, files)]);
  const needed = byName(asked);
  const messages = byName(read);
  const faults = [...read.flatMap((file) => file.faults), ...twice(read)];
  // Of a message that can't be read it would be told besides that it is missing.
  const broken = new Set(faults.map(({ message }) => /^can't read ([\w-]+)/u.exec(message)?.[1]));
  return [
    ...faults,
    ...missing(needed, messages, language.folder)
      .filter(({ name }) => !broken.has(name.split(".")[0]))
      .map(({ fault }) => fault),
    ...unknown(needed, messages),
    ...misused(needed, messages),
    ...(hasErrors(faults) ? [] : misnamed(messages)),
  ];
}

async function parsed(language: FoundLanguage, files: LanguageFiles): Promise<MessageFile[]> {
  return (await messagesOf(language, files)).map(({ file, text }) => parseMessages(file, text));
}

const byName = (files: readonly MessageFile[]): Messages =>
  new Map(files.flatMap(({ messages }) => messages.map((message) => [message.name, message])));

function twice(files: readonly MessageFile[]): Diagnostic[] {
  const first = new Map<string, Place>();
  return files
    .flatMap(({ messages }) => messages)
    .flatMap(({ name, at }) => {
      const known = first.get(name);
      if (known === undefined) first.set(name, at);
      return known === undefined
        ? []
        : error("message-twice", `message twice: ${name}`, at, `the first is in ${known.file}:${known.line}`);
    });
}

/** Each with its place: where the message stands that it follows in English, of those that the language has. */
function missing(needed: Messages, messages: Messages, folder: string) {
  const faults: { readonly name: string; readonly fault: Diagnostic }[] = [];
  const last = new Map<string, WrittenMessage>();
  for (const { name, at, text, declared, isHelper } of needed.values()) {
    const there = messages.get(name);
    if (there !== undefined) last.set(at.file, there);
    if (there !== undefined || isHelper) continue;
    const before = last.get(at.file);
    const place = before?.at ?? { file: join(folder, basename(at.file)), line: null, column: null };
    const behind = before === undefined ? "" : `behind ${before.name}; `;
    const uses = declared.size === 0 ? "" : `; it may use ${listOf(declared)}`;
    const hint = `${behind}in English it is: ${cut(text)}${uses}`;
    faults.push({ name, fault: error("message-missing", `no message ${name}`, place, hint) });
  }
  return faults;
}

/** What nobody asks for is a name mistyped, unless another message refers to it. */
function unknown(needed: Messages, messages: Messages): Diagnostic[] {
  const used = new Set([...messages.values()].flatMap((message) => message.messages.map(({ name }) => name)));
  return [...messages.values()]
    .filter(({ name }) => !needed.has(name) && !used.has(name))
    .map(({ name, at }) =>
      error(
        "message-unknown",
        `unknown message: ${name}`,
        at,
        didYouMean(
          name,
          [...needed.keys()].filter((other) => !messages.has(other)),
        ) ?? "nothing asks for it; take it out, or refer to it in another message",
      ),
    );
}

/** Names within messages that lead nowhere, through whatever they refer to. */
function misused(needed: Messages, messages: Messages): Diagnostic[] {
  const faults = new Map<string, Diagnostic>();
  const tell = (code: string, message: string, { at }: Use, hint: string | null) =>
    faults.set(`${code} ${message} ${at.file}:${at.line}:${at.column}`, error(code, message, at, hint));
  const follow = (
    root: string,
    declared: ReadonlySet<string>,
    message: WrittenMessage,
    passed: readonly string[],
  ) => {
    for (const use of message.functions) {
      if (FUNCTIONS.includes(use.name)) continue;
      tell("function-unknown", `unknown function: ${use.name}`, use, `there are ${FUNCTIONS.join(", ")}`);
    }
    for (const use of message.variables) {
      if (declared.has(use.name)) continue;
      const near = didYouMean(use.name, declared)?.replace(/mean (?=\w)/u, "mean $");
      const hint =
        near ?? (declared.size === 0 ? `${root} is given none` : `${root} may use ${listOf(declared)}`);
      tell("variable-unknown", `unknown variable: $${use.name}`, use, hint);
    }
    for (const use of message.messages) {
      const next = messages.get(use.name);
      if (passed.includes(use.name))
        tell("message-in-circle", `${use.name} refers to itself`, use, "say one of them without the other");
      else if (next === undefined)
        tell("message-unknown", `unknown message: ${use.name}`, use, didYouMean(use.name, messages.keys()));
      // A term is given its own variables.
      else if (!use.name.startsWith("-")) follow(root, declared, next, [...passed, use.name]);
    }
  };
  for (const [name, { declared }] of needed) {
    const message = messages.get(name);
    if (message !== undefined && !needed.get(name)?.isHelper) follow(name, declared, message, [name]);
  }
  return [...faults.values()];
}

/** What the program reads itself. */
function misnamed(messages: Messages): Diagnostic[] {
  const fault = (name: string, expected: string, isRight: (text: string) => boolean) => {
    const message = messages.get(name);
    if (message === undefined || isRight(message.text)) return [];
    return [error("message-value", `${name}: ${message.text}`, message.at, expected)];
  };
  const areMarks = (text: string) => marksIn(text) !== null;
  return [
    ...fault("tag", "a language tag such as de-DE (BCP 47)", (text) => canonicalLanguage(text) !== null),
    ...fault("quotation-marks", "an opening and a closing mark with … between: “…”", areMarks),
    ...fault("quotation-marks.inner", "an opening and a closing mark with … between: ‘…’", areMarks),
  ];
}

const listOf = (names: ReadonlySet<string>): string => [...names].map((name) => `$${name}`).join(", ");

const LONGEST = 160;
const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`);
