/**
 * *path → bytes*: files that anybody may have put there, read where they are plain files of a stated size within
 * the folder that they belong to, and files put in place whole. A pipe, a device, a link that leads out or round in
 * a circle, a file without end: each comes back by name, and none is opened.
 *
 * Not here: what the bytes mean, and what is to be said of a file that was refused.
 */
export * from "./limits.ts";
export { overlay } from "./overlay.ts";
export { isRefused, type PlainFiles, type Refused, readPlainFile } from "./plain-file.ts";
export {
  type FileContent,
  type ReplaceFiles,
  replaceFile,
  stageBeside,
  sweepBeside,
} from "./replace-file.ts";
export { loadSqlite } from "./sqlite.ts";
export { filesBelow, type WalkedFiles } from "./walk.ts";
export { FileChanged, type FileWrite, type WritingFiles, writeFiles } from "./write-files.ts";
