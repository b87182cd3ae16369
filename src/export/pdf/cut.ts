import type { MarkedContent } from "./content.ts";

/** A tagged run of drawing that can be drawn elsewhere on its own. */
export interface Cutting {
  /** What it stands on: place and scale, colours, styles, in the order in which they were set. */
  readonly state: string;
  readonly drawing: string;
}

/**
 * Cuts tagged runs out of a page, each with the state that holds where it begins; in two where the run goes on
 * after the state that it began in was left. Clips are left out, as what is cut out is not to be cut off.
 */
export function cutContent(content: string, runs: readonly MarkedContent[]): Map<number, Cutting[]> {
  const cuttings = new Map<number, Cutting[]>();
  const state: string[][] = [[]];
  let position = 0;
  for (const { id, start, end } of runs) {
    for (const line of content.slice(position, start).split("\n")) note(line, state);
    cuttings.set(id, cutRun(content.slice(start, end).split("\n"), state));
    position = end;
  }
  return cuttings;
}

/** @param lines the operators that mark it included */
function cutRun(lines: readonly string[], state: string[][]): Cutting[] {
  const cut: Cutting[] = [];
  let begun = state.flat().join("\n");
  let drawing: string[] = [];
  let depth = 0;
  const seal = () => {
    if (drawing.length > 0)
      cut.push({ state: begun, drawing: [...drawing, ...Array(depth).fill("Q")].join("\n") });
    drawing = [];
    depth = 0;
  };
  for (const line of lines) {
    const leaves = line === "Q" && depth === 0;
    if (leaves) seal();
    note(line, state);
    if (leaves) begun = state.flat().join("\n");
    else if (!MARKS.test(line)) drawing.push(line);
    if (line === "q") depth += 1;
    else if (line === "Q" && !leaves) depth -= 1;
  }
  seal();
  return cut;
}

const MARKS = /(?:BDC|BMC|EMC)$|^$/;

function note(line: string, state: string[][]): void {
  const operator = line.slice(line.lastIndexOf(" ") + 1);
  if (operator === "q") state.push([]);
  else if (operator === "Q" && state.length > 1) state.pop();
  else if (SETS_STATE.has(operator)) state.at(-1)?.push(line);
}

/** ISO 32000-1, tables 57 and 74. */
const SETS_STATE: ReadonlySet<string> = new Set(
  "cm w J j M d ri i gs CS cs SC SCN sc scn G g RG rg K k".split(" "),
);
