import type { EditionChange } from "../../model/edition.ts";
import type { DatasetReview, Review } from "../../pipeline.ts";
import { changesText, wrapped } from "../changes-text.ts";
import { printable } from "../printable.ts";
import type { Terminal } from "../terminal.ts";
import { isNews } from "./fail-on.ts";
import { isTold, NO_CLAIM_CHANGED, STATES } from "./told.ts";

/** For a terminal of 80 columns. @param failed the words of `--fail-on` that hold */
export function reviewText(
  { ref, commit, datasets }: Review,
  failed: readonly string[],
  terminal: Terminal,
): string {
  const head = `against ${printable(ref)} (${commit.slice(0, 10)})\n`;
  const parts = datasets.map((review) => datasetText(review, terminal));
  const told = failed.length === 0 ? "" : `\n--fail-on: ${failed.join(", ")}\n`;
  return `${head}${parts.join("")}${told}`;
}

function datasetText(review: DatasetReview, terminal: Terminal): string {
  const { dataset, state, changes, excluded, gone } = review;
  const head = `\n${terminal.outStyle("bold", dataset)}${state === "both" ? "" : `  ${STATES[state]}`}\n`;
  if (!isNews(review)) return `${head}${NO_CLAIM_CHANGED}\n`;
  const { before, after } = excluded;
  const claims = changes.some(({ subjectType }) => subjectType === "claim") ? "" : `${NO_CLAIM_CHANGED}\n`;
  const pairs = before === after ? `${after}` : `${before} → ${after}`;
  return [
    head,
    claims,
    `pairs that can't both be true: ${pairs}\n`,
    changesText(changes, aboutSubjects(review), terminal),
    gone.length === 0 ? "" : `\n${terminal.outStyle("bold", `${gone.length} gone from the text`)}\n`,
    ...gone.map(({ claim, source, excerpt, nearest }) => {
      const has = nearest === null ? [] : wrapped(`${source} has: “${printable(nearest)}”`);
      const lines = [`! ${claim}`, ...wrapped(`“${printable(excerpt)}” is not in ${source}`), ...has];
      return lines.map((line) => `${line}\n`).join("");
    }),
  ].join("");
}

function aboutSubjects({ pairs, claims, sentences }: DatasetReview) {
  return {
    label({ subjectId, subjectType }: EditionChange) {
      const shown = subjectType === "claim" ? claims.get(subjectId) : undefined;
      return shown === undefined ? null : `${shown.speaker}: ${shown.words}`;
    },
    details(row: EditionChange) {
      if (row.subjectType !== "discrepancy") return [];
      const both = pairs[row.subjectId]!.join(", ");
      return isTold(row) ? [both, sentences.get(row.subjectId) ?? ""] : [both];
    },
  };
}
