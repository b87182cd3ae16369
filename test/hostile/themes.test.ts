import * as files from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { parse } from "parse5";
import puppeteer, { type Browser } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumEnvironment, usesSandbox } from "../../src/browser/flags.ts";
import { currentMachine, findBrowser } from "../../src/browser/index.ts";
import { type Diagnostic, ThemeError } from "../../src/diagnostic.ts";
import { inspectPage } from "../../src/render/finished-page.ts";
import { renderPage } from "../../src/render/html.ts";
import { elementsOf } from "../../src/render/html-policy.ts";
import { lintText } from "../../src/render/lint.ts";
import type { Theme } from "../../src/render/theme.ts";
import { HANG_MS } from "../hang.ts";
import { ownTheme } from "../own-theme.ts";
import { sampleBrief } from "../sample-brief.ts";
import { openWorld, settle, type World } from "./world.ts";

/** What a theme could do at a reader's, tried on the browser itself with nothing switched off. */
let world: World;
let browser: Browser;
let bare: Theme;

beforeAll(async () => {
  world = await openWorld();
  bare = { ...(await ownTheme("compact")), styles: [], fonts: [], partials: {} };
  const machine = currentMachine(files);
  const flags = ["--headless", `--user-data-dir=${join(world.folder, "profile")}`, "about:blank"];
  browser = await puppeteer.launch({
    timeout: HANG_MS,
    protocolTimeout: HANG_MS,
    executablePath: (await findBrowser(machine)).path,
    pipe: true,
    ignoreDefaultArgs: true,
    args: usesSandbox({ sandbox: true }, machine) ? flags : [...flags, "--no-sandbox"],
    env: chromiumEnvironment(machine),
  });
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const START = `<!doctype html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{contentPolicy}}">
<title>{{title}}</title>
{{stylesheet}}
</head>
<body>`;
const END = "</body>\n</html>\n";
/** What tells that it ran: a title, and a request where the policy is not there to stop it. */
const RUN = (at: string) => `document.title="RAN";fetch("${at}/ran")`;
const SCRIPT = (at: string) => `<script>${RUN(at)}</script>`;

interface Hostile {
  readonly name: string;
  /** Seen to act in a browser where nothing looks at the theme first. */
  readonly acts: boolean;
  layout(at: string): string;
}

const layout = (name: string, acts: boolean, make: (at: string) => string): Hostile => ({
  name,
  acts,
  layout: make,
});
/** In a body that the policy already holds for. */
const body = (name: string, make: (at: string) => string, acts = false): Hostile =>
  layout(name, acts, (at) => `${START}${make(at)}${END}`);
const before = (name: string, prefix: (script: string) => string): Hostile =>
  layout(name, true, (at) => `${prefix(SCRIPT(at))}\n${START.replace("<!doctype html>\n", "")}x${END}`);
const headOf = (inner: string) => START.replace("<title>", `${inner}<title>`);

const LAYOUTS: readonly Hostile[] = [
  before("a doctype with a quoted end", (script) => `<!doctype html x=">${script}">`),
  before("an empty comment", (script) => `<!doctype html><!-->${script}-->`),
  before("an empty comment of three", (script) => `<!doctype html><!--->${script}-->`),
  before("a comment that ends with a bang", (script) => `<!doctype html><!-- x --!>${script}-->`),
  before("a title in an attribute", (script) => `<!doctype html><title><a title="</title>${script}">`),
  before("a processing instruction", (script) => `<?xml version=">${script}"?>`),
  before("an end tag that is a comment", (script) => `<!doctype html></ x=">${script}">`),
  before("a section that HTML has none of", (script) => `<!doctype html><![CDATA[>${script}]]>`),
  before("a declaration", (script) => `<!doctype html><!ELEMENT a ">${script}">`),
  before("no disguise", (script) => `<!doctype html>${script}`),
  before("raw text", (script) => `<!doctype html><style><a title="</style>${script}"></style>`),
  before("text of a textarea", (script) => `<!doctype html><textarea><a title="</textarea>${script}">`),
  before("a template", (script) => `<!doctype html><template></template>${script}`),
  layout(
    "a handler on the document",
    true,
    (at) => START.replace("<html", `<html onfocus='${RUN(at)}' tabindex=0 autofocus`) + END,
  ),
  layout(
    "an end of the policy's own quotes",
    false,
    () => START.replace('content="{{contentPolicy}}"', 'content="default-src *" x="{{contentPolicy}}"') + END,
  ),
  layout(
    "two policies, the first its own",
    false,
    () =>
      START.replace('content="{{contentPolicy}}"', 'content="default-src *" content="{{contentPolicy}}"') +
      END,
  ),
  layout("an encoding that hides", false, () => START.replace("utf-8", "iso-2022-jp") + END),
  layout(
    "an encoding before the encoding",
    false,
    () => START.replace("<head>", "<head><!-- x --!><!-- <meta charset=iso-2022-jp> -->") + END,
  ),
  layout(
    "a redirection in the head",
    true,
    (at) => headOf(`<meta http-equiv="refresh" content="0;url=${at}/ran">`) + END,
  ),
  layout(
    "a redirection before the policy",
    true,
    (at) =>
      START.replace("<meta charset", `<meta http-equiv="refresh" content="0;url=${at}/ran"><meta charset`) +
      END,
  ),
  layout("a base", false, (at) => `${headOf(`<base href="${at}/">`)}<a href="#x">x</a>${END}`),
  layout("a preload", false, (at) => headOf(`<link rel="preload" as="image" href="${at}/ran">`) + END),
  layout(
    "a preload before the policy",
    true,
    (at) =>
      START.replace("<meta charset", `<link rel="preload" as="image" href="${at}/ran"><meta charset`) + END,
  ),
  layout(
    "a style sheet before the policy",
    true,
    (at) => START.replace("<meta charset", `<style>@import "${at}/ran";</style><meta charset`) + END,
  ),
  body(
    "a redirection behind a comment",
    (at) => `<!-- x --!><meta http-equiv=refresh content="0;url=${at}/ran">`,
    true,
  ),
  body("a redirection in the body", (at) =>
    `<meta http-equiv="re&#102;resh" content="0; url=${at}/ran">`.replace("&#102;r", "&#102;r"),
  ),
  body("a redirection in capitals", (at) => `<META HTTP-EQUIV=ReFreSh CONTENT="0;url=${at}/ran">`, true),
  body("a handler", (at) => `<p onclick='${RUN(at)}'>x</p>`),
  body("a handler after a slash", (at) => `<details/open/ontoggle='${RUN(at)}'>x</details>`),
  body("a handler after a form feed", (at) => `<details open\fontoggle='${RUN(at)}'>x</details>`),
  body("a handler after a quote", (at) => `<p title="a"onclick='${RUN(at)}'>x</p>`),
  body("a handler behind an odd name", (at) => `<p "onclick='${RUN(at)}' onclick='${RUN(at)}'>x</p>`),
  body("a handler with a null character", (at) => `<p on\u0000click='${RUN(at)}'>x</p>`),
  body("an address with a control character", () => `<a href="\u0001javascript:alert(1)">x</a>`),
  body("an address with a tab", () => `<a href="java\tscript:alert(1)">x</a>`),
  body("an address with a line break", () => `<a href="java&#10;script:alert(1)">x</a>`),
  body("an address in references", () => `<a href="&#x6a;avascript&colon;alert(1)">x</a>`),
  body("an address of data", () => `<a href="data:text/html,<script>alert(1)</script>">x</a>`),
  body("an address with no scheme", (at) => `<a href="${at.replace("http:", "")}/x">x</a>`),
  body("an address twice", () => `<a href="javascript:alert(1)" href="#x">x</a>`),
  body("an address with a user's name", () => `<a href="https://bank.example@a.example/">x</a>`),
  body("an address without a host", () => `<a href="https:///a.example">x</a>`),
  body("an area", () => `<map name="m"><area href="javascript:alert(1)"></map>`),
  body("a drawing's link", () => `<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>`),
  body(
    "a drawing that is animated",
    () => `<svg><a><animate attributeName="href" to="javascript:alert(1)"/></a></svg>`,
  ),
  body("a drawing's script", (at) => `<svg><script>${RUN(at)}</script></svg>`),
  body("a drawing's style", (at) => `<svg><style>@import "${at}/ran";</style></svg>`),
  body("a drawing's paint", (at) => `<svg><rect width="9" height="9" fill="url(${at}/ran#x)"/></svg>`),
  body(
    "a drawing's paint in escapes",
    (at) => `<svg><rect width="9" height="9" fill="u\\72l(${at}/ran#x)"/></svg>`,
  ),
  body("a drawing's use", (at) => `<svg><use href="${at}/ran#x"/></svg>`),
  body("foreign content", (at) => `<svg><foreignObject><img src="${at}/ran"></foreignObject></svg>`),
  body("foreign content that is left", () => `<svg></p><style><a id="</style><img src=x onerror=alert(1)>">`),
  body(
    "a drawing's title",
    () => `<svg><title><style></title><img src=x onerror=alert(1)></style></title></svg>`,
  ),
  body(
    "a formula",
    () =>
      `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`,
  ),
  body(
    "a formula's link",
    () => `<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">x</maction></math>`,
  ),
  body("no script", () => `<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>`),
  body(
    "a template with a shadow",
    (at) => `<div><template shadowrootmode="open">${SCRIPT(at)}</template></div>`,
  ),
  body("a text area", () => `<textarea><p title="</textarea><img src=x onerror=alert(1)>"></textarea>`),
  body("plain text", () => `<plaintext>`),
  body("an old listing", () => `<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>`),
  body("a frame", (at) => `<iframe src="${at}/ran"></iframe>`),
  body(
    "a frame of its own text",
    (at) => `<iframe srcdoc="${SCRIPT(at).replaceAll('"', "&quot;")}"></iframe>`,
  ),
  body("a frame that hides", () => `<iframe><p title="</iframe><img src=x onerror=alert(1)>"></iframe>`),
  body("an object", (at) => `<object data="${at}/ran"></object>`),
  body("an embedded page", (at) => `<embed src="${at}/ran">`),
  body(
    "a form",
    (at) => `<form action="${at}/ran"><button formaction="javascript:alert(1)">x</button></form>`,
  ),
  body("a picture", (at) => `<img src="${at}/ran">`),
  body("a picture by set", (at) => `<img srcset="${at}/ran 1x">`),
  body(
    "a picture that is a drawing",
    () => `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>">`,
  ),
  body("a style", (at) => `<p style="background:url(${at}/ran)">x</p>`),
  body("a style sheet", (at) => `<style>p{background:url(${at}/ran)}</style><p>x</p>`),
  body("a ping", (at) => `<a href="#x" ping="${at}/ran">x</a>`),
  layout(
    "frames behind a null character",
    false,
    (at) => `${START.replace("<body>", "")}&#0;<frameset onload='${RUN(at)}'>${END}`,
  ),
  body("a select", () => `<select><button onclick="x()">x</button></select>`),
  body("a widget", () => `<x-widget>x</x-widget>`),
  body("a known element that is customized", () => `<p is="x-widget">x</p>`),
  body(
    "a dialog that is opened",
    (at) => `<button popovertarget="x">x</button><div popover id="x" onbeforetoggle='${RUN(at)}'>x</div>`,
  ),
  body("a script", SCRIPT),
  body("a module", (at) => `<script type="module">${RUN(at)}</script>`),
  body("data for scripts", () => `<script type="application/json" id="screen-data">{}</script>`),
  body(
    "rules for speculation",
    (at) => `<script type="speculationrules">{"prefetch":[{"urls":["${at}/ran"]}]}</script>`,
  ),
];

const themeOf = (text: string): Theme => ({ ...bare, layout: text });
const pageOf = (text: string) => renderPage(sampleBrief, themeOf(text));

function pageFaults(text: string): readonly Diagnostic[] {
  try {
    return inspectPage(pageOf(text), sampleBrief, themeOf(text));
  } catch (thrown) {
    // What is no template makes no page.
    if (thrown instanceof ThemeError) return thrown.diagnostics;
    throw thrown;
  }
}

interface Seen {
  readonly title: string;
  readonly requests: readonly string[];
  readonly dialogs: number;
}

/** A page as a reader opens it: scripts on, network there. */
async function open(html: string): Promise<Seen> {
  const path = join(world.folder, "page.html");
  await files.writeFile(path, html);
  const page = await browser.newPage();
  try {
    const requests: string[] = [];
    let dialogs = 0;
    page.on("request", (request) => requests.push(request.url()));
    page.on("dialog", (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
    await page.goto(pathToFileURL(path).href, { timeout: 10_000 }).catch(() => undefined);
    const title = await page.evaluate(drawnTwice).catch(() => "left");
    return {
      title,
      requests: requests.filter((url) => !/^(?:data:|file:.*page\.html$)/u.test(url)),
      dialogs,
    };
  } finally {
    await page.close().catch(() => undefined);
  }
}

const acted = ({ title, requests, dialogs }: Seen) =>
  title === "RAN" || title === "left" || requests.length > 0 || dialogs > 0;

describe("a layout of a stranger", () => {
  it.each(LAYOUTS.map((one) => [one.name, one] as const))(
    "may not hold %s: the templates tell",
    (_, { layout }) => {
      expect(lintText("layout.hbs", layout(world.at), null)).not.toEqual([]);
    },
  );

  it.each(LAYOUTS.map((one) => [one.name, one] as const))(
    "may not hold %s: the page tells",
    (_, { layout }) => {
      expect(pageFaults(layout(world.at))).not.toEqual([]);
    },
  );

  it.each(LAYOUTS.filter(({ acts }) => acts).map((one) => [one.name, one] as const))(
    "would act by %s, if nobody looked",
    async (_, { layout }) => {
      const seen = await open(pageOf(layout(world.at)).html);
      await settle();
      expect(acted(seen) || world.heard().probes.has("ran")).toBe(true);
    },
  );

  it("is let through where there is nothing to it, and does nothing", async () => {
    const plain = `${START}<main><h1>{{title}}</h1><p class=a>x</p></main>{{scripts}}${END}`;
    expect(lintText("layout.hbs", plain, null)).toEqual([]);
    expect(pageFaults(plain)).toEqual([]);
    world.heard();
    expect(acted(await open(pageOf(plain).html))).toBe(false);
    expect(world.heard()).toEqual({ probes: new Set(), connections: 0 });
  });
});

describe("what only the finished page tells", () => {
  it("is a tag that two templates make together", () => {
    const theme = {
      ...themeOf(`${START}{{> a}}{{> b}}${END}`),
      partials: { a: "<img ", b: 'src="https://a.example/x">' },
    };
    const [fault] = inspectPage(renderPage(sampleBrief, theme), sampleBrief, theme);
    expect(fault).toMatchObject({
      severity: "error",
      code: "theme-page",
      message: expect.stringContaining("https://a.example/x"),
    });
    expect(fault!.hint).toContain("--trust-theme");
  });

  it("is told with the template that it seems to come from", () => {
    const partials = { a: "<p>x</p>", b: "<b>x</b><iframe></iframe>" };
    const paths = { layout: "t/layout.hbs", partials: { a: "t/partials/a.hbs", b: "t/partials/b.hbs" } };
    const theme = { ...themeOf(`${START}{{> a}}{{> b}}${END}`), partials, paths };
    const [fault] = inspectPage(renderPage(sampleBrief, theme), sampleBrief, theme);
    expect(fault).toMatchObject({
      at: { file: "t/partials/b.hbs" },
      message: "the page would hold element <iframe>: <iframe></iframe></body>",
    });
  });

  it("is a style sheet or script that is not the program's to the letter", async () => {
    const own = await ownTheme("brief");
    const page = renderPage(sampleBrief, own);
    expect(inspectPage(page, sampleBrief, own)).toEqual([]);
    for (const [from, to] of [
      ["</style>", "p{}</style>"],
      ["<style>", "<style media=print>"],
      ['<script type="module">', '<script type="module" async>'],
      ['<script type="module">\n', '<script type="module">\nx()\n'],
      [
        '<script type="application/json" id="screen-data">',
        '<script type="application/json" id="screen-data">1',
      ],
    ] as const) {
      const html = page.html.replace(from, () => to);
      expect(html).not.toBe(page.html);
      expect(inspectPage({ ...page, html }, sampleBrief, own), to).toHaveLength(1);
    }
  });

  it.each([
    ["a tag that no element comes of", "<b>x</b><frameset onload=x><tr onclick=x>"],
    ["a second body", "<body onload=x>"],
  ])("is %s", (_, markup) => {
    expect(pageFaults(`${START}${markup}${END}`)).not.toEqual([]);
  });

  it("is a null character, whoever put it there", () => {
    const theme = { ...themeOf(`${START}${END}`), styles: ["p{content:'\0'}"] };
    const messages = inspectPage(renderPage(sampleBrief, theme), sampleBrief, theme).map(
      ({ message }) => message,
    );
    expect(messages).toContain("the page would hold a null character");
  });

  it("is cut short where there is much of it", () => {
    expect(pageFaults(`${START}${"<iframe></iframe>".repeat(100)}${END}`)).toHaveLength(20);
  });
});

/** Pieces that parsers have been at odds over. */
const PIECES = [
  ...[
    "<!--",
    "-->",
    "--!>",
    "<!-->",
    "<!--->",
    "<!",
    "<?",
    "</",
    "<![CDATA[",
    "]]>",
    ">",
    "<",
    "/>",
    " ",
    "\f",
    "\t",
  ],
  ...['"', "'", "`", "=", "&", "&lt;", "&#0;", "&quot", "\u0000", "\r\n", "\u00a0", "\ufeff", "x", "--", "-"],
  ...[
    "<title>",
    "</title>",
    "<style>",
    "</style>",
    "<textarea>",
    "</textarea>",
    "<script>",
    "</script>",
    "<noscript>",
  ],
  ...["</noscript>", "<template>", "</template>", "<iframe>", "</iframe>", "<plaintext>", "<xmp>", "</xmp>"],
  ...[
    "<svg>",
    "</svg>",
    "<math>",
    "</math>",
    "<desc>",
    "</desc>",
    "<foreignObject>",
    "<mtext>",
    "<mglyph>",
    "<annotation-xml>",
  ],
  ...[
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<caption>",
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<a href=x>",
    "<form>",
    "<html x=y>",
  ],
  ...[
    "<body onload=x>",
    "<head>",
    "</head>",
    "</body>",
    "</html>",
    "<br>",
    "<frameset>",
    "<meta http-equiv=refresh>",
  ],
  ...[
    "<img src=x onerror=x>",
    "<p title='",
    '<p title="',
    "<svg/onload=x>",
    "<li>",
    "<h1>",
    "<ruby><rt>",
    "<select>",
  ],
];

const soup = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(""));
const CASES = Number(process.env.DBRIEF_FUZZ_CASES ?? 1000);

describe("the parser reads as the browser does", () => {
  it("elements, attributes and texts of random pieces are the same", async () => {
    // Over these they differ (a select's contents, null characters before the body, frames after them, a form in a
    // table of a template), and no page may hold them: by their tags, whatever becomes of those.
    const refused = /<select>|<frameset>|<form>|\0/u;
    const written = fc.sample(soup, CASES).filter((html) => !refused.test(html));
    const page = await browser.newPage();
    const inBrowser = await page.evaluate(describeAll, written);
    await page.close();
    // One text, so that a difference shows both.
    const all = (trees: readonly (string | undefined)[]) =>
      trees.map((tree, index) => `${JSON.stringify(written[index])}\n${tree}`);
    expect(all(written.map(describe5))).toEqual(all(inBrowser));
  });

  it("what is let through of random pages does nothing", async () => {
    // What no policy of the page's own would stop.
    const leaving = fc.constant(`<meta http-equiv=refresh content="0;url=${world.at}/ran">`);
    const part = fc.oneof({ weight: 4, arbitrary: soup }, { weight: 1, arbitrary: leaving });
    const whole = fc
      .tuple(part, part)
      .map(([first, second]) => `${START}<p>${first}</p>{{title}}<p title="a">${second}${END}`);
    const passing = fc
      .sample(whole, Math.ceil(CASES / 2))
      .filter((text) => pageFaults(text).length === 0)
      .slice(0, Math.max(15, CASES / 75));
    expect(passing.length).toBeGreaterThan(10);
    world.heard();
    for (const text of passing) expect(acted(await open(pageOf(text).html)), text).toBe(false);
    expect(world.heard()).toEqual({ probes: new Set(), connections: 0 });
  });
});

/** Of the DOM what is used here: the compiler reads no library of it. */
interface Window {
  readonly document: { readonly title: string };
  requestAnimationFrame(then: () => void): void;
  readonly DOMParser: new () => { parseFromString(html: string, type: string): PageRoot };
}
interface PageRoot {
  querySelectorAll(selector: string): Iterable<PageElement>;
}
interface PageElement {
  readonly namespaceURI: string;
  readonly localName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly content?: PageRoot;
}

/** Runs in the browser: whatever begins by itself has begun by then. @returns the title */
async function drawnTwice(): Promise<string> {
  const { requestAnimationFrame, document } = globalThis as unknown as Window;
  await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return document.title;
}

/** Runs in the browser. */
function describeAll(written: readonly string[]): string[] {
  const { DOMParser } = globalThis as unknown as Window;
  const described = (root: PageRoot): string[] =>
    [...root.querySelectorAll("*")].flatMap((element) => {
      const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
      const own = [element.namespaceURI, element.localName, ...attributes].join(" ");
      const { content } = element;
      return content !== undefined && element.localName === "template" ? [own, ...described(content)] : [own];
    });
  return written.map((html) => described(new DOMParser().parseFromString(html, "text/html")).join("\n"));
}

function describe5(html: string): string {
  // A document that is only parsed runs no scripts, and neither does its parser count on any.
  return [...elementsOf(parse(html, { scriptingEnabled: false }))]
    .map(({ namespaceURI, tagName, attrs }) =>
      [
        namespaceURI,
        tagName,
        ...attrs.map(({ prefix, name, value }) => `${prefix ? `${prefix}:` : ""}${name}=${value}`),
      ].join(" "),
    )
    .join("\n");
}
