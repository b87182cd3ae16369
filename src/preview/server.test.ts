import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { MachineError } from "../diagnostic.ts";
import { openPreview, type Pages, type Preview } from "./index.ts";
import { routeOf } from "./routes.ts";

const TOKEN = "a-token-of-the-test";
const shell = { html: "<p>shell</p>", script: "shell()", frame: "frame()", style: "p{}" };
const open: Preview[] = [];

async function preview(): Promise<Preview> {
  const opened = await openPreview({ token: TOKEN, port: 0, shell });
  open.push(opened);
  return opened;
}

const pages = (html: string, pdf = async (): Promise<Uint8Array> => Buffer.from("%PDF")): Pages => ({
  languages: ["en"],
  html: async () => html,
  pdf,
});
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

interface Asked {
  readonly method?: string;
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** As the path is given, and not as a URL would tidy it. */
function ask(
  url: string,
  path: string,
  { method = "GET", host, headers = {} }: Asked = {},
): Promise<IncomingMessage> {
  const { port, host: own } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked: ClientRequest = request(
      { host: "127.0.0.1", port, path, method, headers: { ...headers, host: host ?? own }, agent: false },
      resolve,
    );
    asked.on("error", reject).end();
  });
}

async function body(response: IncomingMessage): Promise<string> {
  return Buffer.concat(await response.toArray()).toString();
}

/** The messages of the stream, one by one. */
async function* messages(response: IncomingMessage): AsyncGenerator<{ version: number; ok: boolean }> {
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) {
    text += chunk;
    const whole = text.split("\n\n");
    text = whole.pop()!;
    for (const message of whole) yield JSON.parse(/^data: (.*)$/m.exec(message)![1]!);
  }
}

describe("the preview", () => {
  test("knows which language is looked at, to have that ready first", async () => {
    const { url, show, wanted } = await preview();
    expect(wanted(["en", "nb"])).toBe("en");
    show({ ...pages("side"), languages: ["en", "nb"] }, []);
    await ask(url, `/${TOKEN}/brief.nb.html`);
    expect([wanted(["en", "nb"]), wanted(["en"])]).toEqual(["nb", "en"]);
  });

  test("has of the page that is asked for since an earlier build what differs, and leads on from one that is gone", async () => {
    const { url, show } = await preview();
    const page = (name: string) => `<main><p>${name}</p><p>same</p></main>`;
    const get = async (query: string) => {
      const answer = await ask(url, `/${TOKEN}/brief.en.html?${query}`);
      return [answer.statusCode, answer.headers.location ?? (await body(answer))];
    };
    show(pages(page("one")), []);
    expect(await get("version=1")).toEqual([200, page("one")]);
    show(pages(page("two")), []);
    expect(await get("version=2&since=1")).toEqual([
      200,
      `<main><p>two</p><template data-same="1/2"></template></main>`,
    ]);
    // Nobody was shown that one.
    expect(await get("version=2&since=9")).toEqual([200, page("two")]);
    expect(await get("version=1")).toEqual([302, "brief.en.html?version=2"]);
    expect(await get("version=1&since=0")).toEqual([409, "another was built meanwhile\n"]);
    expect(await get("version=x&since=")).toEqual([200, page("two")]);
  });

  test("is on loopback, under its token, and shows a page as it is, byte for byte", async () => {
    const { url, show } = await preview();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/a-token-of-the-test\/$/);
    expect((await ask(url, `/${TOKEN}/brief.en.html`)).statusCode).toBe(404);
    show(pages("<h1>Æ</h1>"), []);
    expect(await body(await ask(url, `/${TOKEN}/brief.en.html`))).toBe("<h1>Æ</h1>");
    expect(await body(await ask(url, `/${TOKEN}/`))).toBe(shell.html);
    expect(await body(await ask(url, `/${TOKEN}/shell.js`))).toBe(shell.script);
    expect(await body(await ask(url, `/${TOKEN}/frame.js`))).toBe(shell.frame);
    expect(await body(await ask(url, `/${TOKEN}/brief.en.pdf`))).toBe("%PDF");
  });

  test.each([
    ["localhost", (port: string) => `localhost:${port}`],
    ["another name", () => "evil.example"],
    ["another name at the port", (port: string) => `evil.example:${port}`],
    ["no port", () => "127.0.0.1"],
    ["another port", () => "127.0.0.1:1"],
    ["a dot more", (port: string) => `127.0.0.1.:${port}`],
    ["short for it", (port: string) => `127.1:${port}`],
  ])("answers no request that calls it %s", async (_, host) => {
    const { url, show } = await preview();
    show(pages("secret"), []);
    const answer = await ask(url, `/${TOKEN}/brief.en.html`, { host: host(new URL(url).port) });
    expect([answer.statusCode, await body(answer)]).toEqual([403, "not this host\n"]);
  });

  test.each([
    "/",
    "/brief.en.html",
    "/wrong/",
    "/wrong/brief.en.html",
    `/${TOKEN}`,
    `/${TOKEN}x/`,
    `/${TOKEN.slice(1)}/`,
    `//${TOKEN}/`,
    `/${TOKEN}/..`,
    `/${TOKEN}/../package.json`,
    `/${TOKEN}/%2e%2e/package.json`,
    `/${TOKEN}/brief.en.html/x`,
    `/${TOKEN}/brief.nb.html`,
    `/${TOKEN}/brief.__proto__.html`,
    `/${TOKEN}/constructor`,
    `/${TOKEN}/manifest.json`,
    `http://127.0.0.1/${TOKEN}/`,
    "*",
  ])("has nothing at %s", async (path) => {
    const { url, show } = await preview();
    show(pages("page"), []);
    const answer = await ask(url, path);
    expect([answer.statusCode, await body(answer)]).toEqual([404, "not found\n"]);
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS"])("takes no %s", async (method) => {
    const { url } = await preview();
    expect((await ask(url, `/${TOKEN}/`, { method })).statusCode).toBe(405);
  });

  test("lets no other origin read or frame anything, and keeps its address to itself", async () => {
    const { url, show } = await preview();
    show(pages("page"), []);
    for (const name of ["", "shell.js", "brief.en.html", "brief.en.pdf", "nothing"]) {
      const { headers } = await ask(url, `/${TOKEN}/${name}`, {
        headers: { origin: "https://evil.example" },
      });
      expect(Object.keys(headers).filter((header) => header.startsWith("access-control"))).toEqual([]);
      expect(headers["content-security-policy"]).toContain(
        name === "brief.en.html" ? "frame-ancestors 'self'" : "frame-ancestors 'none'",
      );
      expect(headers).toMatchObject({
        "cache-control": "no-store",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
      });
    }
  });

  test("tells who listens of each build; with faults the last good page stays", async () => {
    const { url, show } = await preview();
    const listening = messages(await ask(url, `/${TOKEN}/events`));
    const next = async () => (await listening.next()).value;
    expect(await next()).toEqual({ version: 0, ok: true, languages: [], faults: [] });
    show(pages("one"), []);
    expect(await next()).toEqual({ version: 1, ok: true, languages: ["en"], faults: [] });
    const fault = {
      severity: "error",
      place: "a.yaml:1:2",
      message: "two\nlines </script>",
      hint: "",
    } as const;
    show(null, [fault]);
    expect(await next()).toEqual({ version: 1, ok: false, languages: ["en"], faults: [fault] });
    expect(await body(await ask(url, `/${TOKEN}/brief.en.html`))).toBe("one");
    show(pages("two"), []);
    expect(await next()).toMatchObject({ version: 2, ok: true });
    expect(await body(await ask(url, `/${TOKEN}/brief.en.html`))).toBe("two");
  });

  test("says why a PDF could not be made", async () => {
    const { url, show } = await preview();
    show(
      pages("page", async () => {
        throw new MachineError("no browser", { hint: "install one" });
      }),
      [],
    );
    const answer = await ask(url, `/${TOKEN}/brief.en.pdf`);
    expect([answer.statusCode, await body(answer)]).toEqual([500, "no browser\ninstall one\n"]);
  });

  test("ends at once, whoever listens", async () => {
    const { url, close } = await preview();
    const listening = messages(await ask(url, `/${TOKEN}/events`));
    await listening.next();
    await close();
    await expect(listening.next()).rejects.toThrow();
    await expect(ask(url, `/${TOKEN}/`)).rejects.toThrow("ECONNREFUSED");
  });

  test("a port that is taken: what to do", async () => {
    const { url } = await preview();
    const taken = openPreview({
      token: TOKEN,
      port: Number(new URL(url).port),
      shell,
    });
    await expect(taken).rejects.toThrow(/cannot listen on port \d+ \(EADDRINUSE\)/);
  });
});

test("a token's neighbours lead nowhere", () => {
  expect(routeOf(`/${TOKEN}/events?x=/../`, TOKEN)).toEqual({ kind: "events" });
  for (const given of ["", TOKEN.toUpperCase(), `${TOKEN}%00`, TOKEN.replace("a", "b")]) {
    expect(routeOf(`/${given}/`, TOKEN), given).toBeNull();
  }
});
