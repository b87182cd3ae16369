import { z } from "zod";
import { CLAIM_KEYS } from "../edit/index.ts";
import { ID_PATTERN } from "../model/dataset.ts";
import type {
  ClaimRequest,
  FollowRequest,
  IgnoreRequest,
  ProposeRequest,
  ReadRequest,
  RemoveRequest,
  SaveRequest,
  SourceRequest,
} from "./protocol.ts";

/**
 * What is asked has a shape, and no more is believed of it: whether a claim makes sense is for `check` to say. Nothing
 * in it is a path: files are named by the program, from ids.
 */
const ID = z.string().regex(ID_PATTERN);
const TEXT = z.string().max(5000);
const PLAIN = z.union([TEXT, z.number(), z.boolean(), z.null()]);
/** As deep as a date with its reason in two languages. */
const VALUE = z.union([
  PLAIN,
  z.array(TEXT).max(100),
  z.record(z.string().max(100), z.union([PLAIN, z.record(z.string().max(100), PLAIN)])),
]);
const CLAIM = z.strictObject(Object.fromEntries(CLAIM_KEYS.map((key) => [key, VALUE.optional()])));
const ENTRY = z.record(z.string().regex(/^[a-z_]{1,40}$/), VALUE);
const ENTRIES = z.record(ID, ENTRY).optional();
const BASES = z.record(z.string().max(200), z.string().max(100).nullable());
const PLACE = z.number().int().nonnegative();
const SPAN = { source: ID, start: PLACE, end: PLACE };

const isId = (value: unknown) => ID.safeParse(value).success;
/** A file may be called as the source is, so that is an id even where nothing is saved yet. */
const SOURCED = CLAIM.refine(({ source }) => isId(source), { message: "a claim has a source" });
const claimRequest = {
  claim: SOURCED,
  entries: z
    .strictObject({ speakers: ENTRIES, measures: ENTRIES, propositions: ENTRIES })
    .partial()
    .optional(),
  replaces: ID.optional(),
};

export const REQUESTS = {
  text: z.strictObject({ source: ID }),
  propose: z.strictObject({ ...SPAN, type: z.enum(["estimate", "statement"]).optional() }),
  follow: z.strictObject({
    source: ID,
    speaker: ID.optional(),
    subject: ID.optional(),
    said: z.string().max(100).optional(),
  }),
  preview: z.strictObject(claimRequest),
  save: z.strictObject({
    ...claimRequest,
    claim: SOURCED.refine(({ id }) => isId(id), { message: "a claim has an id" }),
    bases: BASES,
    proposed: CLAIM.optional(),
  }),
  remove: z.strictObject({ claim: ID, bases: BASES }),
  ignore: z.strictObject({ ...SPAN, reason: TEXT.min(1), bases: BASES }),
  read: z.strictObject({ content: z.string() }),
  source: z.strictObject({
    id: ID,
    entry: ENTRY,
    kind: z.enum(["text", "html", "pdf"]),
    content: z.string(),
    bases: BASES,
  }),
  nothing: z.strictObject({}),
} as const;

/** What each request is once its shape has been looked at. */
export interface Requests {
  readonly text: { readonly source: string };
  readonly propose: ProposeRequest;
  readonly follow: FollowRequest;
  readonly preview: ClaimRequest;
  readonly save: SaveRequest;
  readonly remove: RemoveRequest;
  readonly ignore: IgnoreRequest;
  readonly read: ReadRequest;
  readonly source: SourceRequest;
  readonly nothing: Readonly<Record<string, never>>;
}

/** The request, or what of it is not as it has to be. */
export function readRequest<Name extends keyof Requests>(
  name: Name,
  input: Readonly<Record<string, unknown>>,
): { readonly request: Requests[Name] } | { readonly fault: string } {
  const { success, data, error } = REQUESTS[name].safeParse(input);
  if (success) return { request: data as unknown as Requests[Name] };
  const [first] = error.issues;
  return { fault: `${first?.path.join(".") ?? ""}: ${first?.message ?? ""}` };
}
