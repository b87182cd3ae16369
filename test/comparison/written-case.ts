import { STANCES } from "../../src/model/dataset.ts";

/**
 * Small datasets written as a few lines, with what has to be found in them:
 *
 *     # name
 *     inner<outer outer window=P0D             measures, what each is within; or propositions, p>q for implies
 *                                              with how each behaves: outer@grows, door>gate@lasts; else varies
 *                                              (a window of its own: outer@varies/P3D)
 *     north~south a!b                          measures that may be one, propositions that exclude each other
 *     a inner >=12000 police said=2031-05-01   id, subject, figure or stance, speaker, and what else is given
 *     b - - police retracts=a                  takes back and says nothing in its place
 *     = bound-violation a b gap=2000 days=3    kind, claim a, claim b; `a b|b a` where the order is open; `_`
 *                                              for a space
 *
 * `party=` and `unnamed=yes` are of the claim's speaker. A figure is 1000, ~1000, >=1000, >1000, <=1000, <1000, 1000..2000, 1000.. or "words", with ends behind them. Left
 * out, a claim was said on 1 May 2031 (`said=` takes the day away) and has a source of its own.
 */
export interface WrittenCase {
  readonly name: string;
  /** The files of its dataset by name; JSON, which is YAML. */
  readonly files: Readonly<Record<string, string>>;
  readonly expected: readonly ExpectedRow[];
}

export interface ExpectedRow {
  readonly written: string;
  readonly kind: string;
  /** `a b`, one of these. */
  readonly pairs: readonly string[];
  /** Cells of discrepancies.csv by column. */
  readonly cells: Readonly<Record<string, string>>;
  /** The explanation says that the one is the other rounded. */
  readonly rounded: boolean;
}

export function readCases(text: string): WrittenCase[] {
  return text
    .trim()
    .split(/\n\n+/)
    .map((block) => readCase(block.split("\n")));
}

function readCase([name, head, ...lines]: readonly string[]): WrittenCase {
  const claims = lines.filter((line) => !line.startsWith("= ")).map(readClaim);
  const rows = lines.filter((line) => line.startsWith("= "));
  const sources = claims.map(({ claim: { source }, published }) => [
    source,
    { publisher: "Courier", ...(published && { published }) },
  ]);
  const speakers = claims.map(({ claim: { speaker }, party, unnamed }) => [
    speaker,
    { name: speaker, ...(party && { party }), ...(unnamed && { unnamed: true }) },
  ]);
  return {
    name: name!.slice(2),
    files: {
      "brief.yaml": JSON.stringify(
        readBrief(
          head!,
          claims.some(({ claim }) => claim.stance),
        ),
      ),
      "claims.yaml": JSON.stringify(claims.map(({ claim }) => claim)),
      "sources.yaml": JSON.stringify(Object.fromEntries(sources)),
      "speakers.yaml": JSON.stringify(Object.fromEntries(speakers)),
    },
    expected: rows.map((row) => readRow(row.slice(2))),
  };
}

const RELATIONS: Readonly<Record<string, string>> = {
  "<": "within",
  ">": "implies",
  "~": "perhaps_same_as",
  "!": "excludes",
};

function readBrief(head: string, ofStatements: boolean): object {
  const window = /window=(\S+)/.exec(head)?.[1] ?? "P7D";
  const subjects = head.split(" ").filter((word) => !word.includes("="));
  const entries = subjects.map((word) => {
    const [named, behaviour = "varies"] = word.split("@");
    const [over_time, ownWindow] = behaviour.split("/");
    const [id, ...related] = named!.split(/(?=[<>~!])/);
    const relation = Object.fromEntries(
      related.map((each) => [RELATIONS[each[0]!]!, each.slice(1).split(",")]),
    );
    const about = ofStatements ? { text: id } : { label: id, unit: "people" };
    return [id, { ...about, over_time, ...(ownWindow && { window: ownWindow }), ...relation }];
  });
  return {
    title: "A case",
    question: "What is found?",
    languages: ["en"],
    comparison: { window, about: "10%", rounding: "2%" },
    [ofStatements ? "propositions" : "measures"]: Object.fromEntries(entries),
  };
}

function readClaim(line: string) {
  const [id, subject, held, speaker, ...rest] = line.split(" ");
  const given = Object.fromEntries(rest.map((each) => each.split("=")));
  const { published, party, unnamed, said = "2031-05-01", rests_on, ...fields } = given;
  const content = readContent(subject!, held!);
  const claim: Record<string, unknown> = {
    ...{ id, speaker, source: `source-${id}`, excerpt: "as it was printed", ...content },
    ...(said !== "" && { said }),
    ...(rests_on && { rests_on: rests_on.split(",") }),
    ...fields,
  };
  return { claim, published, party, unnamed };
}

function readContent(subject: string, held: string): object {
  if (held === "-") return {};
  if ((STANCES as readonly string[]).includes(held)) return { proposition: subject, stance: held };
  return { measure: subject, ...readFigure(held) };
}

const MODIFIERS: readonly (readonly [string, string])[] = [
  [">=", "at-least"],
  ["<=", "up-to"],
  [">", "more-than"],
  ["<", "fewer-than"],
  ["~", "about"],
];

function readFigure(held: string): object {
  const [sign, modifier] = MODIFIERS.find(([prefix]) => held.startsWith(prefix)) ?? ["", "exact"];
  const [, words, ends] = /^(?:"(.*)")?(.*)$/.exec(held.slice(sign.length))!;
  const [low, high] = ends!.split("..");
  const range = { ...(low && { low: Number(low) }), ...(high && { high: Number(high) }) };
  if (words !== undefined) return { modifier: "vague", words, ...range };
  return high === undefined ? { modifier, amount: Number(ends) } : { modifier: "between", ...range };
}

const COLUMNS: Readonly<Record<string, string>> = {
  gap: "gap",
  ratio: "ratio",
  days: "days_apart",
  rule: "rule",
  same: "if_same",
  hinges: "hinges_on",
  shown: "independence",
  least: "least_change",
  fewest: "fewest_days",
  most: "most_days",
  subject: "subject",
  place: "place",
  population: "population",
};

function readRow(written: string): ExpectedRow {
  const [kind, ...words] = written.split(" ");
  const pairs = words.filter((word) => !word.includes("=") && word !== "rounded").join(" ");
  const cells = words.filter((word) => word.includes("=")).map((word) => word.split("="));
  return {
    written,
    kind: kind!,
    pairs: pairs.split("|"),
    cells: Object.fromEntries(cells.map(([name, value]) => [COLUMNS[name!]!, value!.replaceAll("_", " ")])),
    rounded: words.includes("rounded"),
  };
}
