import { describe, expect, test } from "vitest";
import { endings } from "./endings.ts";
import { readWords } from "./word-file.ts";

const SHAPE = {
  stops: "list",
  decimalMark: "text",
  compounds: "flag",
  sumScale: "number",
  plural: "endings",
  scales: "numbers",
  currencies: "codes",
  before: { fields: ["about", "up-to"] },
} as const;

const SOUND = `# What is said to whoever writes it.
stops: a, an,
  the , at  least
decimal-mark: point
compounds: no
sum-scale:
plural: -s, not -ss
scales:
  12: dozen, null
  2/3: two thirds
  1 000 000: million
currencies:
  USD CAD: dollar, dollars
before:
  about: some, <comma> roughly
  up-to:
`;

const faultsOf = (text: string) =>
  readWords("words/xx/lexicon.yaml", text, SHAPE).faults.map(
    ({ code, message, at, hint }) => `${at?.line}:${at?.column} ${code}: ${message}; ${hint}`,
  );

test("a file of words is read by kinds, and every scalar is a word", () => {
  const { words, faults } = readWords("f", SOUND, SHAPE);
  expect(faults).toEqual([]);
  expect(words).toEqual({
    stops: ["a", "an", "the", "at least"],
    decimalMark: "point",
    compounds: false,
    sumScale: null,
    plural: /^(?!.*(?:ss$)).*(?:s$)/u,
    scales: { dozen: 12, null: 12, "two thirds": 2 / 3, million: 1_000_000 },
    currencies: { "USD CAD": ["dollar", "dollars"] },
    before: { about: ["some", ", roughly"], "up-to": [] },
  });
});

test.each([
  [
    "an entry that is missing",
    ["decimal-mark: point\n", ""],
    "2:1 words-missing: no entry decimal-mark; behind stops; the file of English says what it is for",
  ],
  [
    "the part of one",
    ["  up-to:\n", ""],
    "14:1 words-missing: no entry up-to of before; with nothing behind the colon it is empty",
  ],
  ["a name mistyped", ["stops:", "stop:"], "2:1 words-unknown: unknown entry: stop; did you mean stops?"],
  [
    "and within one",
    ["  about:", "  abut:"],
    "15:3 words-unknown: unknown entry: abut of before; did you mean about?",
  ],
  ["yes or no", ["compounds: no", "compounds: nope"], "5:12 words-value: compounds: nope; yes or no"],
  ["a number", ["sum-scale:", "sum-scale: much"], "6:12 words-value: sum-scale: much; a number, or nothing"],
  [
    "a number before its words",
    ["  2/3:", "  2/0:"],
    "10:3 words-value: scales: 2/0; a number such as 12, 0.5, 2/3 or 1 000 000",
  ],
  [
    "a table where words stand",
    ["stops: a, an,\n  the", "stops:\n  a: an,\n  the"],
    "words with commas between them; no table stands here",
  ],
  [
    "words where a table stands",
    ["currencies:\n  USD CAD: dollar, dollars", "currencies: dollar"],
    "12:13 words-value: currencies: dollar; a table",
  ],
  [
    "an entry twice",
    ["compounds: no", "stops: a"],
    "5:1 words-unreadable: can't read it: Map keys must be unique",
  ],
  ["what is no YAML", ["decimal-mark: point", "decimal-mark: [point"], "words-unreadable"],
])("%s is told with its place", (_, [from, to], told) => {
  const faults = faultsOf(SOUND.replace(from!, to!));
  expect(faults.join("\n")).toContain(told);
});

test("an empty file, and one that is a list, lack everything", () => {
  expect(faultsOf("")).toHaveLength(Object.keys(SHAPE).length);
  expect(faultsOf("- a\n- b\n")[0]).toBe(
    "1:1 words-unreadable: no list of entries; name: words, with commas",
  );
});

describe("endings", () => {
  const pattern = endings(["-ist", "...er", "cook", "not roster", "not -father", "not meter-", "-(x)"]);
  test.each([
    ["cyclist", true],
    ["worker", true],
    ["user", false],
    ["cook", true],
    ["precook", false],
    ["cooked", false],
    ["roster", false],
    ["grandfather", false],
    ["meterist", false],
    ["a(x)", true],
  ])("%s: %s", (word, fits) => expect(pattern.test(word)).toBe(fits));

  test("of nothing fit nothing", () => expect(endings(["not -s"]).test("words")).toBe(false));
});
