/** A file that is dropped or chosen: what it is, and the text to be seen of it. */

import * as api from "./api.js";

/** @import {SourceRequest} from "../../src/desk/protocol.ts" */

/**
 * @typedef {object} Given
 * @property {SourceRequest["kind"]} kind
 * @property {string} content as it is sent
 * @property {string} text as it is seen
 * @property {string} words what to say of it
 */

/** Above it no text is asked for: the server would read it to its end and then refuse it. */
const LARGEST = 20_000_000;

/** @param {File} file @returns {Promise<Given>} @throws {Error} with what to do instead */
export async function readGiven(file) {
  const { name } = file;
  if (file.size > LARGEST)
    throw new Error(`${name} is larger than ${LARGEST / 1e6} MB: add the part that the claims are from`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isPdf(name, bytes)) return readPdf(name, bytes);
  const text = decoded(bytes);
  if (text === null) throw new Error(`${name} is no text, HTML or PDF in UTF-8: open it, and paste its text`);
  return { kind: isHtml(file) ? "html" : "text", content: text, text, words: name };
}

/** @param {string} name @param {Uint8Array} bytes */
function isPdf(name, bytes) {
  return /\.pdf$/i.test(name) || String.fromCharCode(...bytes.subarray(0, 5)) === "%PDF-";
}

/** @param {File} file */
const isHtml = ({ name, type }) => /\.x?html?$/i.test(name) || type === "text/html";

/** @param {string} name @param {Uint8Array} bytes @returns {Promise<Given>} */
async function readPdf(name, bytes) {
  const content = await base64Of(bytes);
  const { text, pages, without } = await api.readPdf({ content });
  const counted = pages === 1 ? "1 page" : `${pages} pages`;
  const bare =
    without.length === 0
      ? ""
      : `, without text: ${without.slice(0, 10).join(", ")}${without.length > 10 ? ", …" : ""}`;
  const words = `${name}, ${counted}${bare}. Excerpts are looked for in this text; the PDF is kept beside it.`;
  return { kind: "pdf", content, text, words };
}

/** @param {Uint8Array} bytes @returns {Promise<string>} */
function base64Of(bytes) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(new Blob([/** @type {BlobPart} */ (bytes)]));
  });
}

/** @param {Uint8Array} bytes null where they are no text */
function decoded(bytes) {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
