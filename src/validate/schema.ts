import { z } from "zod";
import { type CLAIM_FIELDS, type ClaimField, type ClaimKey, claimFields } from "../model/claim-fields.ts";
import { ID_PATTERN } from "../model/dataset.ts";
import { MEASURE_OVER_TIME, OVER_TIME_MEANING, PROPOSITION_OVER_TIME } from "../model/over-time.ts";
import { LONGEST_DATE } from "../model/partial-date.ts";
import {
  archiveFault,
  excerptFault,
  type Fault,
  hashFault,
  LONGEST_REF,
  LONGEST_TEXT,
  languageFault,
  refFault,
  shareFault,
  textFault,
  unitFault,
  urlFault,
  windowFault,
} from "./text-rules.ts";

/**
 * The data files as a curator writes them, one schema a file; also what editors complete by. Nothing is
 * changed on the way through: what the schemas accept is what was written.
 */

/** A rule that zod has no word for; the fault becomes the diagnostic. */
function ruled<S extends z.ZodType<string> | z.ZodType<string | number>>(
  schema: S,
  find: (value: z.output<S>) => Fault | null,
): S {
  return schema.check((context) => {
    const fault = find(context.value as z.output<S>);
    if (fault === null) return;
    const { code, message, hint } = fault;
    context.issues.push({ code: "custom", input: context.value, message, params: { code, hint } });
  }) as S;
}

function idFault(id: string): Fault | null {
  const hint = "1 to 64 small letters a–z, digits and hyphens, a letter or digit first";
  if (!ID_PATTERN.test(id)) return { code: "invalid-id", message: `not an id: ${id.slice(0, 100)}`, hint };
  return null;
}

/** Made once: making schemas takes longer than reading a small dataset with them. Zod never changes one in place. */
const ID = ruled(z.string(), idFault).meta({ pattern: ID_PATTERN.source });
const REF = ruled(z.string(), refFault).meta({ maxLength: LONGEST_REF });
const PLAIN_TEXT = ruled(z.string(), textFault).meta({ maxLength: LONGEST_TEXT });
const LANGUAGE_TAG = ruled(z.string(), languageFault).meta({
  pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
});
const TEXT_BY_LANGUAGE = z
  .record(LANGUAGE_TAG, PLAIN_TEXT)
  .check((context) => {
    if (Object.keys(context.value).length > 0) return;
    const params = { code: "empty-text", hint: "write the text, or take the key out" };
    context.issues.push({ code: "custom", input: context.value, message: "a text in no language", params });
  })
  .meta({ minProperties: 1 });
/** One text for every language, or one each. */
const TEXT = z.union([PLAIN_TEXT, TEXT_BY_LANGUAGE]);
const UNIT = z.union([ruled(PLAIN_TEXT, unitFault), TEXT_BY_LANGUAGE]);
const IDS = z.union([ID, z.array(ID)]);
const WINDOW = ruled(z.string(), windowFault);

const DAY = z.union([z.string().max(LONGEST_DATE), z.number().int()]);
export const dateObject = z.strictObject({
  date: DAY.describe("EDTF level 1: 2024-10-18, 2024-10, 2024-10-08/2024-10-13, 2024-10-28?"),
  basis: z.enum(["stated", "inferred"]).optional().describe("inferred: the source does not print this date"),
  why: TEXT.optional().describe("How the date was worked out; needed for an inferred one"),
});
const DATE = z.union([z.string().max(LONGEST_DATE), z.number().int(), dateObject]);
export type WrittenDate = z.infer<typeof DATE>;
export type WrittenText = z.infer<typeof TEXT>;

export const comparisonSchema = z.strictObject({
  window: WINDOW.optional().describe("Days within which two estimates are compared: P7D, P2W. Left out: P7D"),
  about: ruled(z.union([z.string(), z.number()]), shareFault)
    .optional()
    .describe("What “about” allows to either side: 10% or 0.1. Left out: 10%"),
  rounding: ruled(z.union([z.string(), z.number()]), shareFault)
    .optional()
    .describe("Largest distance that rounding explains: 2% or 0.02. Left out: 2%"),
});

function overTime(of: keyof typeof OVER_TIME_MEANING): string {
  return Object.entries(OVER_TIME_MEANING[of])
    .map(([word, meaning]) => `${word}: ${meaning}`)
    .join("; ");
}

export const measureSchema = z.strictObject({
  label: TEXT.describe("What is counted, as readers see it"),
  unit: UNIT.describe("What one of them is: soldiers; or percent, or a currency by its ISO 4217 code: NOK"),
  over_time: z.enum(MEASURE_OVER_TIME).describe(overTime("measure")),
  window: WINDOW.optional().describe("Days within which it is compared; left out: comparison.window"),
  within: IDS.optional().describe("Measures in which all counted here are counted too"),
  perhaps_same_as: IDS.optional().describe(
    "Measures that the texts don't tell apart from this one; both ways",
  ),
  note: TEXT.optional().describe("A note for readers"),
});

export const propositionSchema = z.strictObject({
  text: TEXT.describe("A sentence that can be affirmed or denied"),
  label: TEXT.optional().describe("The same in a few words, for a table's head"),
  over_time: z.enum(PROPOSITION_OVER_TIME).describe(overTime("proposition")),
  window: WINDOW.optional().describe("Days within which it is compared; left out: comparison.window"),
  implies: IDS.optional().describe("Propositions that are true whenever this one is"),
  excludes: IDS.optional().describe("Propositions that can't be true together with this one; both ways"),
});

export const briefSchema = z.strictObject({
  title: TEXT.describe("Title of the brief"),
  question: TEXT.describe("The question that the brief answers"),
  headline: TEXT.optional().describe("The finding in at most twelve words, for the head of page one"),
  publisher: TEXT.optional().describe("Who publishes the brief"),
  contact: z.string().optional().describe("Where readers reach them: an address or a link"),
  languages: z.array(LANGUAGE_TAG).min(1).describe("Languages of the brief; the first is the default"),
  comparison: comparisonSchema.optional().describe("Thresholds of comparison"),
  focus: z.array(ID).optional().describe("Measures and propositions for page one; left out: all"),
  measures: z.record(ID, measureSchema).optional().describe("What is counted, by id"),
  propositions: z.record(ID, propositionSchema).optional().describe("What is affirmed or denied, by id"),
});

export const speakerSchema = z.strictObject({
  ref: REF.optional().describe("The name under which they came in, letter for letter"),
  name: TEXT.describe("The person or body whose claims these are"),
  role: TEXT.optional().describe("Office or function at the time"),
  party: TEXT.optional().describe("The side spoken for: a state, a company, a party"),
  unnamed: z
    .boolean()
    .optional()
    .describe("true: officials, several countries; nobody knows whom it rests on"),
});

export const sourceSchema = z.strictObject({
  ref: REF.optional().describe("The name under which it came in, letter for letter"),
  publisher: TEXT.optional().describe("Who published it; only where the source says so"),
  agency: TEXT.optional().describe("News agency that wrote it"),
  headline: TEXT.optional().describe("Headline, in the source's language"),
  byline: TEXT.optional().describe("Author as printed"),
  language: LANGUAGE_TAG.optional().describe("Language of the source, a BCP 47 tag; left out: unknown"),
  published: DATE.optional().describe("The day it came out"),
  url: ruled(z.string(), urlFault).optional().describe("Web address, https or http"),
  archive_url: ruled(z.string(), urlFault)
    .optional()
    .describe("Web address of an archived copy, https or http"),
  updated: DATE.optional().describe("The day it was last changed, where it says so"),
  accessed: DATE.optional().describe("The day it was read"),
  archive: ruled(z.string(), archiveFault).optional().describe("Name of its file in the archive folder"),
  original: ruled(z.string(), archiveFault)
    .optional()
    .describe("Name of the file beside it that its text was read out of, a PDF"),
  original_sha256: ruled(z.string(), hashFault).optional().describe("SHA-256 of that file, as 64 hex digits"),
  ignore: z
    .array(
      z.strictObject({
        text: PLAIN_TEXT.describe("The figure as it stands in the text"),
        why: PLAIN_TEXT.describe("Why no claim carries it"),
      }),
    )
    .optional()
    .describe("Figures of the text that are left out on purpose"),
  note: TEXT.optional().describe("A note for readers"),
});

/** A schema for each kind of field. */
const BY_KIND = {
  id: ID,
  ids: IDS,
  number: z.number(),
  date: DATE,
  text: TEXT,
  plain: PLAIN_TEXT,
  excerpt: ruled(z.string(), excerptFault),
  verbatim: REF,
};

type ClaimFieldSpecs = typeof CLAIM_FIELDS;
type SchemaOf<Field> = Field extends { readonly values: readonly (infer Word extends string)[] }
  ? z.ZodType<Word>
  : Field extends { readonly kind: infer Kind extends keyof typeof BY_KIND }
    ? (typeof BY_KIND)[Kind]
    : never;
type ClaimShape = {
  [Key in ClaimKey]: ClaimFieldSpecs[Key] extends { readonly required: true }
    ? SchemaOf<ClaimFieldSpecs[Key]>
    : z.ZodOptional<SchemaOf<ClaimFieldSpecs[Key]>>;
};

export const claimSchema = z.strictObject(
  Object.fromEntries(claimFields.map((field) => [field.key, schemaOf(field)])) as unknown as ClaimShape,
);

function schemaOf({ kind, values = [], required, meaning }: ClaimField): z.ZodType {
  const schema: z.ZodType = kind === "word" ? z.enum(values) : BY_KIND[kind];
  return (required ? schema : schema.optional()).describe(meaning);
}

const READINGS = ["definition", "timing", "translation", "unresolved"] as const;
export const assessmentSchema = z.strictObject({
  of: PLAIN_TEXT.optional().describe(
    "Fingerprint of the two claims when it was made; `dbrief explain` prints it",
  ),
  reading: z.enum(READINGS).describe("How the discrepancy reads"),
  text: TEXT.optional().describe("The reading in words"),
  would_settle: TEXT.optional().describe("What would settle it"),
  by: TEXT.optional().describe("Who decided"),
  on: DATE.optional().describe("The day it was decided"),
});

export const withdrawalSchema = z.strictObject({
  why: TEXT.describe("Why the claim stands in the brief no more, for readers"),
  by: TEXT.optional().describe("Who decided"),
  on: DATE.optional().describe("The day it was decided"),
});

export type WrittenBrief = Omit<z.infer<typeof briefSchema>, "measures" | "propositions">;
export type WrittenMeasure = z.infer<typeof measureSchema>;
export type WrittenProposition = z.infer<typeof propositionSchema>;
export type WrittenSpeaker = z.infer<typeof speakerSchema>;
export type WrittenSource = z.infer<typeof sourceSchema>;
export type WrittenClaim = z.infer<typeof claimSchema>;
export type WrittenAssessment = z.infer<typeof assessmentSchema>;
export type WrittenWithdrawal = z.infer<typeof withdrawalSchema>;

/** A whole entry, keyed by its id in the file. */
export const entryId = ID;
