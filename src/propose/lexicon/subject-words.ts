import type { Words } from "../../figures/lexicon/word-file.ts";

export const UNNAMED = [
  ...([
    "officials",
    "sources",
    "witnesses",
    "experts",
    "analysts",
    "residents",
    "media",
    "countries",
  ] as const),
] as const;
export type Unnamed = (typeof UNNAMED)[number];
const BODIES = ["police", "government", "army", "parliament", "opposition", "prosecutors"] as const;
export type Body = (typeof BODIES)[number];
export const SOME = ["several", "some", "many", "other", "unnamed", "local"] as const;
export type Some = (typeof SOME)[number];
export const VAGUE = [
  ...(["dozens", "hundreds", "thousands", "tens-of-thousands", "hundreds-of-thousands", "millions"] as const),
  ...(["several-hundred", "several-thousand", "several", "many", "few"] as const),
] as const;
export type Vague = (typeof VAGUE)[number];

export const COUNTED = [
  ...(["people", "mercenaries", "soldiers", "officers", "fighters", "police", "civilians"] as const),
  ...(["children", "women", "men", "prisoners", "hostages", "refugees"] as const),
  ...(["migrants", "workers", "students", "pupils", "patients", "protesters"] as const),
  ...(["passengers", "households", "homes", "houses", "buildings", "schools", "hospitals"] as const),
  ...(["villages", "ships", "aircraft", "vehicles", "tanks", "drones"] as const),
  ...(["missiles", "shells", "jobs", "cases"] as const),
] as const;
export type Counted = (typeof COUNTED)[number];

/** The first that a phrase has is what it is called by, but those of one fate are named together. */
export const STATES = [
  ...(["planned", "killed", "dead", "wounded", "injured", "missing", "captured"] as const),
  ...([
    "arrested",
    "detained",
    "displaced",
    "fled",
    "evacuated",
    "rescued",
    "infected",
    "homeless",
    "striking",
    "training",
    "readied",
    "arrived",
    "sent",
  ] as const),
  ...(["destroyed", "damaged", "lost"] as const),
] as const;
export type State = (typeof STATES)[number];

/** Codes of ISO 3166. */
export const PEOPLES = [
  ...(["CN", "DE", "DK", "FI", "FR", "GB", "IL", "IN", "IR", "JP", "KP"] as const),
  ...(["KR", "NO", "PL", "PS", "RU", "SE", "SY", "TR", "UA", "US"] as const),
] as const;
export type People = (typeof PEOPLES)[number];

/**
 * What a measure may be called in a language, and how its texts say so: the first of each list is what is written, all
 * are looked for; phrases as in `ClaimWords`. The same keys in every language, so that a text in one can propose a measure
 * in the words of another.
 */
export const SUBJECT_SHAPE = {
  counted: { fields: COUNTED },
  states: { fields: STATES },
  peoples: { fields: PEOPLES },
  places: { fields: ["in", "to"] },
  parts: { fields: ["north", "south", "east", "west"] },
  by: "list",
  or: "text",
  be: "list",
  have: "list",
  participle: "endings",
  infinitive: "text",
  titles: "list",
  unnamed: { fields: UNNAMED },
  bodies: { fields: BODIES },
  some: { fields: SOME },
  itself: "text",
  vague: { fields: VAGUE },
} as const;

export type SubjectWords = Words<typeof SUBJECT_SHAPE>;
