import { join } from "node:path";
import { archivedNames, hashArchive, hashData, hashTheme, type InputFiles, programVersion } from "./inputs.ts";
import type { Inputs } from "./manifest.ts";
import { type EditionState, readState } from "./state.ts";
import type { EditionFiles } from "./files.ts";

/** Where the inputs of one dataset's edition are. */
export interface InputPlaces {
  readonly dataset: string;
  /** Its folder of data files. */
  readonly data: string;
  readonly archive: string;
  readonly theme: string;
  readonly program: { readonly version: string; readonly source: string | null };
  readonly options: Inputs["options"];
  /** `output/<dataset>`. */
  readonly output: string;
}

export interface Gathered {
  readonly state: EditionState;
  readonly inputs: Inputs;
}

/** What stands in the output folder, and what it would be built from now. */
export async function gatherInputs(
  places: InputPlaces,
  files: InputFiles & Pick<EditionFiles, "lstat" | "readlink">,
): Promise<Gathered> {
  const { dataset, program, options } = places;
  const state = await readState(places.output, files);
  // Which archived texts there are, only changed data can change: so those of the edition before.
  const names = archivedNames(state.newest?.inputs ?? []);
  const [version, ...hashed] = await Promise.all([
    programVersion(program.version, program.source, files),
    hashData(places.data, files),
    hashTheme(places.theme, files),
    hashArchive(names, places.archive, files),
  ]);
  return { state, inputs: { dataset, program: version, options, files: hashed.flat() } };
}
