import yargs from "yargs";
import { UsageError } from "../diagnostic.ts";
import { largest } from "../model/extremes.ts";
import { didYouMean } from "../model/nearest.ts";
import type { Option } from "./command.ts";
import { COMMON_OPTIONS, commands } from "./commands.ts";
import { type ParsedOptions, type ReadLine, toArguments } from "./read-line.ts";

/** A command to run, or a text that was asked for: help, the version, a completion script. */
export type Parsed = ReadLine | { readonly text: string };

/** @throws UsageError naming what is wrong with the command line, with the nearest right one */
export async function parseArguments(argv: readonly string[], version: string): Promise<Parsed> {
  let chosen: Parsed | null = null;
  argv = withNamesAfterDashes(argv);
  const formatHelp = await describeFormats(argv);
  let parser = yargs([])
    .scriptName("dbrief")
    .usage("dbrief <command>\n\nLines up conflicting claims by source and date, as PDF and CSV.")
    .locale("en")
    .wrap(80)
    .parserConfiguration({
      "parse-positional-numbers": false,
      "camel-case-expansion": false,
      "dot-notation": false,
    })
    .options(yargsOptions(COMMON_OPTIONS))
    .group(Object.keys(COMMON_OPTIONS), "Common options:")
    .help("help", "show help")
    .alias("help", "h")
    .version("version", "show the version", version)
    .strict()
    .demandCommand(1, "")
    .fail((message, thrown) => {
      // What yargs itself throws is of the command line as well, whatever name it goes by.
      if (thrown && thrown.name !== "YError") throw thrown;
      throw new UsageError(...explain(message || thrown?.message || "", argv));
    })
    .epilogue(
      `${formatHelp}\n\nExit codes: 0 done · 1 errors in the data · 2 wrong command line\n3 the machine can't · 75 another run holds the output · 130/143 stopped`,
    );
  for (const command of commands) {
    parser = parser.command(
      `${command.name} ${command.positional}`.trim(),
      command.description,
      (builder) => builder.options(yargsOptions(command.options)).epilogue(formatHelp),
      (parsed) => {
        chosen = { command, args: toArguments(command, parsed as ParsedOptions) };
      },
    );
  }
  // What the script asks for is answered in complete.ts, before anything is parsed.
  parser = parser.completion("completion", "Print a script that completes commands in bash or zsh");
  const printed = await output(parser, argv);
  return chosen ?? { text: `${printed}\n` };
}

/**
 * The parser leaves aside what stands after `--`. Where a file or folder is asked for, that is its name, whatever it
 * begins with; as a path it is one to the parser too.
 */
function withNamesAfterDashes(argv: readonly string[]): readonly string[] {
  const at = argv.indexOf("--");
  const command = commands.find(({ name }) => name === argv[0]);
  if (at === -1 || !/<(?:file|dir)>/.test(command?.positional ?? "")) return argv;
  const names = argv.slice(at + 1).map((name) => (name.startsWith("-") ? `./${name}` : name));
  return [...argv.slice(0, at), ...names];
}

/** The registry of formats is loaded where somebody reads about them, and nowhere else. */
async function describeFormats(argv: readonly string[]): Promise<string> {
  if (!argv.some((word) => word === "--help" || word === "-h")) return "";
  const { formatHelp } = await import("../pipeline.ts");
  const formats = formatHelp();
  const width = largest(
    formats.map(({ id }) => id.length + 2),
    0,
  );
  const lines = formats.map(({ id, description }) => `  ${id.padEnd(width)}${description}`);
  return `Formats:\n${lines.join("\n")}`;
}

function output(parser: ReturnType<typeof yargs>, argv: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const parsing = parser.parse([...argv], {}, (error: unknown, _: unknown, text: string) => {
      if (error) reject(error);
      else resolve(text);
    });
    Promise.resolve(parsing).catch(reject);
  });
}

function yargsOptions(options: Readonly<Record<string, Option>>) {
  return Object.fromEntries(
    Object.entries(options).map(([name, { type, description, many, bare }]) => [
      name,
      {
        type,
        describe: description,
        ...(type === "boolean" || bare ? {} : { requiresArg: true }),
        ...(many ? { array: false } : {}),
      },
    ]),
  );
}

/** yargs says what it did not know; what it may have been is for us to say. */
function explain(message: string, argv: readonly string[]): [string, string | null] {
  const [, name] = /^Unknown (?:argument|command)s?: (.*?)(?:, .*)?$/m.exec(message) ?? [];
  if (name === undefined) return explainMissing(message, argv);
  const written = argv.find((part) => part.replace(/^-+(?:no-)?/, "").split("=")[0] === name) ?? name;
  if (!written.startsWith("-")) {
    const known = [...commands.map((command) => command.name), "completion"];
    const isCommand = argv.find((part) => !part.startsWith("-")) === written;
    return [
      `unknown ${isCommand ? "command" : "argument"}: ${name}`,
      didYouMean(name, known) ?? "see dbrief --help",
    ];
  }
  const command = commands.find((one) => argv.includes(one.name));
  const options = Object.keys({
    ...COMMON_OPTIONS,
    ...command?.options,
    help: 0,
    version: 0,
    "no-bom": 0,
    "no-sandbox": 0,
  });
  const near = didYouMean(name, options)?.replace(
    /mean (.*)\?/,
    (_, names: string) => `mean ${names.replace(/(^| or )/g, "$1--")}?`,
  );
  return [
    `unknown option: ${written.split("=")[0]}`,
    near ?? `see dbrief ${command?.name ?? ""} --help`.replace("  ", " "),
  ];
}

function explainMissing(message: string, argv: readonly string[]): [string, string] {
  const command = commands.find(({ name }) => argv.includes(name));
  const option = /^Not enough arguments following: (.*)$/m.exec(message)?.[1];
  const help = command === undefined ? "see dbrief --help" : `see dbrief ${command.name} --help`;
  if (option !== undefined) return [`no value for --${option}`, help];
  if (message.startsWith("Not enough non-option")) return [`missing: ${command?.positional ?? ""}`, help];
  return [message === "" ? "no command given" : lowerFirst(message), help];
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
