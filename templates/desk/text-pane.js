/** The archived text with its marks. It is made anew when text or marks change; where somebody is only moves. */

import { byId, fill, h } from "./dom.js";
import { excerptPlace } from "./hand.js";
import { numbersOf, piecesOf } from "./marks.js";
import { goTo, goToFigure } from "./places.js";
import { desk, onChange } from "./store.js";
import { wholeWords } from "./text.js";
import { tellsOf } from "./told.js";

/** @import {FigureMark, SourceText, Span} from "../../src/desk/protocol.ts" */
/** @import {Piece, Run} from "./marks.js" */

const pane = byId("text");
/** @type {SourceText | null} */
let drawn = null;
/** Text nodes in the order of the text, each with its place. @type {(Span & {readonly node: Text})[]} */
let nodes = [];

onChange(({ text, place }) => {
  if (text !== drawn) drawText(text);
  markPlace(place);
  drawHighlights();
});

/** @param {SourceText | null} text */
function drawText(text) {
  drawn = text;
  nodes = [];
  drawAbout();
  if (text === null || desk.read === null) return fill(pane, h("p.nothing", {}, nothingToRead()));
  const numbers = numbersOf(text.excerpts);
  const lines = lineReader(text.text);
  fill(
    pane,
    desk.read.blocks.map((block) =>
      h(
        "p.block",
        { lang: text.language, "data-line": lines(block.start) },
        piecesOf(block, text).map((piece) => drawPiece(piece, numbers)),
      ),
    ),
  );
}

function nothingToRead() {
  if ((desk.state?.sources.length ?? 0) === 0) return "No source yet: C pastes a text as the first one.";
  return "The text of this source is not in the archive.";
}

function drawAbout() {
  const source = desk.state?.sources.find(({ id }) => id === desk.source);
  if (source === undefined) return fill(byId("about"));
  const address = source.url !== null && /^https?:/.test(source.url) ? source.url : null;
  fill(
    byId("about"),
    source.headline === null ? null : h("h2", {}, source.headline),
    h(
      "p",
      {},
      [
        source.publisher ?? source.agency ?? source.id,
        source.published ?? "no day of publication",
        source.language,
        "archived text",
      ].join(" · "),
      address === null
        ? null
        : [
            " · ",
            h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, "at its publisher’s"),
          ],
    ),
  );
}

/** @param {string} text @returns {(at: number) => number} the line of a place, asked for in order */
function lineReader(text) {
  let [line, from] = [1, 0];
  return (at) => {
    line += text.slice(from, at).split("\n").length - 1;
    from = at;
    return line;
  };
}

/** @param {Piece} piece @param {ReadonlyMap<string, number>} numbers */
function drawPiece({ figure, runs, start, end }, numbers) {
  const words = runs.map((run) => drawRun(run, numbers));
  if (figure === null) return words;
  return h(
    `span.figure.${figure.state}`,
    {
      role: "button",
      tabIndex: -1,
      "aria-label": `${figure.text}: ${stateWords(figure)}`,
      "data-start": start,
      "data-end": end,
      title: figure.state === "ignored" ? `left out: ${figure.reason ?? ""}` : null,
      onclick: () => void goToFigure(figure),
    },
    words,
  );
}

/** @param {FigureMark} figure */
function stateWords({ state, claims, reason }) {
  if (state === "covered") return `in the excerpt of ${claims.join(", ")}`;
  return state === "ignored" ? `left out, ${reason ?? ""}` : "open";
}

/** @param {Run} run @param {ReadonlyMap<string, number>} numbers */
function drawRun({ start, end, claims, ends }, numbers) {
  const node = document.createTextNode(desk.text?.text.slice(start, end) ?? "");
  nodes.push({ node, start, end });
  if (claims.length === 0) return node;
  const number = ends.map((claim) => numbers.get(claim)).join(" ");
  return h("span.told", { "data-n": number === "" ? null : number, "data-claims": claims.join(" ") }, node);
}

/** The figure that somebody is at is the one that the tabulator comes to. @param {Span | null} place */
function markPlace(place) {
  const figures = [...pane.querySelectorAll(".figure")].filter((figure) => figure instanceof HTMLElement);
  const own = figures.find(
    ({ dataset }) => Number(dataset.start) === place?.start && Number(dataset.end) === place.end,
  );
  for (const figure of figures) {
    figure.classList.toggle("here", figure === own);
    figure.tabIndex = figure === own ? 0 : -1;
  }
  pane.tabIndex = own === undefined ? 0 : -1;
  pane.dataset.at = place === null ? "" : `${place.start}-${place.end}`;
}

/** What is not part of the text as it stands: the words in hand, those selected, those found. */
function drawHighlights() {
  const { draft, selection, place, found } = desk;
  highlight("in-hand", draft === null ? [] : [excerptPlace(draft)]);
  highlight("found", found);
  highlight("chosen", [selection ?? (place !== null && !isFigure(place) ? place : null)]);
  const shown = selection ?? place;
  if (shown !== null) scrollTo(shown);
}

/** @param {Span} place */
const isFigure = ({ start, end }) =>
  desk.text?.figures.some((figure) => figure.start === start && figure.end === end) === true;

/** @param {string} name @param {readonly (Span | null)[]} spans */
function highlight(name, spans) {
  const ranges = spans
    .map((span) => (span === null ? null : rangeOf(span)))
    .filter((range) => range !== null);
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

/** @param {Span} span @returns {Range | null} */
function rangeOf({ start, end }) {
  const first = nodes.find((node) => node.end > start);
  const last = nodes.findLast((node) => node.start < end);
  if (first === undefined || last === undefined || first.start > end) return null;
  const range = document.createRange();
  range.setStart(first.node, Math.max(0, start - first.start));
  range.setEnd(last.node, Math.min(last.end, end) - last.start);
  return range;
}

let scrolledTo = "";

/** Into sight, when it is another place than before: whoever scrolls away is not pulled back. @param {Span} span */
function scrollTo({ start, end }) {
  const place = `${desk.source}:${start}-${end}`;
  if (place === scrolledTo) return;
  scrolledTo = place;
  const box = rangeOf({ start, end })?.getBoundingClientRect();
  const view = byId("pane");
  const frame = view.getBoundingClientRect();
  if (box === undefined || (box.top > frame.top + 60 && box.bottom < frame.bottom - 60)) return;
  view.scrollBy({ top: box.top - frame.top - frame.height / 3 });
}

// Words chosen with the mouse.
pane.addEventListener("pointerup", () => {
  const selected = document.getSelection();
  if (selected === null || selected.isCollapsed || desk.read === null) return;
  const range = selected.getRangeAt(0);
  const [start, end] = [
    placeAt(range.startContainer, range.startOffset),
    placeAt(range.endContainer, range.endOffset),
  ];
  if (start === null || end === null || start >= end) return;
  selected.removeAllRanges();
  void goTo(wholeWords(desk.read, trimmed({ start, end })));
});

// A click on an excerpt shows whose it is.
pane.addEventListener("click", ({ target }) => {
  const told = target instanceof Element ? target.closest(".told") : null;
  if (told instanceof HTMLElement && target instanceof Element && target.closest(".figure") === null)
    tellsOf(told.dataset.claims?.split(" ") ?? []);
});

/** @param {Node} container @param {number} offset @returns {number | null} */
function placeAt(container, offset) {
  const own = nodes.find(({ node }) => node === container);
  if (own !== undefined) return own.start + offset;
  const child = container.childNodes[offset] ?? container;
  return (
    nodes.find(
      ({ node }) =>
        child.contains(node) ||
        (child.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    )?.start ?? null
  );
}

/** @param {Span} span @returns {Span} without the space around it */
function trimmed({ start, end }) {
  const words = desk.text?.text.slice(start, end) ?? "";
  return {
    start: start + words.length - words.trimStart().length,
    end: end - words.length + words.trimEnd().length,
  };
}
