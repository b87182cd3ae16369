/**
 * *figures of a Brief → SVG strings*: the mark of one estimate, the axis above the marks, the small signs
 * of stances, verification and the key, the timeline with its three clocks, the ladder of propositions, what would have had to
 * happen between figures, and the graph of who had it from whom.
 *
 * What does not belong here: words that a reader sees outside a figure, colours and fonts (the theme's style
 * sheets give them to the class names below), and anything that reads a claim. Everything printed is escaped.
 */
export { drawAxis } from "./axis.ts";
export { drawKeySign } from "./key.ts";
export { drawLadder } from "./ladder.ts";
export { drawMark } from "./mark.ts";
export { MARK_CENTRE, MARK_WIDTH, type Position, positionOn } from "./position.ts";
export { drawProvenance, provenanceFits } from "./provenance.ts";
export { drawRequiredChange } from "./required-changes.ts";
export { drawStance, drawVerification } from "./signs.ts";
export { drawClock, drawTimeAxis, drawTimeMarks } from "./time.ts";
