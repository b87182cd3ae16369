import { type ClaimValues, claimFields } from "../src/model/claim-fields.ts";

/** What a claim has in the fields of every claim where nothing is said; one that is new to the list is in it at once. */
export const NOTHING_SAID = Object.fromEntries(
  claimFields
    .filter(({ of }) => of === undefined)
    .map(({ name, kind }) => [name, kind === "ids" ? [] : null]),
) as unknown as ClaimValues<"claim">;

/** The same of the fields of estimates alone. */
export const NO_FIGURE = Object.fromEntries(
  claimFields.filter(({ of }) => of === "estimate").map(({ name }) => [name, null]),
) as unknown as ClaimValues<"estimate">;
