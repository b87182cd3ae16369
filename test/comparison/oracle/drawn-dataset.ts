import fc from "fast-check";
import type { Figure, Span, Told, ToldDataset, ToldMeasure, ToldProposition } from "./claims.ts";

/** Round ones, and some that another is the rounding of. */
const AMOUNTS = [0, 10, 20, 30, 40, 60, 80, 99, 100, 101];
const UNNAMED = "officials";
const SPEAKERS = ["police", "mayor", "governor", "union", UNNAMED] as const;
const PARTIES: Readonly<Record<string, string>> = { police: "city", mayor: "city", union: "workers" };
const SOURCES = ["herald", "post", "times"] as const;

type Relations = Partial<Record<"within" | "perhapsSameAs" | "implies" | "excludes", readonly string[]>>;
/** Measures and propositions in the ways in which they hang together; how each behaves over time is drawn. */
const RELATIONS: readonly Readonly<Record<string, Relations>>[] = [
  { m: {} },
  { m: { within: ["n"] }, n: {} },
  { m: { within: ["n"] }, n: { within: ["o"] }, o: {} },
  { m: { perhapsSameAs: ["n"] }, n: {} },
  { m: { within: ["n"], perhapsSameAs: ["n"] }, n: {} },
  { m: { perhapsSameAs: ["n"] }, n: { within: ["o"] }, o: {} },
  { m: { within: ["o"], perhapsSameAs: ["n", "o"] }, n: { within: ["o"] }, o: {} },
  { p: {} },
  { p: { implies: ["q"] }, q: {} },
  { p: { excludes: ["q"] }, q: {} },
  { p: { implies: ["q"] }, q: { excludes: ["r"] }, r: {} },
  { p: { implies: ["r"] }, q: { implies: ["r"] }, r: {} },
  { p: { implies: ["q"] }, q: { implies: ["r"] }, r: {} },
  { p: { implies: ["q"], excludes: ["r"] }, q: {}, r: { implies: ["q"] } },
  { p: { excludes: ["q", "r"] }, q: { implies: ["r"] }, r: {} },
  { p: { excludes: ["r"] }, q: { implies: ["p"] }, r: { implies: ["s"] }, s: {} },
];
const isMeasure = (id: string) => id < "p";

const day = fc.integer({ min: 1, max: 9 });
const span: fc.Arbitrary<Span> = fc.oneof(
  { weight: 5, arbitrary: day.map((on) => ({ first: on, last: on })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(day, fc.integer({ min: 1, max: 4 }))
      .map(([first, more]) => ({ first, last: first + more })),
  },
  { weight: 1, arbitrary: day.map((last) => ({ first: null, last })) },
);
/** Which of the few amounts of its dataset, the smallest first: few, so that figures are alike. */
const amount = fc.nat({ max: 2 });
/** Once in so many times; else null. */
const once = <T>(times: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const figure = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      modifier: fc.constantFrom("exact", "exact", "about", "at-least", "more-than", "up-to", "fewer-than"),
      amount,
      low: fc.constant(null),
      high: fc.constant(null),
    }),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        modifier: fc.constantFrom("between", "vague"),
        amount: fc.constant(null),
        low: fc.option(amount, { nil: null }),
        high: fc.option(amount, { nil: null }),
      })
      .filter(
        ({ modifier, low, high }) => (low ?? -1) < (high ?? 3) && (modifier === "vague" || low !== high),
      ),
  },
);
const stance = fc.constantFrom(
  ...["affirms", "affirms", "denies", "denies", "no-evidence"],
  ...["declines-to-confirm", "does-not-deny", "conditional"],
);

const claim = fc.record({
  speaker: fc.constantFrom(...SPEAKERS),
  origin: once(4, fc.constantFrom(...SPEAKERS)),
  restsOn: once(5, fc.oneof(fc.constantFrom(...SPEAKERS), fc.constant("c0"))),
  source: fc.constantFrom(...SOURCES),
  speech: once(4, fc.constantFrom("-a", "-b")),
  subject: fc.nat({ max: 11 }),
  figure,
  stance,
  place: once(8, fc.constant("north")),
  population: once(8, fc.constant("adults")),
  likelihood: once(4, fc.constantFrom("remote", "even-chance", "very-likely")),
  said: fc.option(span, { freq: 10, nil: null }),
  asOf: once(5, span),
  published: fc.option(day, { nil: null }),
  retracts: once(4, fc.record({ which: fc.nat({ max: 4 }), bare: fc.boolean() })),
});

/** Small datasets: few speakers, days and amounts, so that every row of the tables comes up. */
export const drawnDataset: fc.Arbitrary<ToldDataset> = fc
  .record({
    relations: fc.constantFrom(...RELATIONS),
    overTime: fc.array(fc.constantFrom<Behaviour>("fixed", "rises", "varies"), {
      minLength: 4,
      maxLength: 4,
    }),
    window: fc.constantFrom(0, 1, 3, 7),
    amounts: fc.uniqueArray(fc.constantFrom(...AMOUNTS), { minLength: 3, maxLength: 3 }),
    claims: fc.array(claim, { minLength: 2, maxLength: 5 }),
  })
  .map(({ relations, overTime, window, amounts, claims }) => {
    // Measures that may be one behave alike.
    const isOne = Object.values(relations).some(({ perhapsSameAs }) => perhapsSameAs);
    const subjects = Object.entries(relations).map(
      ([id, related], index): Subject => ({
        id,
        related,
        window,
        overTime: overTime[isOne ? 0 : index] as Behaviour,
      }),
    );
    return {
      ...subjectsOf(subjects),
      claims: tellAll(claims, subjects, amounts),
      about: 0.5,
      rounding: 0.02,
    };
  });

type Behaviour = "fixed" | "rises" | "varies";

interface Subject {
  readonly id: string;
  readonly related: Relations;
  readonly overTime: Behaviour;
  readonly window: number;
}

function subjectsOf(subjects: readonly Subject[]): Pick<ToldDataset, "measures" | "propositions"> {
  const measures = subjects
    .filter(({ id }) => isMeasure(id))
    .map(({ id, related, overTime, window }): [string, ToldMeasure] => [
      id,
      {
        within: [],
        perhapsSameAs: [],
        ...related,
        window,
        overTime: overTime === "rises" ? "grows" : overTime,
      },
    ]);
  const propositions = subjects
    .filter(({ id }) => !isMeasure(id))
    .map(({ id, related, overTime, window }): [string, ToldProposition] => [
      id,
      { implies: [], excludes: [], ...related, window, overTime: overTime === "rises" ? "lasts" : overTime },
    ]);
  return { measures: new Map(measures), propositions: new Map(propositions) };
}

function tellAll(
  drawn: readonly DrawnClaim[],
  subjects: readonly Subject[],
  amounts: readonly number[],
): Told[] {
  const told: Told[] = [];
  const sorted = amounts.toSorted((one, other) => one - other);
  for (const [index, each] of drawn.entries()) {
    const { id } = subjects[each.subject % subjects.length] as Subject;
    const content = isMeasure(id)
      ? { figure: figureOf(each, id, sorted), stance: null }
      : { figure: null, stance: { proposition: id, stance: each.stance } };
    told.push(tell(each, `c${index}`, content, told));
  }
  return told;
}

type DrawnClaim = typeof claim extends fc.Arbitrary<infer C> ? C : never;

function figureOf(
  { figure: drawn, place, population }: DrawnClaim,
  measure: string,
  amounts: readonly number[],
): Figure {
  const [amount, low, high] = [drawn.amount, drawn.low, drawn.high].map((which) =>
    which === null ? null : (amounts[which] as number),
  ) as [number | null, number | null, number | null];
  // There is nothing fewer than none.
  const modifier = drawn.modifier === "fewer-than" && amount === 0 ? "exact" : drawn.modifier;
  return { measure, place, population, modifier, amount, low, high };
}

type Content = Pick<Told, "figure" | "stance">;

function tell(drawn: DrawnClaim, id: string, content: Content, before: readonly Told[]): Told {
  const { speaker, said, published, retracts } = drawn;
  const subject = subjectOf(content);
  // What is taken back is a claim of the same speaker on the same subject, once, on a later day.
  const retractable = before.filter(
    (other) =>
      other.speaker === speaker &&
      subjectOf(other) === subject &&
      !before.some((claim) => claim.retracts === other.id) &&
      (other.said?.last ?? Number.POSITIVE_INFINITY) < (said?.first ?? Number.NEGATIVE_INFINITY),
  );
  const retracted = retracts === null ? undefined : retractable[retracts.which % retractable.length];
  return {
    id,
    speaker,
    party: PARTIES[speaker] ?? null,
    origin: drawn.origin ?? speaker,
    restsOn:
      drawn.restsOn === null || drawn.restsOn === speaker || before.length === 0 ? [] : [drawn.restsOn],
    unnamed: speaker === UNNAMED,
    utterance: drawn.speech === null || retracted ? id : speaker + drawn.speech,
    source: `${drawn.source}-${id}`,
    asOf: drawn.asOf,
    said,
    published: said === null && published !== null ? { first: published, last: published } : null,
    retracts: retracted?.id ?? null,
    likelihood: drawn.likelihood,
    ...(retracted && retracts?.bare ? { figure: null, stance: null } : content),
  };
}

const subjectOf = ({ figure: counted, stance: taken }: Content) => counted?.measure ?? taken?.proposition;
