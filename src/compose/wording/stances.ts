import type { Language } from "../../languages/index.ts";
import { LIKELIHOODS, MODALITIES, RETRACTS, STANCES } from "../../model/claim-words.ts";
import { type HeldStance, LIKELY, type StanceWords } from "./stance-words.ts";
import { wordsFor } from "./words-for.ts";

export function stanceWords(language: Language): StanceWords {
  const { say } = language;
  const saysNoneNamed = patternOf(say("words-for-none-named"));
  return {
    stances: wordsFor(language, "stance", [...STANCES, RETRACTS]),
    modalities: wordsFor(language, "modality", MODALITIES),
    likelihoods: wordsFor(language, "likelihood", LIKELIHOODS),
    took: (held, on, speakers) => took(say, held, on, speakers),
    turned: (held, who) =>
      who === null
        ? say("turned", { took: took(say, held, "it") })
        : say("turned-from", { who, took: took(say, held, "it") }),
    noneNamed: say("none-named"),
    saysNoneNamed: (name) => saysNoneNamed.test(name),
  };
}

/** What a speaker did, or several did, in a sentence about the past. */
export function took(
  say: Language["say"],
  held: HeldStance,
  on: "it" | "first" | "second",
  speakers = 1,
): string {
  const likelihood = held.likelihood === null ? "none" : say(`likelihood-${held.likelihood}`);
  return say("took", { way: wayOf(held), on, likelihood, speakers });
}

function wayOf({ stance, modality, likelihood }: HeldStance): string {
  // A denial that is "very likely" is no affirmation: what is likely to its speaker is that it is not so.
  if (likelihood !== null && stance === "denies" && LIKELY.has(likelihood)) return "called-not";
  if (likelihood !== null && (stance === "affirms" || stance === "denies")) return "called";
  return stance === "affirms" ? (modality ?? "observed") : stance;
}

/** "unnamed, anonymous", whole words; a star stands for any letters. */
function patternOf(words: string): RegExp {
  const alternatives = words.split(",").map((word) => {
    const letters = word.trim().replace(/[\\^$.|?+()[\]{}]/gu, "\\$&");
    return `(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`
      .replace("(?<![\\p{L}\\p{N}])*", "")
      .replace("*(?![\\p{L}\\p{N}])", "");
  });
  return new RegExp(alternatives.join("|"), "iu");
}
