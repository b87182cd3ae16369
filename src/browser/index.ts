/**
 * *html → PDF bytes*, through a locked-down Chromium: found, started, denied the network, scripts and files,
 * held to a deadline, and ended.
 *
 * What does not belong here: what a page says or looks like (render), and everything done to the PDF once it
 * is printed (export/pdf). Nothing here knows a claim.
 */
export { findBrowser } from "./find.ts";
export type { FindOptions, FoundBrowser, PassedOver } from "./found.ts";
export { inspectMachine, type MachineCheck } from "./inspect.ts";
export { type BrowserFiles, currentMachine, type Machine } from "./machine.ts";
export { type BrowserRoom, openBrowser, type PrintOptions } from "./room.ts";
export { type StartedBrowser, startBrowser } from "./start.ts";
