/**
 * *foreign rows → claims of a dataset + rejects*: a table or fact checks of somebody else's, mapped to our columns,
 * each row a claim that fits or a reject with its reason; then the files of the dataset edited so that only what
 * changed changes. What makes a claim valid is not decided here (`validate` is handed in), nor is a difference
 * between claims looked for: two names that look alike are named and never merged.
 */
export { type ImportResult, importFile } from "./import-file.ts";
export { MOST_CLAIMS_IN_YAML } from "./plan-files.ts";
export type { ImportRequest, ImportTools } from "./request.ts";
export { type Suggestion, suggestFile } from "./suggest-file.ts";
