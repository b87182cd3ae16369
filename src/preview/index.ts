/**
 * *Pages and faults of the last build → an HTTP server on loopback*, and through it an open browser that shows
 * the newest page within the moment it is there: `dbrief watch` without the watching.
 *
 * What does not belong here: building, files and watching them (pipeline, cli). It is given finished pages and
 * serves nothing else; no path leads to a file.
 */
export type { Answer, Call, Extension, ExtensionFile } from "./calls.ts";
export { coalesce } from "./coalesce.ts";
export type { Build, Fault, Shell } from "./routes.ts";
export { openPreview, type Pages, type Preview, type PreviewOptions } from "./server.ts";
