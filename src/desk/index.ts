/**
 * *A dataset's folder and what a browser asks → answers in JSON, and edits of the files*: the back half of the desk.
 *
 * Not here: what a page shows (templates/desk), how a claim is proposed, checked or compared (the stages, through the
 * pipeline), and the server that it is asked through (preview).
 */
export { deskCalls } from "./calls.ts";
export { type DeskEffects, openDesk } from "./open-desk.ts";
export type * from "./protocol.ts";
