import type { KeyEntry } from "../model/brief.ts";
import { arrowHead, cross, dot, limit, line } from "./shapes.ts";
import { coordinate, element } from "./svg.ts";

const WIDTH = 22;
const HEIGHT = 12;
const MIDDLE = 6;
const COUNTED = { openEnd: false, planned: false } as const;

/** The sign of one entry of the key, as it stands in the line-up. The label beside it says what it means. */
export function drawKeySign(shape: KeyEntry["shape"]): string {
  const { width, content } = SIGNS[shape];
  return element(
    "svg",
    {
      class: shape === "planned" ? "key-sign mark-planned" : "key-sign",
      width,
      height: HEIGHT,
      viewBox: `0 0 ${coordinate(width)} ${HEIGHT}`,
      "aria-hidden": "true",
      focusable: "false",
    },
    content,
  );
}

const SIGNS: Readonly<Record<KeyEntry["shape"], { width: number; content: string[] }>> = {
  point: { width: 9, content: [dot(4.5, false, MIDDLE)] },
  planned: { width: 9, content: [dot(4.5, true, MIDDLE)] },
  about: { width: WIDTH, content: [line("whisker", 1, 21, MIDDLE), dot(11, false, MIDDLE)] },
  "at-most": { width: WIDTH, content: [line("reach", 0, 20, MIDDLE), limit("upper", 20, COUNTED, MIDDLE)] },
  "at-least": {
    width: WIDTH,
    content: [line("reach", 2, 21, MIDDLE), limit("lower", 2, COUNTED, MIDDLE), arrowHead(21, MIDDLE)],
  },
  range: {
    width: WIDTH,
    content: [
      line("span", 2, 20, MIDDLE),
      limit("lower", 2, COUNTED, MIDDLE),
      limit("upper", 20, COUNTED, MIDDLE),
    ],
  },
  vague: { width: WIDTH, content: [line("vague", 0, 21, MIDDLE), arrowHead(21, MIDDLE)] },
  update: { width: 16, content: [element("path", { class: "join", d: "M2 0V3Q2 9 8 9H15" })] },
  revision: {
    width: 16,
    content: [element("path", { class: "join join-replaced", d: "M2 0V3Q2 9 8 9H15" })],
  },
  retracted: { width: 14, content: [dot(7, false, MIDDLE), cross(7, MIDDLE)] },
  inferred: {
    width: 7,
    content: [element("path", { class: "asterisk", d: "M3.5 2.5V9.5M0.5 4.25L6.5 7.75M6.5 4.25L0.5 7.75" })],
  },
};
