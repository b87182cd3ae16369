import { type ExecFileException, execFile } from "node:child_process";
import { MachineError } from "../diagnostic.ts";
import { LARGEST_TABLE } from "../files/index.ts";
import type { GitAnswer } from "../pipeline.ts";

/** Set where git runs this program (a hook): they name another folder than the one that is asked about. */
const OF_ANOTHER = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"];

/**
 * Runs git in a folder, without a shell and without asking anybody anything.
 * @throws MachineError where there is no git
 */
export function runGit(
  args: readonly string[],
  folder: string,
  signal: AbortSignal,
  path: string | undefined = process.env.PATH,
): Promise<GitAnswer> {
  const inherited = Object.entries(process.env).filter(([name]) => !OF_ANOTHER.includes(name));
  const env = {
    ...Object.fromEntries(inherited),
    ...{
      PATH: path,
      LC_ALL: "C",
      GIT_TERMINAL_PROMPT: "0",
      GIT_OPTIONAL_LOCKS: "0",
      GIT_LITERAL_PATHSPECS: "1",
    },
  };
  const options = { encoding: "buffer", env, signal, windowsHide: true, maxBuffer: LARGEST_TABLE } as const;
  return new Promise((answer, reject) => {
    execFile("git", ["-C", folder, ...args], options, (cause, stdout, stderr) => {
      const exit = cause === null ? 0 : cause.code;
      if (typeof exit === "number") answer({ exit, stdout, stderr: stderr.toString("utf8") });
      else reject(signal.aborted ? signal.reason : notRun(cause));
    });
  });
}

function notRun(cause: ExecFileException | null): MachineError {
  if (cause?.code === "ENOENT")
    return new MachineError("git is not there", {
      cause,
      hint: "install git, and see that it is on the search path: what was is read from its history",
    });
  return new MachineError(`git failed: ${cause?.message ?? "it was ended"}`, cause === null ? {} : { cause });
}
