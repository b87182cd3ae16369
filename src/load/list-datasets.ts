import { join } from "node:path";
import { type Diagnostic, error, warning } from "../diagnostic.ts";
import { ID_PATTERN, type Id } from "../model/dataset.ts";
import { isDatasetFile } from "./dataset-files.ts";
import { type DatasetFiles, namesIn } from "./files.ts";

export interface DatasetList {
  /** By name. */
  readonly datasets: readonly Id[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The folders of the data folder that hold a file of a dataset. Folders of other things (an archive, hidden
 * ones) are passed over; one that holds a dataset under a name that no dataset may have is warned of.
 * @throws MachineError where the folder can't be read
 */
export async function listDatasets(dataFolder: string, files: DatasetFiles): Promise<DatasetList> {
  const names = await namesIn(dataFolder, files);
  const at = { file: dataFolder, line: null, column: null };
  if (names === null) {
    const hint = "name the folder with --data, or start one with `dbrief init`";
    return {
      datasets: [],
      diagnostics: [error("missing-folder", `missing data folder: ${dataFolder}`, at, hint)],
    };
  }
  const datasets: Id[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of names) {
    if (name.startsWith(".") || !(await holdsDataset(join(dataFolder, name), files))) continue;
    if (ID_PATTERN.test(name)) datasets.push(name);
    else diagnostics.push(badName(dataFolder, name));
  }
  return { datasets, diagnostics };
}

async function holdsDataset(folder: string, files: DatasetFiles): Promise<boolean> {
  return (await namesIn(folder, files))?.some(isDatasetFile) ?? false;
}

function badName(dataFolder: string, name: string): Diagnostic {
  return warning(
    "invalid-dataset-name",
    `dataset passed over for its name: ${name}`,
    { file: join(dataFolder, name), line: null, column: null },
    "rename the folder to small letters a–z, digits and hyphens, at most 64",
  );
}
