import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Call, type Extension, openPreview, type Preview } from "./index.ts";

const TOKEN = "a-token-of-the-test";
const shell = { html: "<p>shell</p>", script: "shell()", frame: "frame()", style: "p{}" };
const MOST = 100;
let asked: unknown[] = [];
const call = (method: Call["method"]): Call => ({
  method,
  most: MOST,
  async answer(input) {
    asked.push(input);
    return { status: 200, body: { told: "secret" } };
  },
});
const extension: Extension = {
  name: "desk",
  files: new Map([
    ["", { type: "text/html; charset=utf-8", read: async () => "<p>desk</p>" }],
    ["desk.js", { type: "text/javascript; charset=utf-8", read: async () => "desk()" }],
  ]),
  calls: new Map([
    ["state", call("GET")],
    ["save", call("POST")],
  ]),
};
let preview: Preview;
let origin = "";
beforeAll(async () => {
  preview = await openPreview({ token: TOKEN, port: 0, shell, extension });
  origin = new URL(preview.url).origin;
});
afterAll(() => preview.close());
beforeEach(() => {
  asked = [];
});

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

/** As the page asks, but for what is given; a header that is undefined is left out. */
async function ask(path: string, { method = "POST", headers = {}, body = "{}" }: Asked = {}) {
  const { port, host } = new URL(origin);
  const own = method === "GET" ? {} : { "content-type": "application/json", origin };
  const given = Object.entries({ host, ...own, ...headers }).filter(([, value]) => value !== undefined);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request(
      {
        host: "127.0.0.1",
        port,
        path,
        method,
        headers: Object.fromEntries(given) as Record<string, string>,
        agent: false,
      },
      resolve,
    );
    sent.on("error", reject).end(["POST", "PUT"].includes(method) ? body : undefined);
  });
  const text = Buffer.concat(await answer.toArray()).toString();
  return { status: answer.statusCode, headers: answer.headers, text };
}
const SAVE = `/${TOKEN}/desk/api/save`;
const STATE = `/${TOKEN}/desk/api/state`;

describe("what a page may ask", () => {
  test("is answered where it comes from this very page, as JSON", async () => {
    const sent = { headers: { "sec-fetch-site": "same-origin" }, body: '{"id":"æ"}' };
    expect((await ask(SAVE, sent)).text).toBe('{"told":"secret"}');
    expect((await ask(`${STATE}?source=a%2Fb`, { method: "GET" })).status).toBe(200);
    expect(asked).toEqual([{ id: "æ" }, { source: "a/b" }]);
  });

  test.each([
    ["another origin", { origin: "https://evil.example" }],
    ["another port of this machine", { origin: "http://127.0.0.1:1" }],
    ["another scheme", { origin: "https://127.0.0.1" }],
    ["no origin", { origin: undefined }],
    ["an opaque origin", { origin: "null" }],
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["another port of the same site", { "sec-fetch-site": "same-site" }],
    ["the address bar", { "sec-fetch-site": "none" }],
    ["another host", { host: "evil.example" }],
    ["localhost", { host: "localhost" }],
  ])("is not answered to %s", async (_, headers) => {
    const { status, text } = await ask(SAVE, { headers });
    expect([status, asked]).toEqual([403, []]);
    expect(text).not.toContain("secret");
    if ("origin" in headers && headers.origin === undefined) return;
    expect((await ask(STATE, { method: "GET", headers })).status).toBe(403);
    expect(asked).toEqual([]);
  });

  test.each([
    ["a form", "application/x-www-form-urlencoded"],
    ["a form of parts", "multipart/form-data; boundary=x"],
    ["plain text, which needs nobody's leave", "text/plain"],
    ["JSON beside something else", "text/plain; application/json"],
    ["nothing", undefined],
  ])("is not read from %s", async (_, type) => {
    expect((await ask(SAVE, { headers: { "content-type": type } })).status).toBe(415);
    expect(asked).toEqual([]);
  });

  test.each([
    ["says that it is too large", { headers: { "content-length": "1000000" } }],
    [
      "is too large and doesn't say so",
      { headers: { "transfer-encoding": "chunked" }, body: `"${"x".repeat(MOST)}"` },
    ],
  ])("is not read where it %s", async (_, sent) => {
    expect((await ask(SAVE, sent)).status).toBe(413);
    expect(asked).toEqual([]);
  });

  test.each(["", "[]", "null", "1", '{"a":', "\ufeff{}x", "{}{}"])("is no %j", async (body) => {
    expect((await ask(SAVE, { body })).status).toBe(400);
    expect(asked).toEqual([]);
  });

  test.each(["GET", "PUT", "DELETE", "OPTIONS", "HEAD"])("is saved by no %s", async (method) => {
    const { status, headers } = await ask(SAVE, {
      method,
      headers: { "access-control-request-method": "POST" },
    });
    expect(status).toBe(405);
    expect(Object.keys(headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
    expect(asked).toEqual([]);
  });

  test.each([
    `/wrong/desk/api/save`,
    `/${TOKEN}/api/save`,
    `/${TOKEN}/desk/save`,
    `/${TOKEN}/desk/api/`,
    `/${TOKEN}/desk/api/../api/save/x`,
    `/${TOKEN}/desk/api/..`,
    `/${TOKEN}/desk/api/%2e%2e/save`,
    `/${TOKEN}/desk/api/constructor`,
    `/${TOKEN}/desk/api/__proto__`,
    `/${TOKEN}/other/api/save`,
  ])("has no name like %s", async (path) => {
    expect((await ask(path)).status).toBe(path.endsWith("/desk/save") ? 405 : 404);
    expect(asked).toEqual([]);
  });
});

test("a request that never comes to its end keeps nobody waiting, and ends with the server", async () => {
  const own = await openPreview({ token: TOKEN, port: 0, shell, extension });
  const { host, port, hostname } = new URL(own.url);
  const head = `POST ${SAVE} HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nContent-Type: application/json\r\n`;
  const slow = [
    "P",
    head,
    `${head}Content-Length: 90\r\n\r\n{"id":`,
    `${head}Transfer-Encoding: chunked\r\n\r\n1\r\n`,
  ];
  const sockets = await Promise.all(
    Array.from({ length: 100 }, async (_, index) => {
      const socket = connect(Number(port), hostname).on("error", () => undefined);
      await once(socket, "connect");
      socket.write(slow[index % slow.length]!);
      return socket;
    }),
  );
  const answer = await fetch(`http://${host}${STATE}`);
  expect([await answer.text(), asked]).toEqual(['{"told":"secret"}', [{}]]);
  const ended = sockets.map((socket) => once(socket.resume(), "close"));
  void own.close();
  await Promise.all(ended);
}, 60_000);

describe("the page beside the brief", () => {
  test.each([
    "desk.css",
    "..",
    "../../package.json",
    "%2e%2e%2fpackage.json",
    "desk.js/",
    "desk.js/x",
    "constructor",
    "desk%00.js",
  ])("has no file %s", async (name) => {
    expect((await ask(`/${TOKEN}/desk/${name}`, { method: "GET" })).status).toBe(404);
  });

  test("runs what is served with it alone, turns no text into markup, and is framed by nobody", async () => {
    for (const name of ["", "desk.js"]) {
      const { status, headers } = await ask(`/${TOKEN}/desk/${name}`, { method: "GET" });
      expect([status, headers["x-content-type-options"], headers["cache-control"]]).toEqual([
        200,
        "nosniff",
        "no-store",
      ]);
      const policy = String(headers["content-security-policy"]).split("; ");
      expect(policy).toEqual(
        expect.arrayContaining([
          ...["default-src 'none'", "script-src 'self'", "connect-src 'self'", "form-action 'none'"],
          ...["frame-ancestors 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"],
        ]),
      );
    }
    const { headers } = await ask(SAVE);
    expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(headers["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'");
  });
});
