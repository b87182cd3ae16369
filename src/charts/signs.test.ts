import { describe, expect, it } from "vitest";
import type { KeyEntry } from "../model/brief.ts";
import { STANCES } from "../model/dataset.ts";
import { VERIFICATIONS } from "../model/evidence.ts";
import { drawKeySign } from "./key.ts";
import { drawStance, drawVerification } from "./signs.ts";

/** A sign as it looks in one colour: its shapes without its name. */
const shapesOf = (svg: string) => svg.replace(/^<svg[^>]*>/u, "");

describe("signs", () => {
  it("gives each stance, each verification and each entry of the key a shape of its own", () => {
    const shapes: KeyEntry["shape"][] = [
      "point",
      "about",
      "at-most",
      "at-least",
      "range",
      "vague",
      "planned",
      "revision",
      "inferred",
    ];
    for (const drawn of [
      STANCES.map(drawStance),
      VERIFICATIONS.map(drawVerification),
      shapes.map(drawKeySign),
    ]) {
      expect(new Set(drawn.map(shapesOf)).size).toBe(drawn.length);
    }
  });

  it("leaves the words to the text beside it", () => {
    for (const svg of [...STANCES.map(drawStance), drawKeySign("point")])
      expect(svg).toContain('aria-hidden="true"');
  });
});
