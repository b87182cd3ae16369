import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COMMON_OPTIONS, commands } from "./commands.ts";
import { parseArguments } from "./parse.ts";
import { readPlainLine } from "./plain-line.ts";

/** What yargs makes of a line; null where it refuses it, or answers with a text. */
async function byYargs(argv: readonly string[]) {
  const parsed = await parseArguments(argv, "1.2.3").catch(() => null);
  return parsed === null || "text" in parsed ? null : parsed;
}

const options = [
  ...new Set(commands.flatMap((command) => Object.keys({ ...COMMON_OPTIONS, ...command.options }))),
];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...options).map((name) => `--${name}`) },
  { weight: 3, arbitrary: fc.constantFrom("dprk-troops-2024", "a", "x1", "true", "false", "pdf", "en,nb") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "7",
      "007",
      "1e3",
      "0x10",
      "-1",
      "1.5",
      "../texts",
      "a b",
      '"q"',
      "'q'",
      "å/ø",
    ),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...options), fc.string()).map(([a, b]) => `--${a}=${b}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("--", "-h", "--help", "--no-bom", "--version", "-", "", "--quiet=false", "-v"),
  },
  { weight: 1, arbitrary: fc.string() },
);
const line = fc
  .tuple(fc.constantFrom(...commands.map(({ name }) => name)), fc.array(piece, { maxLength: 6 }))
  .map(([name, rest]) => [name, ...rest]);

describe("a plain command line", () => {
  test.each([
    [["build"]],
    [["build", "dprk-troops-2024", "--quiet", "--output", "/tmp/x y", "--archive=../texts"]],
    [["build", "a", "b", "--format", "pdf,csv", "--language", "en", "--keep", "5", "--jobs=2", "--json"]],
    [["build", "--wait=30", "--theme", "compact", "--verbose"]],
    [["check", "--strict", "a"]],
    [["watch", "a", "--port", "3000"]],
  ])("is read without yargs, and the same: %j", async (argv) => {
    const read = readPlainLine(argv);
    expect(read).not.toBeNull();
    expect(read).toEqual(await byYargs(argv));
  });

  test.each([
    [[]],
    [["help"]],
    [["build", "--help"]],
    [["build", "--unknown"]],
    [["build", "--no-bom"]],
    [["build", "--", "a"]],
    [["build", "--quiet", "false"]],
    [["build", "--format", "pdf", "--format", "csv"]],
    [["build", "--output"]],
    [["build", "--output", "--json"]],
    [["build", "--output", ""]],
    [["build", "--keep", "0x10"]],
    [["build", "--output", '"a"']],
    [["build", "2024"]],
    [["build", "--wait", "30"]],
    [["watch", "a", "b"]],
    [["explain", "d-1234567890"]],
    [["build", "--constructor"]],
  ])("anything else is left to yargs: %j", (argv) => {
    expect(readPlainLine(argv)).toBeNull();
  });

  test("whatever is read without yargs, yargs reads the same", async () => {
    let plain = 0;
    await fc.assert(
      fc.asyncProperty(line, async (argv) => {
        const read = readPlainLine(argv);
        if (read === null) return;
        plain += 1;
        expect(read).toEqual(await byYargs(argv));
      }),
      { numRuns: 4000 },
    );
    expect(plain).toBeGreaterThan(50);
  });
});
