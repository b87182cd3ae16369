/**
 * *folders of messages → languages*: what a program says, by language, read from files in Mozilla's Fluent; which
 * languages there are, how each quotes, and every fault of a folder with its place.
 *
 * Not here: which message is said when, nor any word of one.
 */
export {
  type Catalogue,
  type FoundLanguage,
  findLanguages,
  type LanguageFiles,
  type Languages,
} from "./catalogue.ts";
export type { Language, Value, Values } from "./language.ts";
export type { QuotationMarks } from "./quotation-marks.ts";
export { REFERENCE } from "./reference.ts";
export { findWordFiles, type WordFile, type WordFiles } from "./word-files.ts";
