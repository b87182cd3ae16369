import { CHANGED_SUBJECTS, CHANGES, type EditionChange } from "../../model/edition.ts";
import type { Publication } from "../../model/publication.ts";
import { localize } from "../../model/text.ts";
import { type Column, text } from "./column.ts";

/** changes.csv: what each edition brought; only the header where there is nothing to tell. */
export function changeColumns({ wordings: [first] }: Publication): Column<EditionChange>[] {
  return [
    { ...text("edition"), type: "integer", required: true, value: ({ edition }) => edition },
    { ...text("change"), type: "code", required: true, values: CHANGES, value: ({ change }) => change },
    { ...text("subject_id"), type: "id", required: true, value: ({ subjectId }) => subjectId },
    { ...text("field"), value: ({ field }) => field },
    { ...text("old"), value: (change) => change.old },
    { ...text("new"), value: (change) => change.new },
    { ...SUBJECT, values: CHANGED_SUBJECTS, value: ({ subjectType }) => subjectType },
    { ...text("why"), value: ({ why }) => (why === null ? null : localize(why, first.language).text) },
  ];
}

const SUBJECT = { name: "subject_type", topic: "changed_subject", type: "code", required: true } as const;
