import { COMMON_OPTIONS, commands } from "./commands.ts";

/** What may stand in place of the last of `words`, which may be empty; the first is the program. */
export async function complete(
  words: readonly string[],
  datasets: (data: string | undefined) => Promise<readonly string[]>,
): Promise<string[]> {
  const typed = words.at(-1) ?? "";
  const command = commands.find(({ name }) => words.slice(1, -1).includes(name));
  if (typed.startsWith("-")) {
    const options = Object.keys({ ...COMMON_OPTIONS, ...command?.options, help: 0, version: 0 });
    return startingWith(
      typed,
      options.map((option) => `--${option}`),
    );
  }
  if (command === undefined) return startingWith(typed, [...commands.map(({ name }) => name), "completion"]);
  if (!command.positional.includes("dataset")) return [];
  return startingWith(typed, await datasets(folderIn(words)));
}

/** Of `--data elsewhere` or `--data=elsewhere`. */
function folderIn(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === "--data" || word.startsWith("--data="));
  return words[at] === "--data" ? words[at + 1] : words[at]?.slice("--data=".length);
}

function startingWith(typed: string, candidates: readonly string[]): string[] {
  return candidates.filter((candidate) => candidate.startsWith(typed));
}
