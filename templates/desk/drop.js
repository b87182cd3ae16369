/** A file that is dropped anywhere on the page becomes a source; a browser would leave the page for it. */

import { say } from "./store.js";

/** The last of them takes it. @type {((file: File) => void)[]} */
const takers = [];

/** @param {(file: File) => void} take @returns {() => void} to be called when it takes no more */
export function takeDropped(take) {
  takers.push(take);
  return () => takers.splice(takers.indexOf(take), 1);
}

const root = document.documentElement;
const hasFiles = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes("Files") ?? false;

addEventListener("dragover", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  root.dataset.dropping = "";
});
addEventListener("dragleave", (event) => {
  // It left the window, and not one element for another.
  if (event.relatedTarget === null) delete root.dataset.dropping;
});
addEventListener("drop", (event) => {
  delete root.dataset.dropping;
  if (!hasFiles(event)) return;
  event.preventDefault();
  const [file, ...others] = event.dataTransfer?.files ?? [];
  if (file === undefined) return;
  if (others.length > 0) say("One file at a time: the first was taken.");
  takers.at(-1)?.(file);
});
