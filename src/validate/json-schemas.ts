import { z } from "zod";
import type { FileKind } from "../model/raw-dataset.ts";
import {
  assessmentSchema,
  briefSchema,
  claimSchema,
  entryId,
  sourceSchema,
  speakerSchema,
  withdrawalSchema,
} from "./schema.ts";

/** Asked for by `dbrief schema` alone, so no build makes them. */
const filesByKind = (): Record<FileKind, { title: string; schema: z.ZodType }> => ({
  brief: { title: "brief.yaml: question, measures and propositions", schema: briefSchema },
  sources: { title: "sources.yaml: published documents by id", schema: z.record(entryId, sourceSchema) },
  speakers: { title: "speakers.yaml: claimants by id", schema: z.record(entryId, speakerSchema) },
  claims: { title: "claims.yaml: what one speaker says in one source", schema: z.array(claimSchema) },
  assessments: {
    title: "assessments.yaml: how discrepancies read, by their id",
    schema: z.record(entryId, assessmentSchema),
  },
  withdrawn: {
    title: "withdrawn.yaml: why claims of earlier editions are in the brief no more, by their id",
    schema: z.record(entryId, withdrawalSchema),
  },
});

/** The data files as JSON Schema (draft 7, the one that editors' YAML support is surest of), by kind of file. */
export function jsonSchemas(): Record<FileKind, object> {
  const entries = Object.entries(filesByKind()).map(([kind, { title, schema }]) => {
    return [kind, { ...z.toJSONSchema(schema, { target: "draft-7", io: "input" }), title }];
  });
  return Object.fromEntries(entries) as Record<FileKind, object>;
}
