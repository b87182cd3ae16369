import type { WrittenConfig } from "../config.ts";
import { UsageError } from "../diagnostic.ts";
import type { Arguments, Command, Option } from "./command.ts";
import { COMMON_OPTIONS } from "./commands.ts";

/** A command, and what it was asked for. */
export interface ReadLine {
  readonly command: Command;
  readonly args: Arguments;
}

/** Options by name as they were written, positional arguments by theirs. */
export interface ParsedOptions extends WrittenConfig {
  readonly [option: string]: unknown;
}

/** Only what was asked for: each default lives in the config. */
export function toArguments(command: Command, parsed: ParsedOptions): Arguments {
  for (const [name, option] of Object.entries({ ...COMMON_OPTIONS, ...command.options }) as [
    string,
    Option,
  ][]) {
    if (Array.isArray(parsed[name]) && option.many !== true)
      throw new UsageError(`--${name} is given more than once`);
  }
  const names = [...command.positional.matchAll(/[a-z-]+/g)].map(([name]) => name);
  const positional = names.flatMap((name) => parsed[name] ?? []);
  return {
    config: {
      ...parsed,
      trustTheme: parsed["trust-theme"] as boolean | undefined,
      keepGoing: parsed["keep-going"] as boolean | undefined,
    },
    positional: [...positional.map(String), ...afterDashes(command, parsed)],
    options: parsed,
  };
}

/** What stands after `--` is left aside by the parser, and would be left out in silence. */
function afterDashes(command: Command, parsed: ParsedOptions): string[] {
  const [, ...rest] = (parsed._ as (string | number)[]).map(String);
  if (rest.length > 0 && !command.positional.includes(".."))
    throw new UsageError(`unknown argument: ${rest[0]}`, `see dbrief ${command.name} --help`);
  return rest;
}
