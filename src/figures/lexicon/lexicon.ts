import type { Modifier } from "../../model/quantity.ts";

/** What the reader knows of one language: words only, no code. Lower case; phrases with single spaces. */
export interface Lexicon {
  /** Primary subtags of BCP 47 whose texts are read with these words. */
  readonly tags: readonly string[];
  /** Which mark groups thousands in this language; null: not known. */
  readonly grouping: "," | "." | null;
  /** Words below one hundred. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Numbers below a hundred that are common words of other languages: not read where the language is unknown. */
  readonly unsettled: readonly string[];
  /** How numbers are joined into one word: `tohundreogfemti`; null where they are not. */
  readonly numberCompounds: NumberCompounds | null;
  /** The first two letters of such words. */
  readonly compoundBeginnings: readonly string[];
  /** Nouns are joined into one word: rulle`bane`. */
  readonly compounds: boolean;
  /** The verb is the second part of a sentence, whatever the first: "I går kom 12". */
  readonly verbSecond: boolean;
  /** Words of titles begin with capitals: "Nine Doors", but "Ni dører". */
  readonly titlesInCapitals: boolean;
  /** `October 28`: the day may stand behind its month. */
  readonly daysBehindMonths: boolean;
  /** `3. plass`, `28.10`: a full stop makes an ordinal, and a day. */
  readonly dottedOrdinals: boolean;
  /** Words that multiply what stands before them. */
  readonly scales: Readonly<Record<string, number>>;
  /** Written right after digits: `6k`, `20bn`. Case counts, for `m` is a metre too. */
  readonly suffixes: Readonly<Record<string, number>>;
  /** May stand for one before a scale: `a million`. */
  readonly articles: readonly string[];
  /** Joins the parts of one number: `two hundred and fifty`. */
  readonly and: readonly string[];
  /** Whole phrases with a value that the next scale multiplies: `half a` million. */
  readonly fractions: Readonly<Record<string, number>>;
  /** After a number, added to it: two `and a half` million. */
  readonly halves: Readonly<Record<string, number>>;
  /** An amount without a number; the value is one of its kind. */
  readonly vague: Readonly<Record<string, number>>;
  /** Vague only where it counts something: `scores` are also points. */
  readonly vagueWithOf: Readonly<Record<string, number>>;
  /** A number only in front of what it counts: `a score of` ships. */
  readonly groups: Readonly<Record<string, number>>;
  /** A small amount without a number, in front of what it counts, and the most it means: `a handful of` people. */
  readonly fews: Readonly<Record<string, number>>;
  /** About so many, by its ending, the number as its first group: `femtitall`; with one of these before it, for `femtitallet` is a decade. */
  readonly roundTens: RegExp | null;
  readonly beforeRoundTens: readonly string[];
  /** Make a following scale vague, and how many of it they stay below: `several` hundred 10, `a couple of` hundred 3. */
  readonly vagueQuantifiers: Readonly<Record<string, number>>;
  /** Between a vague word and a scale: tens `of` thousands. */
  readonly of: readonly string[];
  /** Stands right before a number that is one whole idea and no figure: thousand `thanks`. */
  readonly idioms: readonly string[];
  /** Number words that are more often something else, and count only before a thing that can be counted. */
  readonly one: readonly string[];
  /** Number words that are things behind an article: et `tre`. */
  readonly alsoThings: readonly string[];
  /** Far behind "one", they make an article of it: one paper says so, `another` does not. */
  readonly oneOfTwo: readonly string[];
  readonly notAfterOne: readonly string[];
  readonly notBeforeOne: readonly string[];
  readonly before: Readonly<Partial<Record<Modifier, readonly string[]>>>;
  /** Verbs that say of a count on which side of a number it is: the toll `tops` 200. */
  readonly thresholds: Readonly<Partial<Record<Modifier, readonly string[]>>>;
  /** Behind a number that is passed: crossed the 100 million `mark`. */
  readonly milestones: readonly string[];
  /** Before a number that lies below zero. */
  readonly negatives: readonly string[];
  /** Behind a measure that lies below zero: 40 degrees `below zero`. */
  readonly belowZero: readonly string[];
  /** Measures that count downwards from zero: 12 `kuldegrader`. */
  readonly negativeMeasures: readonly string[];
  readonly after: Readonly<Partial<Record<Modifier, readonly string[]>>>;
  /** May stand between modifier and number: up to `a total of` 500. */
  readonly fillers: readonly string[];
  /** Make "about" a matter of subject: `talks` about 10 issues. */
  readonly notBeforeAbout: readonly string[];
  readonly between: readonly string[];
  readonly from: readonly string[];
  /** Before what a change comes to: rose `by` 20. */
  readonly by: readonly string[];
  /** Joins the ends of a range. */
  readonly to: readonly string[];
  readonly or: readonly string[];
  /** Verbs and nouns of change: `rose` from 300 to 450 is two figures and no range. */
  readonly change: readonly string[];
  readonly months: readonly string[];
  /** Months that are also common words, and count as such in lower case. */
  readonly shyMonths: readonly string[];
  readonly weekdays: readonly string[];
  readonly seasons: readonly string[];
  /** Words that stand before a year. */
  readonly yearBefore: readonly string[];
  /** Compounds that a year follows, by their ending: millenniums`året`; null where there are none. */
  readonly yearEnding: RegExp | null;
  readonly clock: readonly string[];
  readonly clockAfter: readonly string[];
  /** A time whatever follows: `klokken` tre. */
  readonly clockNames: readonly string[];
  /** A time where the sentence or the day goes on behind it: `until` two on Monday. */
  readonly clockUntil: readonly string[];
  /** A time where nothing is counted behind it: `at` six. */
  readonly clockAt: readonly string[];
  /** Half an hour before, or half past: `halv` ti. */
  readonly clockHalf: readonly string[];
  readonly clockPast: readonly string[];
  readonly clockMinutes: readonly string[];
  /** With a capital it is a form at school: `Year` 11. */
  readonly schoolYears: readonly string[];
  /** Words that end a noun phrase: articles, pronouns, prepositions, conjunctions, common verbs, adverbs. */
  readonly stops: readonly string[];
  readonly pluralVerbs: readonly string[];
  /** Words that say what befell those counted; a number before them counts without a noun. */
  readonly fates: readonly string[];
  /** Verbs of an event that is over: "three of four missiles `were` intercepted". */
  readonly happened: readonly string[];
  /** Stand between a pronoun that counts and what befell it: "one `was` killed". */
  readonly auxiliaries: readonly string[];
  /** Adjectives that mean somebody where no noun follows: "og en `sivil`". */
  readonly persons: readonly string[];
  /** Things counted whose plural doesn't show, and those that never take a year before them. */
  readonly countables: readonly string[];
  /** A plural as the ending shows it. */
  readonly plural: RegExp;
  readonly determiners: readonly string[];
  /** Join clauses and figures: 12 `and` 8. */
  readonly joints: readonly string[];
  readonly prepositions: readonly string[];
  readonly percent: readonly string[];
  readonly money: readonly string[];
  /** Words for currencies, by the codes of ISO 4217 that they may mean, with spaces between them. */
  readonly currencies: Readonly<Record<string, string>>;
  /** Words before them that leave fewer codes: `Canadian` dollars. */
  readonly currencyAdjectives: Readonly<Record<string, string>>;
  /** Words for money that multiply too: ten `grand`, 450 `MNOK`. */
  readonly moneyScales: Readonly<Record<string, number>>;
  readonly measures: readonly string[];
  readonly measureAdjectives: readonly string[];
  readonly measureBefore: readonly string[];
  readonly durations: readonly string[];
  /** Between a number and its time: the ten `last` years. */
  readonly stretching: readonly string[];
  /** A time of which there are several, as its ending shows it. */
  readonly severalTimes: RegExp;
  /** Say that 5m is a length: a wall 5m `high`; and that 1" is an inch. */
  readonly lengths: readonly string[];
  /** Nouns in front of a length: a `depth` of 5m. */
  readonly lengthNouns: readonly string[];
  /** Measures that are words for something counted where they are few: `mål` (goals, or a tenth of a hectare). */
  readonly largeMeasures: readonly string[];
  /** Compounds of times, by their ending: syke`dager`; null where there are none. */
  readonly durationEnding: RegExp | null;
  /** A lower-case word that ends so may be a verb. */
  readonly maybeVerb: RegExp;
  /** One that ends so is hardly a noun. */
  readonly surelyVerb: RegExp;
  readonly age: readonly string[];
  readonly ageBefore: readonly string[];
  /** Somebody, by the ending of the word: a cycl`ist` of 71. */
  readonly person: RegExp;
  readonly calibre: readonly string[];
  readonly multiples: readonly string[];
  readonly multiplied: readonly string[];
  readonly per: readonly string[];
  readonly outOf: readonly string[];
  /** In front of a figure that is held against the one before it, and is of its kind: `up from` 799. */
  readonly comparing: readonly string[];
  /** In front of where something went: will `reach` 118. */
  readonly reaching: readonly string[];
  /** In front of what a figure was thought to be: analysts `expected` 12.1. */
  readonly expecting: readonly string[];
  /** Who thought so: the 9.8bn `analysts` had pencilled in. */
  readonly forecasters: readonly string[];
  /** Behind a figure that tells a difference from the one before it: 117 `more` than last year. */
  readonly differing: readonly string[];
  /** May stand in a subject whose verb is left out: Rødt `tilbake` 0,6. */
  readonly directions: readonly string[];
  /** Verbs before "up to" that leave it a direction: `goes` up to 21 percent. */
  readonly movingUp: readonly string[];
  /** Of the words for percent, those for points of it. */
  readonly percentagePoints: readonly string[];
  /** Say that two hours follow: `open` from 9 to 5. */
  readonly opening: readonly string[];
  /** Behind these a bare hour is one: flyet `går` 6. */
  readonly hourVerbs: readonly string[];
  /** Number the days of a war. */
  readonly dayNames: readonly string[];
  /** Rise and fall and count nothing: `the index` ended on 1,412. */
  readonly levels: readonly string[];
  /** Verbs whose bare number is money: a plan `costing` 3bn. */
  readonly spending: readonly string[];
  /** The same with millions behind them: `raised` 20 million. */
  readonly raising: readonly string[];
  /** In front of "for" and a price: `sold` for 49. */
  readonly sold: readonly string[];
  /** Words for sums, that say that bare millions in their sentence are money. */
  readonly sums: readonly string[];
  /** Stand for a sum: nine billion of `it`. */
  readonly pronouns: readonly string[];
  /** Between a number and such a word: 20 million `in` debt. */
  readonly sumJoints: readonly string[];
  /** From which scale on a number of nothing named is money; null: none. */
  readonly sumScale: number | null;
  /** In front of a point on a scale: closed `at` 38,712. */
  readonly beforePoints: readonly string[];
  /** Say that a bare number there is a count all the same: `the toll` stood at 12. */
  readonly tallies: readonly string[];
  /** Counted with decimals: points. */
  readonly fractional: readonly string[];
  /** With a comparison behind it, it turns the bound about: may `not` own more than 10. */
  readonly negations: readonly string[];
  /** Run from one number to another of the same moment: `guesses` go from 9 to 14. */
  readonly spreads: readonly string[];
  /** One person, where no article need say so: a `son` of four. */
  readonly kin: readonly string[];
  /** May stand between such a word and an age: sønnen `hennes` på fire. */
  readonly possessives: readonly string[];
  /** Stand before a number that names: `phase` 2. */
  readonly designators: readonly string[];
  /** Of them, those that name whatever follows: `no.` 12. */
  readonly alwaysLabels: readonly string[];
  /** Names of products: a number behind one names, whatever its size: `Windows` 2000. */
  readonly products: readonly string[];
  /** Names of indices, behind which a number names and which stand at points: `Nasdaq` 100. */
  readonly indices: readonly string[];
  /** Begin a sentence with a place, behind whose name a count may stand: `in` Punjab 11 were killed. */
  readonly placePrepositions: readonly string[];
  /** Before "over", where it says of what: `control` over 90 towns. */
  readonly notBeforeOver: readonly string[];
  /** A designator in another sense: i `dag`. */
  readonly notLabels: readonly string[];
  /** Before "under", where it says who led: `served` under three presidents. */
  readonly notBeforeUnder: readonly string[];
  /** Verbs whose bare number is the mark on a dial: `turned` up to 11. */
  readonly dials: readonly string[];
  /** What a number is no sum of, but opens or calls: the `code` is 4471. */
  readonly codes: readonly string[];
  /** Between the volume and the page: 18 `CFR` 35.13. */
  readonly lawBooks: readonly string[];
  /** Verbs of one thing, behind a name and its number: Line 2 `has`. */
  readonly singularVerbs: readonly string[];
  readonly streets: readonly string[];
  readonly phone: readonly string[];
  readonly score: readonly string[];
  /** After number and hyphen: 12-`member` counts. */
  readonly counting: readonly string[];
  /** Genitives that describe and count nothing: tre `kampers` karantene, as in "three-match ban". */
  readonly attributives: readonly string[];
  readonly ordinalSuffixes: readonly string[];
  /** After a hyphen they end an ordinal: twenty-`first`. */
  readonly ordinals: readonly string[];
  /** Parts of a whole, and into how many it falls: two `thirds`. */
  readonly parts: Readonly<Record<string, number>>;
  /** Shares in one word: `halvparten`; true only where nothing but a whole follows. */
  readonly shares: Readonly<Record<string, number>>;
  /** Before such a word they make another thing of it: the `first` half. */
  readonly shareBefore: readonly string[];
  /** May stand for one before a part: `a` third. */
  readonly beforePart: readonly string[];
  /** Behind "a third" they leave it a share: cut by a third `to` 40. */
  readonly afterPart: readonly string[];
  readonly abbreviations: readonly string[];
  /** In front of where a level went: 1.3 percent `to` 38,920. */
  readonly arriving: readonly string[];
  /** Between a level and its number: the index `ended on` 1,412. */
  readonly linking: readonly string[];
  /** Are told in points: a lead in the `poll`. */
  readonly polls: readonly string[];
  /** Of the words before a year those that leave little doubt: `since` 1994. */
  readonly yearSurely: readonly string[];
  /** May stand between them and a year: in `about` 1740. */
  readonly yearAbout: readonly string[];
  /** Behind what a number is of: the legion `numbers` about 2000. */
  readonly numbering: readonly string[];
  /** Before "from" and a year: `dates` from 1740. */
  readonly dating: readonly string[];
  /** Before an age as a bound: children `under` 18. */
  readonly ageLimits: readonly string[];
  /** People of some age: `children` under 18. */
  readonly anybody: readonly string[];
  /** Those that are left of a number: the `others` are under 50. */
  readonly remaining: readonly string[];
  /** May stand before an age: he is `now` 35. */
  readonly soFar: readonly string[];
  /** Say of somebody how old they are: who `is` 81. */
  readonly being: readonly string[];
  /** Stand for one person: `she` is 81. */
  readonly somebody: readonly string[];
  /** Before the age of somebody, where no being is told of: he `looks` 50, must `be` 70. */
  readonly seeming: readonly string[];
  /** Between somebody and such a verb. */
  readonly modals: readonly string[];
  /** Make a time of a number behind them: `meet` around 7. */
  readonly appointments: readonly string[];
  /** A name in the genitive, by its ending. */
  readonly genitive: RegExp;
  /** Of the words for one, those that are articles too. */
  readonly unstressed: readonly string[];
  /** Those that are surely the number: `én` har tilstått. */
  readonly stressed: readonly string[];
  /** Before a clause or a part of one: twelve soldiers `and` one. */
  readonly clauseStarts: readonly string[];
  /** Say that somebody speaks: one official `said`. */
  readonly saying: readonly string[];
  /** Before a noun that has no article: `at` window 14. */
  readonly beforeNouns: readonly string[];
  /** Verbs and others that stand right before a count and have no ending that shows it. */
  readonly noLabels: readonly string[];
  /** Before any year at all, though it has but three digits: `år` 820. */
  readonly yearNames: readonly string[];
  /** Before "for" and how many it holds: `built` for 2000. */
  readonly capacity: readonly string[];
  /** Right before a bare number of those it befell: `killing` 2019. */
  readonly befalling: readonly string[];
  /** Before "of" and how many they are: a `crowd` of 2000. */
  readonly gatherings: readonly string[];
  /** Points of an index or a poll. */
  readonly points: readonly string[];
  /** Measures of how warm it is. */
  readonly degrees: readonly string[];
  /** Before how long something is, whatever it is told in: `lasts` 243 of ours. */
  readonly lasting: readonly string[];
  /** Stand for several: before `they` are 18. */
  readonly they: readonly string[];
  /** Say when somebody was so old: `before` they are 18. */
  readonly whenever: readonly string[];
  /** Several people of a family, by the ending of the word: the `brothers`, 12 and 14. */
  readonly family: RegExp;
  /** Somebody of several whose age follows: the `youngest` of them 14. */
  readonly superlatives: readonly string[];
  /** In front of one that is there: there `is` one. */
  readonly existing: readonly string[];
  /** Behind one that is there: there is one `left`. */
  readonly leftOver: readonly string[];
  /** A time with an article in it, that says when and not how long, before a word for before: 3,1 `måneden` før. */
  readonly pastTimes: readonly string[];
  /** Such a word: året `før`. */
  readonly earlier: readonly string[];
  /** Stand for what follows: `there` is one. */
  readonly dummies: readonly string[];
  /** In front of how many a rate is told of: 14 bags `for every` 1,000. */
  readonly ofEach: readonly string[];
  /** What has rungs: four on a `scale` of five. */
  readonly ladders: readonly string[];
  /** Before an adjective: one `very` rude receptionist. */
  readonly intensifiers: readonly string[];
  /** Somebody and what they are in one word, before an age: `I'm` 34. */
  readonly somebodyIs: readonly string[];
  /** So much of a mixture: three `parts` water. */
  readonly portions: readonly string[];
  /** Behind how tall somebody is: 173 `høy`. */
  readonly statures: readonly string[];
  /** Say how good something is: five `stars`. */
  readonly ratings: readonly string[];
  /** What marks are given in: 97 in `chemistry`. */
  readonly schoolSubjects: readonly string[];
  /** In front of "to" they leave a count what it is: `nok` til 4000. */
  readonly enough: readonly string[];
  /** Verbs of how long: more than 30 have `waited`, one waits more than 30. */
  readonly waiting: readonly string[];
  /** Behind a bare sum they say what it is for: fem millioner `til` skolen. */
  readonly purposes: readonly string[];
  /** Endings of several persons: cyclist`s`. */
  readonly personPlurals: readonly string[];
  /** In front of what a measure usually is: less than half the `normal` 70. */
  readonly norms: readonly string[];
  /** Said of what is no count: as `much` as. */
  readonly masses: readonly string[];
  /** Words for one that no article is written as: i `ett` rom. */
  readonly spelled: readonly string[];
  /** Verbs that have people behind them: byen `huser` fem millioner. */
  readonly peopling: readonly string[];
  /** Verbs that a measure follows: a lorry `weighing` 40. */
  readonly weighing: readonly string[];
  /** Words for money that weigh as well: 300 `pounds` of cocaine. */
  readonly weights: readonly string[];
  /** What is paid, beside sums: a 20-pound `note`. */
  readonly priced: readonly string[];
  /** The same before two times, of which the second leaves out what it is: within five years, and others `within` ten. */
  readonly withinTimes: readonly string[];
  /** Verbs before a result of votes: `voted` two to one. */
  readonly voting: readonly string[];
  /** Join clauses, and point at things too: said `that` one soldier was killed. */
  readonly conjunctions: readonly string[];
  /** People who have something in common, by the ending: `pensioners` over 80. */
  readonly peopleEnding: RegExp;
}

/** The words for the scales inside a number that is one word, and the one that adds to them. */
export interface NumberCompounds {
  readonly hundred: string;
  readonly thousand: string;
  readonly and: string;
}
