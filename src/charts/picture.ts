import { type Attributes, element, escapeMarkup } from "./svg.ts";
import { LINE, widthOf } from "./text-size.ts";

/** Width of a picture, in CSS pixels: the column of an A4 page; on a screen it grows with the room there is. */
export const PICTURE_WIDTH = 680;

/** The whole drawing; what follows it in the template says the same to those who don't see it. */
export function picture(name: string, height: number, content: readonly string[]): string {
  return element(
    "svg",
    {
      class: `picture ${name}`,
      width: PICTURE_WIDTH,
      height,
      viewBox: `0 0 ${PICTURE_WIDTH} ${Math.ceil(height)}`,
      "aria-hidden": "true",
      focusable: "false",
    },
    content,
  );
}

interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor?: "start" | "middle" | "end";
}

/** Lines of text from this point down; the first stands around `y`. */
export function textAt(
  name: string,
  lines: readonly string[],
  { x, y, anchor = "start" }: TextPlace,
  data: Attributes = {},
): string {
  const spans = lines.map((line, index) =>
    element("tspan", { x, y: y + 3.5 + index * LINE }, [escapeMarkup(line)]),
  );
  return element("text", { class: name, "text-anchor": anchor === "start" ? null : anchor, ...data }, spans);
}

/** Paper behind each of these lines, so that what is drawn before them doesn't run through their words. */
export function halos(lines: readonly string[], { x, y, anchor = "start" }: TextPlace): string[] {
  const before = { start: 0, middle: 0.5, end: 1 }[anchor];
  return lines.map((line, index) => {
    const width = widthOf(line);
    const top = y + index * LINE - LINE / 2 + 1.5;
    return element("rect", {
      class: "halo",
      x: x - before * width - 1,
      y: top,
      width: width + 2,
      height: LINE - 3,
    });
  });
}

export const hairline = (name: string, x1: number, y1: number, x2: number, y2: number): string =>
  element("line", { class: name, x1, y1, x2, y2 });
