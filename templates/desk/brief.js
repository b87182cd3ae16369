/** The brief itself, beside the text: what the preview serves, anew after each build. */

import { byId } from "./dom.js";
import { focusText } from "./focus.js";
import { keepNew } from "./frame.js";
import { change, desk, draw, onChange } from "./store.js";

const frame = /** @type {HTMLIFrameElement} */ (byId("page"));
const show = keepNew(frame);
/** Of the build that is known. */
let built = 0;
let language = "";

onChange(({ view }) => {
  const isBrief = view === "brief";
  byId("desk").hidden = isBrief;
  byId("brief").hidden = !isBrief;
  for (const [id, isOpen] of /** @type {const} */ ([
    ["tab-text", !isBrief],
    ["tab-brief", isBrief],
  ])) {
    byId(id).setAttribute("aria-selected", String(isOpen));
    byId(id).tabIndex = isOpen ? 0 : -1;
  }
  if (isBrief) showPage();
});

/** @param {{version: number, languages: readonly string[]}} build */
export function wasBuilt({ version, languages }) {
  built = version;
  language = languages[0] ?? "";
  if (desk.view === "brief") showPage();
}

function showPage() {
  if (language !== "") show(`../brief.${encodeURIComponent(language)}.html`, built);
}

// Keys work in the frame as they do around it, where no letters are written; a source opens beside, not in here.
frame.addEventListener("load", () => {
  const inner = frame.contentDocument;
  inner?.addEventListener("keydown", (event) => {
    if (event.key === "v" && !(event.target instanceof (inner.defaultView ?? window).HTMLInputElement))
      toggleView();
  });
  inner?.addEventListener("click", (event) => {
    const link = /** @type {Element | null} */ (event.target)?.closest?.("a[href]");
    const address = link?.getAttribute("href");
    if (
      link === null ||
      link === undefined ||
      address === null ||
      address === undefined ||
      address.startsWith("#")
    )
      return;
    event.preventDefault();
    window.open(/** @type {HTMLAnchorElement} */ (link).href, "_blank", "noopener,noreferrer");
  });
});

export function toggleView() {
  change({ view: desk.view === "text" ? "brief" : "text" });
  draw();
  if (desk.view === "text") focusText();
  else byId("tab-brief").focus();
}

for (const [id, view] of /** @type {const} */ ([
  ["tab-text", "text"],
  ["tab-brief", "brief"],
])) {
  byId(id).addEventListener("click", () => change({ view }));
  byId(id).addEventListener("keydown", (event) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    change({ view: desk.view === "text" ? "brief" : "text" });
    draw();
    byId(`tab-${desk.view}`).focus();
  });
}
