import { basename, delimiter, dirname, relative } from "node:path";

/** How this program was called, and so can be called again, and whether from any folder. */
export interface Called {
  readonly as: string;
  readonly fromAnywhere: boolean;
}

/**
 * @param program what Node runs, as it was named: `process.argv[1]`
 * @param environment npm's variables tell `npm run` and `npx` from a shell
 */
export function calledAs(
  program: string,
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
): Called {
  const { npm_command: npm, npm_lifecycle_event: script, PATH = "" } = environment;
  if (npm === "run" || npm === "run-script") return { as: `npm run ${script} --`, fromAnywhere: false };
  if (npm === "exec") return { as: "npx dbrief", fromAnywhere: false };
  if (basename(program) === "dbrief" && PATH.split(delimiter).includes(dirname(program)))
    return { as: "dbrief", fromAnywhere: true };
  return { as: `node ${relative(folder, program)}`, fromAnywhere: false };
}
