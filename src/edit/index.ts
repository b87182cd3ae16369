/**
 * *a YAML text and an edit → the text with the edit in it*: claims and entries added, changed and taken out, with not a
 * character changed of what stands around them.
 *
 * Not here: files, and whether what is written makes sense.
 */
export { type ClaimLines, claimsIn, editClaims, insertClaim, removeClaim } from "./claims.ts";
export { addEntry, addItem, appendBelow, appendLines } from "./entries.ts";
export { rewriteClaims, rewriteEntries } from "./rewrite-yaml.ts";
export {
  CLAIM_KEYS,
  type Entry,
  inOrder,
  sameValue,
  type WrittenClaim,
  writtenClaim,
  writtenText,
} from "./written-claim.ts";
export { blockEntry, claimLines, flowEntry, inline, plainNumber } from "./yaml-text.ts";
