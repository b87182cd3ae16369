import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { MachineError, UsageError } from "../../src/diagnostic.ts";
import { csvBytes } from "../../src/export/csv/csv-bytes.ts";
import { readFigures } from "../../src/figures/index.ts";
import { importFile } from "../../src/import/index.ts";
import { loadDataset } from "../../src/load/index.ts";
import { guardFormula, unguardFormula } from "../../src/model/formula-guard.ts";
import { parsePartialDate } from "../../src/model/partial-date.ts";
import { validateDataset } from "../../src/validate/index.ts";
import { memoryFiles, RALLY } from "../memory-files.ts";

/**
 * Input that nobody meant: no crash, no hang, no throw but those that say what is wrong. How many cases, all targets
 * together, is for DBRIEF_FUZZ_CASES to say (`npm run test:fuzz` asks for 100,000), and from which seed for
 * DBRIEF_FUZZ_SEED.
 */
const CASES = Number(process.env.DBRIEF_FUZZ_CASES ?? 800);
const SEED = Number(process.env.DBRIEF_FUZZ_SEED ?? 20_310_501);
const HANG_MS = 1_000;

const share = (part: number) => ({ numRuns: Math.max(20, Math.round(CASES * part)), seed: SEED });
const TIMEOUT = 1_200_000;

/**
 * Within so much of the processor's time, not of the clock's, which runs on while the machine is busy. A case that took
 * too long is given a second chance: the first may have loaded or cleared what belongs to all.
 */
async function within<T>(run: () => T | Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const started = process.cpuUsage();
    const result = await run();
    const { user, system } = process.cpuUsage(started);
    if (user + system < HANG_MS * 1000) return result;
    if (attempt === 2) throw new Error(`took more than ${HANG_MS} ms, twice`);
  }
}

/** Pieces that parsers stumble over, and what our own files are made of. */
const PIECES = [
  ..."{}[]()<>:,;|&*!%@`#?-+='\"\\/\n\r\t \0.",
  ...[
    "\r\n",
    "---\n",
    "...\n",
    "- ",
    ": ",
    "? ",
    "|\n",
    ">\n",
    "&a ",
    "*a",
    "!!binary ",
    "%YAML 1.1\n",
    "<<: *a\n",
  ],
  ...["~", "null", "yes", ".inf", "-.NaN", "0x1F", "1e999", "-0", "1_000", "10.000", "1,500", "١٢٣", "１２"],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "id",
    "measure",
    "amount",
    "said",
    "speaker",
    "excerpt",
    "claims",
  ],
  ...["2031-05-01", "2031-05", "2031-13-40", "../2031", "2031/..", "Y-17E7", "[1,2]", "2031-05-01?", "XXXX"],
  ...[
    "up to ",
    "tens of thousands",
    "about ",
    "between 3 and ",
    "dozens",
    "et halvt dusin",
    "million",
    "tusen",
  ],
  ...[
    "\ufeff",
    "\u202e",
    "\u2028",
    "\u0085",
    "\ud800",
    "\udfff",
    "\ufffe",
    "e\u0301",
    "😀",
    "한국",
    "x".repeat(300),
  ],
  ...["=1+1", "@SUM(A1)", "＝", "sep=;\n", '""', '"\n'],
];
const soup = (most: number) =>
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 6 })), {
      maxLength: most,
    })
    .map((parts) => parts.join(""));

/** A good text with some of it cut out, doubled or replaced; now and then bytes that are no text. */
function spoiled(good: string): fc.Arbitrary<Uint8Array> {
  const edit = fc.record({
    at: fc.nat(good.length),
    cut: fc.oneof({ weight: 4, arbitrary: fc.nat(12) }, fc.nat(good.length)),
    put: soup(4),
  });
  const edited = fc.array(edit, { minLength: 1, maxLength: 6 }).map((edits) => {
    const text = edits.reduce(
      (whole, { at, cut, put }) => whole.slice(0, at) + put + whole.slice(at + cut),
      good,
    );
    return new TextEncoder().encode(text);
  });
  return fc.oneof(
    { weight: 12, arbitrary: edited },
    { weight: 3, arbitrary: soup(60).map((text) => new TextEncoder().encode(text)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
  );
}

async function loaded(tree: Record<string, string | Uint8Array>) {
  const raw = await loadDataset("data", "rally", memoryFiles(tree));
  const { dataset, diagnostics } = validateDataset(raw);
  for (const { code, message } of diagnostics) {
    expect(code).toMatch(/^[a-z0-9-]+$/);
    expect(message.length).toBeLessThan(2_500);
  }
  expect(dataset === null).toBe(diagnostics.some(({ severity }) => severity === "error"));
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
}

// A library that warns does so on the terminal, with the input as it stands.
const warned = vi.spyOn(process, "emitWarning");
beforeEach(() => void warned.mockClear());
afterEach(() => expect(warned).not.toHaveBeenCalled());

describe(`fuzzing with ${CASES} cases from seed ${SEED}`, () => {
  const files = Object.keys(RALLY);

  test("the loader, with a spoiled YAML file", { timeout: TIMEOUT }, async () => {
    const cases = fc
      .constantFrom(...files)
      .chain((file) => spoiled(RALLY[file]!).map((bytes) => ({ file, bytes })));
    await fc.assert(
      fc.asyncProperty(cases, ({ file, bytes }) => within(() => loaded({ ...RALLY, [file]: bytes }))),
      share(0.2),
    );
  });

  test("the loader, with a spoiled claims.csv", { timeout: TIMEOUT }, async () => {
    const { "data/rally/claims.yaml": _, ...rest } = RALLY;
    await fc.assert(
      fc.asyncProperty(spoiled(CSV), (bytes) =>
        within(() => loaded({ ...rest, "data/rally/claims.csv": bytes })),
      ),
      share(0.2),
    );
  });

  test("the reader of figures", { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(soup(40), fc.constantFrom("en" as const, "nb" as const), (text, language) =>
        within(() => {
          for (const { start, end } of readFigures(text, { language })) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
          }
        }),
      ),
      share(0.15),
    );
  });

  test("the reader of dates", { timeout: TIMEOUT }, async () => {
    const dates = fc
      .array(fc.constantFrom(..."0123456789-/?~%XY.[]{},ESTZ: ", "2031-05-01", "..", "2031"), {
        maxLength: 30,
      })
      .map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(fc.oneof(dates, soup(10)), (text) =>
        within(() => {
          const date = parsePartialDate(text);
          if (date === null) return;
          for (const day of [date.earliest, date.latest])
            expect(day ?? "2031-05-01").toMatch(/^\d{4}-\d\d-\d\d$/);
          if (date.earliest !== null && date.latest !== null) expect(date.earliest <= date.latest).toBe(true);
        }),
      ),
      share(0.2),
    );
  });

  test("the guard of cells", { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(
        soup(12),
        fc.constantFrom("," as const, ";" as const, "\t" as const),
        (text, delimiter) =>
          within(() => {
            expect(unguardFormula(guardFormula(text))).toBe(text);
            const bytes = csvBytes(tableOf([text, "x"]), { delimiter, bom: false });
            // As a program reads it that knows no quotes: wherever a cell could begin, none begins with a sign.
            const cells = new TextDecoder().decode(bytes).split(/[\n\r,;\t|]/);
            const signed = cells.filter((cell) => /^[\s"\p{Cf}\0]*[=+\-@＝＋－＠]/u.test(cell));
            expect(signed.filter((cell) => !/^"?[+-]\d+(?:\.\d+)?"?$/.test(cell))).toEqual([]);
          }),
      ),
      share(0.2),
    );
  });

  test("import", { timeout: TIMEOUT }, async () => {
    const spoiledFile = fc
      .constantFrom("csv", "json", "xlsx")
      .chain((kind) =>
        spoiled(
          kind === "json" ? JSON.stringify([{ a: 1, "@type": "ClaimReview", claimReviewed: "x" }]) : CSV,
        ).map((bytes) => ({ name: `in.${kind}`, bytes })),
      );
    const mapping = fc.option(spoiled("columns: {amount: n, speaker: who, excerpt: text}\nwhere: {a: b}\n"));
    await fc.assert(
      fc.asyncProperty(spoiledFile, mapping, (file, map) =>
        within(() => importOnce(file.name, file.bytes, map)),
      ),
      share(0.05),
    );
  });
});

const tableOf = (row: readonly string[]): Parameters<typeof csvBytes>[0] => ({
  columns: row.map((_, index) => ({ name: `c${index}` })) as unknown as Parameters<
    typeof csvBytes
  >[0]["columns"],
  rows: () => [row],
});

async function importOnce(name: string, bytes: Uint8Array, mapping: Uint8Array | null): Promise<void> {
  const tree = { ...RALLY, [name]: bytes, ...(mapping === null ? {} : { "map.yaml": mapping }) };
  const files = memoryFiles(tree);
  const request = {
    ...{ file: name, data: "data", dataset: "rally", mappingFile: mapping === null ? null : "map.yaml" },
    ...{
      pairs: [],
      only: [],
      replace: false,
      strict: false,
      overTime: null,
      dryRun: true,
      rejects: null,
      rejectsAsked: false,
      sheet: null,
      delimiter: null,
      encoding: null,
    },
    languages: null,
  };
  const tools = {
    files: files as unknown as Parameters<typeof importFile>[1]["files"],
    load: (id: string, from: typeof files) => loadDataset("data", id, from),
    validate: validateDataset,
    inEach: async () => "unexplained",
    signal: new AbortController().signal,
    onStep: () => undefined,
  };
  try {
    const { counts } = await importFile(request, tools as unknown as Parameters<typeof importFile>[1]);
    expect(counts.added).toBeGreaterThanOrEqual(0);
  } catch (error) {
    // These two say what is wrong and what to do; any other is a fault of ours.
    if (!(error instanceof UsageError) && !(error instanceof MachineError)) throw error;
    expect(error.message).not.toBe("");
  }
}

const CSV = `claim_id,measure,amount,modifier,speaker_id,source_id,said,excerpt,via,note
police-count,at-square,1500,exact,police,herald-05-02,2031-05-02,"We counted 1,500 people",,
union-thousands,at-square,2000,at-least,union,posten-05-03,2031-05-01,minst 2000,db-wire,"a ""note"" of
two lines"
police-bridge,in-town,-5,about,police,herald-05-02,2031-05,the bridge stayed open,,'=1+1
`;
