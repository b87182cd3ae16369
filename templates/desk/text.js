/** An archived text as the page handles it: paragraphs, sentences, words. Places are UTF-16 offsets, `end` exclusive. */

/** @import {Span} from "../../src/desk/protocol.ts" */

/**
 * @typedef {object} ReadText
 * @property {string} text
 * @property {readonly Span[]} blocks paragraphs, and lines that stand by themselves
 * @property {readonly Span[]} words
 * @property {readonly Span[]} sentences from a first word to the one before the next
 */

/**
 * @param {string} text
 * @param {string} language
 * @returns {ReadText}
 */
export function readText(text, language) {
  const blocks = blocksOf(text);
  const words = wordsOf(text, language);
  return { text, blocks, words, sentences: sentencesOf(text, blocks, words) };
}

/**
 * Lines, joined where one was only broken because the next word would not have fitted: a text that was wrapped at 78
 * columns is read as paragraphs, and a by-line stays a line.
 * @param {string} text
 * @returns {Span[]}
 */
function blocksOf(text) {
  const lines = [...text.matchAll(/[^\n]*(?:\n|$)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    text: match[0].trimEnd(),
  }));
  const width = Math.max(0, ...lines.map((line) => line.text.length));
  /** @type {{start: number, end: number}[]} */
  const blocks = [];
  let before = "";
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last !== undefined && wasWrapped(before, line.text, width)) last.end = line.end;
    else if (line.text !== "") blocks.push({ start: line.start, end: line.end });
    before = line.text;
  }
  return blocks;
}

const WIDEST_WRAP = 100;

/** @param {string} line @param {string} next @param {number} width of the widest line */
function wasWrapped(line, next, width) {
  if (line === "" || next === "" || width > WIDEST_WRAP) return false;
  const [word = ""] = next.trim().split(/\s/, 1);
  return line.length + 1 + word.length > width;
}

/** @param {string} text @param {string} language @returns {Span[]} */
function wordsOf(text, language) {
  const segmenter = new Intl.Segmenter(known(language), { granularity: "word" });
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/** @param {string} language */
function known(language) {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}

/** @param {string} text @param {readonly Span[]} blocks @param {readonly Span[]} words */
function sentencesOf(text, blocks, words) {
  /** @type {{start: number, end: number}[]} */
  const sentences = [];
  let block = -1;
  let before = 0;
  for (const { start, end } of words) {
    let isFirst = /[.!?…]["”’»)]*\s/u.test(text.slice(before, start));
    while ((blocks[block + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) {
      block++;
      isFirst = true;
    }
    const last = sentences.at(-1);
    if (isFirst || last === undefined) sentences.push({ start, end });
    else last.end = end;
    before = end;
  }
  return sentences;
}

/**
 * From the first to the last word that it touches; as it is where it touches none.
 * @param {ReadText} read
 * @param {Span} span
 * @returns {Span}
 */
export function wholeWords({ words }, { start, end }) {
  const touched = words.filter((word) => word.end > start && word.start < Math.max(end, start + 1));
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return { start, end };
  return { start: Math.min(first.start, start), end: Math.max(last.end, end) };
}

/**
 * One end moved by a word; the two never meet.
 * @param {ReadText} read
 * @param {Span} span
 * @param {"start" | "end"} which
 * @param {1 | -1} by
 * @returns {Span}
 */
export function moveByWord({ words }, span, which, by) {
  const places = words.map((word) => word[which]);
  const place = by === 1 ? places.find((at) => at > span[which]) : places.findLast((at) => at < span[which]);
  return moved(span, which, place);
}

/**
 * One end moved to where a clause ends or begins: at punctuation, or where the sentence does.
 * @param {ReadText} read
 * @param {Span} span
 * @param {"start" | "end"} which
 * @param {1 | -1} by
 * @returns {Span}
 */
export function moveByClause({ text, words }, span, which, by) {
  const places = words
    .filter((word, index) => {
      const [from, to] =
        which === "end"
          ? [word.end, words[index + 1]?.start ?? text.length]
          : [words[index - 1]?.end ?? 0, word.start];
      return (
        index === (which === "end" ? words.length - 1 : 0) || /[^\s\p{L}\p{N}'’-]/u.test(text.slice(from, to))
      );
    })
    .map((word) => word[which]);
  const place = by === 1 ? places.find((at) => at > span[which]) : places.findLast((at) => at < span[which]);
  return moved(span, which, place);
}

/** @param {Span} span @param {"start" | "end"} which @param {number | undefined} place @returns {Span} */
function moved(span, which, place) {
  if (place === undefined) return span;
  const next = { ...span, [which]: place };
  return next.start < next.end ? next : span;
}

/**
 * The word, or the first word of the sentence, after or before a place.
 * @param {ReadText} read
 * @param {Span} span
 * @param {"words" | "sentences"} of
 * @param {1 | -1} by
 * @returns {Span | undefined}
 */
export function wordBeside({ words, sentences }, { start, end }, of, by) {
  if (of === "words")
    return by === 1 ? words.find((word) => word.start >= end) : words.findLast((word) => word.end <= start);
  const sentence =
    by === 1 ? sentences.find((one) => one.start > start) : sentences.findLast((one) => one.start < start);
  return words.find((word) => word.start === sentence?.start);
}

/**
 * Where these words stand, whatever white space is between them: the place nearest to another one.
 * @param {string} text
 * @param {string} words
 * @param {number} near
 * @returns {Span | null}
 */
export function placeOf(text, words, near) {
  const escaped = words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (words.trim() === "") return null;
  const places = [...text.matchAll(new RegExp(escaped.join("\\s+"), "gu"))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const distance = (/** @type {Span} */ { start, end }) =>
    near < start ? start - near : Math.max(0, near - end);
  return places.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/**
 * Every place of what somebody looks for, upper and lower case alike.
 * @param {string} text
 * @param {string} sought
 * @returns {Span[]}
 */
export function placesOf(text, sought) {
  const escaped = sought
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (sought.trim() === "") return [];
  return [...text.matchAll(new RegExp(escaped.join("\\s+"), "giu"))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
