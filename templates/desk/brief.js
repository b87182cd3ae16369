/** The brief itself, beside the text: what the preview serves, anew after each build. */

import { byId } from "./dom.js";
import { focusText } from "./focus.js";
import { change, desk, draw, onChange } from "./store.js";

const frame = /** @type {HTMLIFrameElement} */ (byId("page"));
/** Of the build that is known, and of the one that the frame shows. */
let [built, shown] = [0, -1];
// One page at a time is on its way: a frame that is asked to reload before its first page is there reloads nothing.
let onItsWay = false;
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

/** Kept where the reader was in it. */
function showPage() {
  if (language === "" || shown === built || onItsWay) return;
  onItsWay = true;
  const isFirst = shown === -1;
  shown = built;
  if (isFirst) {
    frame.src = `../brief.${encodeURIComponent(language)}.html`;
    return;
  }
  const view = /** @type {Window} */ (frame.contentWindow);
  const { scrollX, scrollY } = view;
  frame.addEventListener(
    "load",
    () => frame.contentWindow?.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" }),
    { once: true },
  );
  view.location.reload();
}

frame.addEventListener("load", () => {
  onItsWay = false;
  // After whoever else waits for this page: another may have been built meanwhile.
  if (desk.view === "brief") setTimeout(showPage);
});

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
