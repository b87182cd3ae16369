import { relative } from "node:path";
import type { Effects } from "../src/pipeline/effects.ts";

/** The one commit of a repository. */
export const COMMIT = "1a2b3c4d5e".repeat(4);

interface Entry {
  readonly text?: string;
  /** As git writes it: `120000` is a link, `160000` a repository of its own. */
  readonly mode?: string;
}

/**
 * What git answers in a folder that is a repository with one commit, HEAD, of these files.
 * @param files by their paths below the root
 */
export function repository(root: string, files: Readonly<Record<string, string | Entry>>): Effects["git"] {
  const entries = Object.entries(files).map(([path, file], index) => {
    const { text = "", mode = "100644" } = typeof file === "string" ? { text: file } : file;
    const isModule = mode === "160000";
    return {
      path,
      text,
      mode,
      type: isModule ? "commit" : "blob",
      id: String(index + 1).repeat(40),
      isModule,
    };
  });
  const answer = (stdout: string) => ({ exit: 0, stdout: Buffer.from(stdout), stderr: "" });
  return async ([command, ...rest], folder) => {
    const asked = rest.at(-1) ?? "";
    if (command === "rev-parse" && asked === "--show-prefix") {
      const below = relative(root, folder);
      return answer(below === "" ? "\n" : `${below}/\n`);
    }
    if (command === "rev-parse" && asked === "HEAD^{commit}") return answer(`${COMMIT}\n`);
    if (command === "ls-tree") {
      const lines = entries.map(({ mode, type, id, isModule, text, path }) => {
        const size = isModule ? "-" : String(Buffer.byteLength(text));
        return `${mode} ${type} ${id} ${size.padStart(7)}\t${path}\0`;
      });
      return answer(lines.join(""));
    }
    const blob = command === "cat-file" ? entries.find(({ id }) => id === asked) : undefined;
    return blob === undefined
      ? { exit: 1, stdout: new Uint8Array(), stderr: `fatal: not there: ${asked}\nand more` }
      : answer(blob.text);
  };
}
