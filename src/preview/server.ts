import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { MachineError } from "../diagnostic.ts";
import { answerCall, type Extension } from "./calls.ts";
import { type Parts, partsOf, renewedPage } from "./parts.ts";
import { type Build, type Fault, type Route, routeOf, type Shell } from "./routes.ts";

export interface PreviewOptions {
  /** Stands in every address, so that no other program of this machine guesses one: 128 random bits or more. */
  readonly token: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly shell: Shell;
  readonly extension?: Extension | undefined;
}

/** What can be shown: one document a language, made when it is asked for. */
export interface Pages {
  readonly languages: readonly string[];
  html(language: string): Promise<string>;
  pdf(language: string): Promise<Uint8Array>;
}

export interface Preview {
  readonly url: string;
  /** Shows these pages, or with null the last good ones, below the faults. */
  show(pages: Pages | null, faults: readonly Fault[]): void;
  /** The one of these languages that was looked at last, else the first. */
  wanted(languages: readonly string[]): string;
  /** Ends every connection. */
  close(): Promise<void>;
}

/** Loopback, by number: a name could be made to mean another address. */
const HOST = "127.0.0.1";

/** @throws MachineError where the port can't be had */
export async function openPreview(options: PreviewOptions): Promise<Preview> {
  let pages: Pages | null = null;
  let last = "";
  let build: Build = { version: 0, ok: true, languages: [], faults: [] };
  /** Of the pages that were shown last, by version and language: a browser that has one gets of the next what differs. */
  const shown = new Map<string, Parts | null>();
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => send(response, 500, TEXT, textOf(error)));
  });
  const port = await listen(server, options.port);
  const host = `${HOST}:${port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A page of the web can have a name of its own lead to 127.0.0.1; the name then stands here.
    if (request.headers.host !== host) return send(response, 403, TEXT, "not this host\n");
    const route = routeOf(request.url ?? "", options.token, options.extension?.name);
    if (route === null) return send(response, 404, TEXT, "not found\n");
    if (isCall(route)) return call(route.name, request, response);
    if (request.method !== "GET" && request.method !== "HEAD") return send(response, 405, TEXT, "GET only\n");
    return serve(route, response);
  }

  async function serve(route: Exclude<Route, CallRoute>, response: ServerResponse): Promise<void> {
    if (route.kind === "events") return subscribe(response);
    if (route.kind === "file") return file(route.name, response);
    if (route.kind === "shell")
      return send(response, 200, TYPES[route.part], options.shell[route.part], SHELL_POLICY);
    if (!pages?.languages.includes(route.language)) return send(response, 404, TEXT, "not found\n");
    if (route.kind === "pdf") return send(response, 200, "application/pdf", await pages.pdf(route.language));
    return page(route, pages, response);
  }

  async function page(route: PageRoute, { html }: Pages, response: ServerResponse): Promise<void> {
    const { language, since } = route;
    const { version } = build;
    last = language;
    if (route.version !== null && route.version !== version) {
      // Whoever asks what is new since another page is told of the next build, and asks again.
      if (since !== null) return send(response, 409, TEXT, "another was built meanwhile\n");
      response.setHeader("Location", `brief.${language}.html?version=${version}`);
      return send(response, 302, TEXT, "another was built meanwhile\n");
    }
    const whole = await html(language);
    const [then, now] = [shown.get(`${since} ${language}`) ?? null, partsOf(whole)];
    shown.delete(`${version} ${language}`);
    shown.set(`${version} ${language}`, now);
    for (const known of [...shown.keys()].slice(0, -MOST_SHOWN)) shown.delete(known);
    // The page brings its own policy; this one only says who may frame it.
    const body = then === null || now === null ? whole : renewedPage(now, then);
    send(response, 200, TYPES.html, body, "frame-ancestors 'self'");
  }

  async function call(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const known = options.extension?.calls.get(name);
    if (known === undefined) return send(response, 404, TEXT, "not found\n");
    const { status, body } = await answerCall(request, `http://${host}`, known);
    // What was not read to its end is not waited for.
    if (!request.complete) response.setHeader("Connection", "close");
    send(response, status, "application/json; charset=utf-8", JSON.stringify(body));
  }

  async function file(name: string, response: ServerResponse): Promise<void> {
    const known = options.extension?.files.get(name);
    if (known === undefined) return send(response, 404, TEXT, "not found\n");
    send(response, 200, known.type, await known.read(), EXTENSION_POLICY);
  }

  function subscribe(response: ServerResponse): void {
    response.writeHead(200, { ...HEADERS, "Content-Type": "text/event-stream" });
    response.write(eventOf(build));
    listeners.add(response);
    response.on("close", () => listeners.delete(response));
  }

  return {
    url: `http://${host}/${options.token}/`,
    show(next, faults) {
      pages = next ?? pages;
      const version = next === null ? build.version : build.version + 1;
      build = { version, ok: next !== null, languages: pages?.languages ?? [], faults };
      for (const listener of listeners) listener.write(eventOf(build));
    },
    wanted: (languages) => (languages.includes(last) ? last : languages[0]!),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** As many browsers may have the page open in as many languages, and be a build behind. */
const MOST_SHOWN = 6;

type PageRoute = Extract<Route, { kind: "page" }>;
type CallRoute = Extract<Route, { kind: "call" }>;
const isCall = (route: Route): route is CallRoute => route.kind === "call";

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const hint = "choose another with --port, or leave it out";
      reject(
        new MachineError(`cannot listen on port ${port} (${cause.code ?? cause.message})`, { cause, hint }),
      );
    });
    server.listen({ host: HOST, port, exclusive: true }, () =>
      resolve((server.address() as AddressInfo).port),
    );
  });
}

const TEXT = "text/plain; charset=utf-8";
const TYPES: Readonly<Record<keyof Shell, string>> = {
  html: "text/html; charset=utf-8",
  script: "text/javascript; charset=utf-8",
  frame: "text/javascript; charset=utf-8",
  style: "text/css; charset=utf-8",
};

const SHELL_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A text that a stranger wrote is shown there: no string may become markup or script (Trusted Types), whatever the page does. */
const EXTENSION_POLICY = `${SHELL_POLICY}; font-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`;

/** No Access-Control header among them: no other origin may read anything. */
const HEADERS = {
  "Cache-Control": "no-store",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  // The address holds the token.
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
} as const;

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  policy = "default-src 'none'; frame-ancestors 'none'",
): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { ...HEADERS, "Content-Type": type, "Content-Security-Policy": policy });
  response.end(body);
}

/** One message of the stream; JSON has no line end that could split it. */
const eventOf = (build: Build): string => `event: built\ndata: ${JSON.stringify(build)}\n\n`;

function textOf(error: unknown): string {
  const hint = error instanceof MachineError && error.hint !== null ? `${error.hint}\n` : "";
  return `${error instanceof Error ? error.message : String(error)}\n${hint}`;
}
