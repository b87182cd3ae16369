import type { Language, Values } from "../../languages/index.ts";
import type { PairFacts, SideFacts } from "./wording.ts";

/** What the two sides of a pair are called in messages: `$a`, `$aSpeaker` and so on, and of the second with b. */
export function sideValues(say: Language["say"], a: SideFacts, b: SideFacts): Values {
  return {
    a: named(say, a),
    aSpeaker: a.speaker,
    aWhen: a.when,
    aWords: a.words,
    aNoun: a.withNoun,
    aSource: a.source,
    aOrigin: a.origin,
    aSubject: a.subject,
    b: named(say, b),
    bSpeaker: b.speaker,
    bWhen: b.when,
    bWords: b.words,
    bNoun: b.withNoun,
    bSource: b.source,
    bOrigin: b.origin,
    bSubject: b.subject,
  };
}

/** What messages on two figures may use besides. */
export function pairValues({ subject, gap, unit, unknownOrigins, takesBackOnly }: PairFacts): Values {
  return { subject, gap: gap || "none", unit: unit || "none", unknownOrigins, instead: !takesBackOnly };
}

export const named = (say: Language["say"], { speaker, when }: SideFacts): string =>
  say("named", { speaker, when });

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
