import type { Stance } from "../model/dataset.ts";
import type { Verification } from "../model/evidence.ts";
import { element } from "./svg.ts";

/**
 * The sign of a stance. Shape alone tells them apart, in black and white and without colour vision: full for
 * yes, crossed for no, hollow for what is neither. The word always stands beside it.
 */
export function drawStance(stance: Stance): string {
  return sign(`stance stance-${stance}`, STANCES_DRAWN[stance]);
}

/** The sign of an excerpt's verification; its sentence stands beside it. */
export function drawVerification(verification: Verification): string {
  return sign(`verification verification-${verification}`, VERIFICATIONS_DRAWN[verification]);
}

function sign(name: string, content: readonly string[]): string {
  return element(
    "svg",
    {
      class: `sign ${name}`,
      width: 10,
      height: 10,
      viewBox: "0 0 10 10",
      "aria-hidden": "true",
      focusable: "false",
    },
    content,
  );
}

const full = element("circle", { class: "sign-full", cx: 5, cy: 5, r: 4.2 });
const ring = element("circle", { class: "sign-line", cx: 5, cy: 5, r: 3.7 });
const stroke = (d: string) => element("path", { class: "sign-line", d });

export const STANCES_DRAWN: Readonly<Record<Stance, readonly string[]>> = {
  affirms: [full],
  denies: [stroke("M1.5 1.5L8.5 8.5M8.5 1.5L1.5 8.5")],
  "no-evidence": [ring],
  "declines-to-confirm": [ring, stroke("M3 5H7")],
  "does-not-deny": [ring, element("path", { class: "sign-full", d: "M5 1.3A3.7 3.7 0 0 0 5 8.7Z" })],
  conditional: [element("circle", { class: "sign-line sign-dashed", cx: 5, cy: 5, r: 3.7 })],
  retracts: [ring, stroke("M1 9L9 1")],
};

const VERIFICATIONS_DRAWN: Readonly<Record<Verification, readonly string[]>> = {
  verified: [stroke("M1.5 5.5L4 8L8.5 2.5")],
  ambiguous: [stroke("M1.5 4H8.5M1.5 7H8.5")],
  "not-found": [stroke("M2 2L8 8M8 2L2 8")],
  "no-archive": [stroke("M2 5H8")],
};
