import { createHash } from "node:crypto";

const DIGITS = 32;
const PLACEHOLDER = "0".repeat(DIGITS);

/** Both halves of the file identifier (ISO 32000-1, 14.4), to be filled in when the bytes are known. */
export const PLACEHOLDER_IDENTIFIER = [`<${PLACEHOLDER}>`, `<${PLACEHOLDER}>`];

/**
 * The first 128 bits of the SHA-256 of the saved bytes, put where the placeholder stands: as long as it, so
 * no offset moves. The same content has the same identifier, other content another.
 * @throws Error where the placeholder isn't found exactly twice in the trailer
 */
export function assignIdentifier(saved: Buffer): Buffer {
  const identifier = createHash("sha256").update(saved).digest("hex").slice(0, DIGITS);
  const second = saved.lastIndexOf(`<${PLACEHOLDER}>`);
  const first = saved.lastIndexOf(`<${PLACEHOLDER}>`, second - 1);
  if (first === -1 || second - first > DIGITS + 8)
    throw new Error("the saved PDF has no place for its identifier");
  for (const at of [first, second]) saved.write(identifier, at + 1, "latin1");
  return saved;
}
