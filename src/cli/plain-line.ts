import type { Command, Option } from "./command.ts";
import { COMMON_OPTIONS, commands } from "./commands.ts";
import { type ParsedOptions, type ReadLine, toArguments } from "./read-line.ts";

/**
 * A command line that leaves nothing to be interpreted: a command, names of datasets, options of its own in full,
 * each once, with a plain value. Null for every other one, also for each that is wrong: those are yargs' to read
 * (parse.ts), which takes longer to load than an unchanged build takes. Where both read a line they read the same;
 * a property in plain-line.test.ts holds that.
 */
export function readPlainLine(argv: readonly string[]): ReadLine | null {
  const command = commands.find(({ name }) => name === argv[0]);
  const takes = /^\[([a-z]+)(\.\.)?\]$/.exec(command?.positional ?? "");
  if (command === undefined || takes === null) return null;
  const read = readTokens(argv.slice(1), { ...COMMON_OPTIONS, ...command.options });
  if (read === null) return null;
  const [, positional, many] = takes as unknown as [string, string, string?];
  if (many === undefined && read.names.length > 1) return null;
  const named = read.names.length === 0 ? {} : { [positional]: many ? read.names : read.names[0] };
  const parsed: ParsedOptions = { _: [command.name], $0: "dbrief", ...read.options, ...named };
  return { command, args: toArguments(command, parsed) };
}

interface Tokens {
  readonly options: Record<string, string | number | true>;
  readonly names: string[];
}

function readTokens(tokens: readonly string[], known: Command["options"]): Tokens | null {
  const read: Tokens = { options: {}, names: [] };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] ?? "";
    if (NAME.test(token)) {
      read.names.push(token);
      continue;
    }
    const [, name = "", written] = /^--([a-z-]+)(?:=(.*))?$/.exec(token) ?? [];
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (option === undefined || Object.hasOwn(read.options, name)) return null;
    const value = plainValue(option, written ?? tokens[at + 1], written !== undefined);
    if (value === null) return null;
    read.options[name] = value;
    if (option.type !== "boolean" && written === undefined) at += 1;
  }
  return read;
}

/** Begins with a letter, so that nobody takes it for a number. */
const NAME = /^[a-z][a-z0-9-]*$/;
/** Nothing that is quoted, negative, or empty. */
const PLAIN_VALUE = /^[\p{L}\p{N}._/~][\p{L}\p{N}._/~,:@+ -]*$/u;
const PLAIN_NUMBER = /^[1-9]\d{0,8}$/;

function plainValue(option: Option, value: string | undefined, attached: boolean) {
  if (option.type === "boolean") return attached || value === "true" || value === "false" ? null : true;
  if (value === undefined || (option.bare && !attached)) return null;
  if (option.type === "number") return PLAIN_NUMBER.test(value) ? Number(value) : null;
  return PLAIN_VALUE.test(value) ? value : null;
}
