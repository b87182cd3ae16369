/** What is asked of the server, and how it answers when it can't. */

/**
 * @import {ClaimPreview, ClaimRequest, Conflict, DeskFault, DeskProposal, DeskState, Followed, FollowRequest,
 *   IgnoreRequest, PdfText, ProposeRequest, ReadRequest, RemoveRequest, Saved, SaveRequest, SourceRequest, SourceText} from "../../src/desk/protocol.ts"
 */

/** An answer that is none: with a status, and with what a {@link Conflict} or a refusal says. */
export class Unanswered extends Error {
  /** @param {number} status @param {{readonly error?: string, readonly hint?: string | null}} body */
  constructor(status, body) {
    super([body.error ?? `the server answered ${status}`, body.hint].filter(Boolean).join(": "));
    this.status = status;
    this.body = body;
  }

  /** @returns {Conflict | null} */
  get conflict() {
    return this.status === 409 ? /** @type {Conflict} */ (/** @type {unknown} */ (this.body)) : null;
  }

  /** @returns {readonly DeskFault[]} */
  get faults() {
    return this.status === 422 && "faults" in this.body
      ? /** @type {readonly DeskFault[]} */ (this.body.faults)
      : [];
  }
}

/** @returns {Promise<DeskState>} */
export const getState = () => ask("state");
/** @param {string} source @returns {Promise<SourceText>} */
export const getText = (source) => ask(`text?source=${encodeURIComponent(source)}`);
/** @param {ProposeRequest} request @param {AbortSignal} signal @returns {Promise<DeskProposal>} */
export const propose = (request, signal) => ask("propose", request, signal);
/** @param {FollowRequest} request @param {AbortSignal} signal @returns {Promise<Followed>} */
export const follow = (request, signal) => ask("follow", request, signal);
/** @param {ClaimRequest} request @param {AbortSignal} signal @returns {Promise<ClaimPreview>} */
export const preview = (request, signal) => ask("preview", request, signal);
/** @param {SaveRequest} request @returns {Promise<Saved>} */
export const save = (request) => ask("save", request);
/** @param {RemoveRequest} request @returns {Promise<Saved>} */
export const remove = (request) => ask("remove", request);
/** @param {IgnoreRequest} request @returns {Promise<Saved>} */
export const ignore = (request) => ask("ignore", request);
/** @param {ReadRequest} request @returns {Promise<PdfText>} */
export const readPdf = (request) => ask("read", request);
/** @param {SourceRequest} request @returns {Promise<Saved>} */
export const addSource = (request) => ask("source", request);
/** @returns {Promise<Saved>} */
export const undo = () => ask("undo", {});

/** @param {string} what @param {unknown} [body] @param {AbortSignal} [signal] */
async function ask(what, body, signal) {
  const sent =
    body === undefined
      ? {}
      : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(`api/${what}`, { ...sent, signal: signal ?? null }).catch((error) => {
    if (error.name === "AbortError") throw error;
    throw new Unanswered(0, { error: "no answer: is dbrief desk still running?" });
  });
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Unanswered(answer.status, told);
  return told;
}

/** @param {unknown} error whether this was asked again meanwhile, and its answer is of no use */
export const isStale = (error) => error instanceof DOMException && error.name === "AbortError";
