/**
 * What a measure may be called in a language, and how its texts say so: the first of each list is what is written, all
 * are looked for; phrases as in `ClaimWords`. The same keys in every language, so that a text in one can propose a measure
 * in the words of another.
 */
export interface SubjectWords {
  /** Plural, as a unit has it. */
  readonly counted: Readonly<Record<Counted, readonly string[]>>;
  /** What became of them: soldiers `killed`. */
  readonly states: Readonly<Record<State, readonly string[]>>;
  /** By the code of the country: `Russian` soldiers. */
  readonly peoples: Readonly<Record<People, readonly string[]>>;
  /** Before the name of a place. */
  readonly places: Readonly<Record<"in" | "to", readonly string[]>>;
  /** Before the name of a country, or grown together with it (`Øst-`). */
  readonly parts: Readonly<Record<"north" | "south" | "east" | "west", readonly string[]>>;
  /** Before a month up to which something is planned. */
  readonly by: readonly string[];
  readonly or: string;
  /** Before what is told of things: `were` diverted; and how such a word ends. */
  readonly be: readonly string[];
  /** Before what somebody did to them: `had` diverted nine ships. */
  readonly have: readonly string[];
  readonly participle: RegExp;
  /** Believed `to` be. */
  readonly infinitive: string;
  /** `Who` leads the union. */
  readonly relative: readonly string[];
  /** Words that say what somebody is, before or behind the name: `spokeswoman` Sabrina Singh; beginnings or ends of words. */
  readonly titles: readonly string[];
  /** Who has no name: `officials`; and how many, or which: `several`, `other`. */
  readonly unnamed: Readonly<Record<Unnamed, readonly string[]>>;
  /** Who is named by a noun, with its article where the language has it there. */
  readonly bodies: Readonly<Record<Body, readonly string[]>>;
  readonly some: Readonly<Record<Some, readonly string[]>>;
  /** Who says what nobody is said to say. */
  readonly itself: string;
  /** Of figures that are none: `thousands`. */
  readonly vague: Readonly<Record<Vague, readonly string[]>>;
}

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
export type Body = "police" | "government" | "army" | "parliament" | "opposition" | "prosecutors";
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
