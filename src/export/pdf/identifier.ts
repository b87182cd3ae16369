import { createHash } from "node:crypto";
import type { PDFDocument } from "@cantoo/pdf-lib";

const DIGITS = 32;
const PLACEHOLDER = "0".repeat(DIGITS);

/** Both halves of the file identifier (ISO 32000-2, 14.4), to be filled in when the bytes are known. */
export async function setPlaceholderIdentifier(document: PDFDocument): Promise<void> {
  const { PDFHexString } = await import("@cantoo/pdf-lib");
  const half = PDFHexString.of(PLACEHOLDER);
  document.context.trailerInfo.ID = document.context.obj([half, half]);
}

/**
 * The first 128 bits of the SHA-256 of the saved bytes, put where the placeholder stands: as long as it, so
 * no offset moves. The same content has the same identifier, other content another.
 * @throws Error where the placeholder isn't found exactly twice in the trailer
 */
export function assignIdentifier(saved: Uint8Array): Uint8Array {
  const bytes = Buffer.from(saved.buffer, saved.byteOffset, saved.byteLength);
  const identifier = createHash("sha256").update(bytes).digest("hex").slice(0, DIGITS);
  const second = bytes.lastIndexOf(`<${PLACEHOLDER}>`);
  const first = bytes.lastIndexOf(`<${PLACEHOLDER}>`, second - 1);
  if (first === -1 || second - first > DIGITS + 8)
    throw new Error("the saved PDF has no place for its identifier");
  for (const at of [first, second]) bytes.write(identifier, at + 1, "latin1");
  return saved;
}
