/**
 * *dataset folder → RawDataset*: the files of a dataset found, decoded and parsed, every value with its line
 * and column. Nothing here knows what a claim is: whether the values make sense is for `validate`.
 */
export type { DatasetFiles } from "./files.ts";
export { type DatasetList, listDatasets } from "./list-datasets.ts";
export { loadDataset, type ParsedFiles } from "./load-dataset.ts";
