import type { EditionFiles } from "./files.ts";
import {
  archivedNames,
  hashArchive,
  hashData,
  hashLanguages,
  hashTheme,
  type InputFiles,
  type KnownThemes,
  programVersion,
} from "./inputs.ts";
import type { EditionInput, Inputs } from "./manifest.ts";
import { type EditionState, readState } from "./state.ts";

/** What all editions of one run have in common. */
export interface SharedInputs {
  readonly program: string;
  readonly theme: readonly EditionInput[];
  readonly languages: readonly EditionInput[];
  readonly options: Inputs["options"];
}

/** @param folders `themes` may be extended; `languages` are not the program's own; `source` is the program's TypeScript source, where it runs from that */
export async function gatherShared(
  folders: {
    readonly theme: string;
    readonly themes: KnownThemes;
    readonly languages: readonly string[];
    readonly source: string | null;
  },
  version: string,
  options: Inputs["options"],
  files: InputFiles,
  signal?: AbortSignal,
): Promise<SharedInputs> {
  const program = await programVersion(version, folders.source, files);
  const theme = await hashTheme(folders.theme, folders.themes, files, signal);
  return { program, theme, languages: await hashLanguages(folders.languages, files, signal), options };
}

/**
 * What stands in the output folder, and what it would be built from now.
 * @param readData reads the data files, which are read again when the edition is built
 */
export async function gatherInputs(
  dataset: string,
  folders: { readonly data: string; readonly archive: string; readonly output: string },
  shared: SharedInputs,
  files: InputFiles & Pick<EditionFiles, "lstat" | "readdir" | "readFile" | "readlink">,
  readData: InputFiles["readFile"],
  signal?: AbortSignal,
): Promise<{ readonly state: EditionState; readonly inputs: Inputs }> {
  const state = await readState(folders.output, files);
  const data = await hashData(folders.data, { ...files, readFile: readData }, signal);
  // Which archived texts there are, only changed data can change: so those of the edition before.
  const archive = await hashArchive(
    archivedNames(state.newest?.inputs ?? []),
    folders.archive,
    files,
    signal,
  );
  const { program, options, theme, languages } = shared;
  return {
    state,
    inputs: { dataset, program, options, files: [...data, ...theme, ...languages, ...archive] },
  };
}
