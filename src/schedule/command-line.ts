import { UsageError } from "../diagnostic.ts";

/**
 * A command as its arguments, without a shell: split at spaces; '…' and "…" hold what they enclose together; a
 * backslash takes the next character as it is, save within '…'. `$`, `*`, `|`, `>` mean nothing.
 */
export function splitCommand(command: string): [string, ...string[]] {
  const words: string[] = [];
  let word: string | null = null;
  let quote: string | null = null;
  for (let at = 0; at < command.length; at++) {
    const sign = command.charAt(at);
    if (sign === "\\" && quote !== "'") {
      at += 1;
      if (at === command.length) throw new UsageError(`ends in a backslash: ${command}`);
      word = (word ?? "") + command[at];
    } else if (quote !== null) {
      if (sign === quote) quote = null;
      else word += sign;
    } else if (sign === "'" || sign === '"') {
      quote = sign;
      word ??= "";
    } else if (/\s/.test(sign)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? "") + sign;
  }
  if (quote !== null) throw new UsageError(`a quote that is never closed: ${command}`);
  if (word !== null) words.push(word);
  const [program, ...args] = words;
  if (program === undefined) throw new UsageError("no command", "--on-change ./send.sh");
  return [program, ...args];
}
