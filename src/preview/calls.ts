import type { IncomingMessage } from "node:http";

/** A page of its own beside the brief, with what it may ask for: all of it by name, and no name leads to a file. */
export interface Extension {
  /** The first part of its addresses: `/<token>/desk/`. */
  readonly name: string;
  /** By their names below that; "" is the page. */
  readonly files: ReadonlyMap<string, ExtensionFile>;
  /** By their names below `api/`. */
  readonly calls: ReadonlyMap<string, Call>;
}

export interface ExtensionFile {
  readonly type: string;
  read(): Promise<string | Uint8Array>;
}

export interface Call {
  /** What only reads is a GET; what is posted comes from this very page, as JSON. */
  readonly method: "GET" | "POST";
  /** In bytes, of the body. */
  readonly most: number;
  /** @param input the object that was posted, or the parts of the query */
  answer(input: Readonly<Record<string, unknown>>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Answers what a page asks, or says why it doesn't. A page of another origin can post a form and have a browser send
 * it here, with no right to read the answer: so the origin has to be this one's, and the body JSON, which no form is.
 * @param origin of this server: `http://127.0.0.1:1234`
 */
export async function answerCall(request: IncomingMessage, origin: string, call: Call): Promise<Answer> {
  const refused = refusal(request, origin, call);
  if (refused !== null) return refused;
  if (call.method === "GET") {
    const query = new URL(request.url ?? "", origin).searchParams;
    return call.answer(Object.fromEntries(query));
  }
  const body = await readBody(request, call.most);
  if (body === null) return said(413, "too large", `at most ${call.most} bytes are read`);
  const input = parsed(body);
  return input === null ? said(400, "not a JSON object", null) : call.answer(input);
}

function refusal({ method, headers }: IncomingMessage, origin: string, call: Call): Answer | null {
  if (method !== call.method) return said(405, `${call.method} only`, null);
  // A browser names the origin of whatever is posted; a GET of this page's own has none.
  if (headers.origin !== origin && (call.method === "POST" || headers.origin !== undefined))
    return said(403, "not from this page", null);
  if ((headers["sec-fetch-site"] ?? "same-origin") !== "same-origin")
    return said(403, "not from this page", null);
  if (call.method === "GET") return null;
  if (!/^application\/json(?:; ?charset=utf-8)?$/i.test(headers["content-type"] ?? ""))
    return said(415, "JSON only", null);
  if (Number(headers["content-length"] ?? 0) > call.most)
    return said(413, "too large", `at most ${call.most} bytes are read`);
  return null;
}

const said = (status: number, error: string, hint: string | null): Answer => ({
  status,
  body: { error, hint },
});

/** Null where it is longer than that; what is over is not kept. */
async function readBody(request: IncomingMessage, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
