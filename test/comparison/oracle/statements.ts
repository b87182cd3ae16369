import type { Stance, Told, ToldDataset, ToldProposition } from "./claims.ts";
import { coincide, dayOf, daySaid, whollyEarlier, withinDays } from "./days.ts";

export interface ToldStatement extends Told {
  readonly stance: Stance;
}

export interface StatementFinding {
  readonly found: string | null;
  /** One of them is on this proposition itself, and does not only reach it from another. */
  readonly isOutright: boolean;
}

/** What the table says of the pair on each proposition on which both take a stance, outright or carried. */
export function findStatements(a: ToldStatement, b: ToldStatement, dataset: ToldDataset): StatementFinding[] {
  const [held, heldToo] = [stancesOf(a.stance, dataset), stancesOf(b.stance, dataset)];
  return [...dataset.propositions].flatMap(([id, proposition]) =>
    (held.get(id) ?? []).flatMap((stance) =>
      (heldToo.get(id) ?? []).map((other) => ({
        found: findOn(proposition, [a, stance], [b, other]),
        isOutright: a.stance.proposition === id || b.stance.proposition === id,
      })),
    ),
  );
}

type Held = readonly [Told, string];

/** The table, row by row. */
function findOn({ overTime, window }: ToldProposition, one: Held, other: Held): string | null {
  const [[a, stance], [b, stanceToo]] = [one, other];
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (stance === "conditional" || stanceToo === "conditional") return null;
  if (overTime === "varies" && !withinDays(dayA, dayB, window)) return null;
  const isSame = stance === stanceToo;
  if (a.utterance === b.utterance) return isSame ? "echo" : "reporting-variance";
  const isAgainst = (first: string, second: string) =>
    (stance === first && stanceToo === second) || (stance === second && stanceToo === first);
  const isOpposed = isAgainst("affirms", "denies");
  const [saidA, saidB] = [daySaid(a), daySaid(b)];
  if (a.speaker === b.speaker && !isSame) {
    // "Over time": the words that were said, or the days that they were about.
    const isOverTime = [!coincide(saidA, saidB), !coincide(dayA, dayB)];
    return [...new Set(isOverTime.map((over) => (isOpposed && over ? "reversal" : "shift")))].join("|");
  }
  const isOneParty = a.party !== null && a.party === b.party;
  if (isOneParty && !isSame && (whollyEarlier(saidA, saidB) || whollyEarlier(saidB, saidA))) {
    return "shift one-party";
  }
  const [affirmed, notAffirmed] = stance === "affirms" ? [dayA, dayB] : [dayB, dayA];
  const cameAboutLater = overTime === "lasts" && whollyEarlier(notAffirmed, affirmed);
  if (isOpposed) {
    return cameAboutLater || (overTime === "varies" && !coincide(dayA, dayB)) ? "change" : "contradiction";
  }
  if (isAgainst("affirms", "no-evidence") || isAgainst("affirms", "declines-to-confirm")) {
    return cameAboutLater ? "change" : "unconfirmed";
  }
  return isSame ? "agreement" : null;
}

/** The stance itself, and what follows: forward where it affirms, back where it denies, against what it excludes. */
export function stancesOf({ proposition, stance }: Stance, dataset: ToldDataset): Map<string, string[]> {
  const held = new Map<string, string[]>([[proposition, [stance]]]);
  const { propositions } = dataset;
  for (let before = -1; before !== count(held); ) {
    before = count(held);
    for (const [id, { implies, excludes }] of propositions) {
      for (const implied of implies) {
        if (holds(held, id, "affirms")) hold(held, implied, "affirms");
        if (holds(held, implied, "denies")) hold(held, id, "denies");
      }
      for (const excluded of excludes) {
        if (holds(held, id, "affirms")) hold(held, excluded, "denies");
        if (holds(held, excluded, "affirms")) hold(held, id, "denies");
      }
    }
  }
  return held;
}

const count = (held: Map<string, string[]>) => [...held.values()].flat().length;
const holds = (held: Map<string, string[]>, id: string, stance: string) =>
  held.get(id)?.includes(stance) ?? false;

function hold(held: Map<string, string[]>, id: string, stance: string): void {
  if (!holds(held, id, stance)) held.set(id, [...(held.get(id) ?? []), stance]);
}

/** Whoever takes a stance again takes it on one proposition, on one day, by the same knowledge. */
export function isTakenAgain(a: ToldStatement, b: ToldStatement): boolean {
  return (
    a.origin === b.origin &&
    a.stance.proposition === b.stance.proposition &&
    a.stance.stance === b.stance.stance
  );
}
