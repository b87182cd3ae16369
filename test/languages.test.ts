import { cp, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { wordingOf } from "../src/compose/wording/index.ts";
import { findLanguages } from "../src/languages/index.ts";
import { inspectLanguage } from "../src/languages/inspect.ts";
import type { Language } from "../src/languages/language.ts";
import { parseMessages } from "../src/languages/message-file.ts";
import { claimFields } from "../src/model/claim-fields.ts";
import { build, check, scan, suggestImport } from "../src/pipeline.ts";
import { LANGUAGES, languages, TAGS } from "./languages.ts";
import { ARCHIVED_RALLY, type RallyWorld, rallyWorld } from "./rally-world.ts";
import { sentencesOf } from "./wording/sentences.ts";

const files = { readdir, readFile, stat };
const own = await findLanguages([LANGUAGES], files);

describe.each(TAGS)("%s", (tag) => {
  const { locale, number, list } = languages.language(tag);

  it("has every message, and uses what it is given", async () => {
    expect(await inspectLanguage(own.find(tag)!, LANGUAGES, files)).toEqual([]);
  });

  it("writes numbers as the platform does, with a minus that is one", () => {
    const platform = new Intl.NumberFormat(locale, { maximumFractionDigits: 12 });
    const value = fc.oneof(
      fc.maxSafeInteger(),
      fc.integer({ min: -9_999_999, max: 9_999_999 }).map((digits) => digits / 1000),
    );
    fc.assert(
      fc.property(value, (some) => {
        expect(number(some)).toBe(platform.format(some).replace("-", "−"));
      }),
    );
  });

  it("lists as the platform does", () => {
    const platform = new Intl.ListFormat(locale);
    const items = fc.array(fc.string(), { maxLength: 6 });
    fc.assert(
      fc.property(items, (some) => {
        expect(list(some)).toBe(platform.format(some));
      }),
    );
  });
});

test("in French a sign with two parts stands behind a space that no line breaks at", () => {
  const said = sentencesOf(wordingOf(languages.language("fr"))).replaceAll(/^[{[].*$/gmu, "");
  // What the test itself puts into the sentences is English.
  const faults = /[^\u202f][;?!»](?=\s|$)|«(?!\u202f)| :/gmu;
  expect(said.match(faults) ?? []).toEqual([]);
});

test("a language is found by its tag, an alias, and without its region", () => {
  expect(["nb", "NB", "no", "nb-NO", "no-NO", "en-US"].map((tag) => own.find(tag)?.tag)).toEqual([
    ...["nb", "nb", "nb", "nb", "nb", "en"],
  ]);
  expect([own.find("nn"), own.find("xx")]).toEqual([null, null]);
});

test("what a column of ours means is said in English as the list of fields has it", () => {
  const { say } = languages.language("en");
  for (const { column, meaning } of claimFields)
    expect(say(`column-${column.replaceAll("_", "-")}`)).toBe(meaning);
});

test("every message is asked for, and given what the comments above it name", async () => {
  const given = new Map<string, Set<string>>();
  const language = languages.language("en");
  const listening: Language = {
    ...language,
    say(id, values = {}) {
      given.set(id, new Set([...(given.get(id) ?? []), ...Object.keys(values)]));
      return language.say(id, values);
    },
    list(items) {
      return language.list(items);
    },
  };
  const wording = wordingOf(listening);
  sentencesOf(wording);
  wording.tables.cutText("");
  wording.tables.cutTexts("s", 1, []);
  wording.tables.cutRows("s", 1, 2, "f");
  wording.tables.cutColumns("s", 1, 2);
  for (const form of ["day", "dayYear", "dayOfMonth", "month", "longDay", "longDayMonth"] as const)
    wording.day("2024-10-18", form);
  wording.daysOfMonth("1", "2");
  wording.daysOfMonths("1", "2");
  wording.languageName("nb");
  for (const value of [1e6, 1e9, 1e12]) wording.shortNumber(value);
  const names = Array.from({ length: 13 }, (_, index) => `${index}`);
  wording.list(names);
  const read = await Promise.all(
    own
      .find("en")!
      .files.map(async (name) => parseMessages(name, await readFile(join(LANGUAGES, "en", name), "utf8"))),
  );
  const asked = read
    .flatMap(({ messages }) => messages)
    .filter(({ name, isHelper, at }) => !isHelper && at.file !== "data.ftl" && !OF_THE_LANGUAGE.has(name));
  expect(asked.filter(({ name }) => !given.has(name)).map(({ name }) => name)).toEqual([]);
  const withheld = asked.flatMap(({ name, variables, declared }) =>
    [...declared, ...variables.map((use) => use.name)]
      .filter((variable) => !given.get(name)?.has(variable))
      .map((variable) => `${name}: $${variable}`),
  );
  expect(withheld).toEqual([]);
});

/** Asked for by the language itself, or by other messages. */
const OF_THE_LANGUAGE = new Set([
  ...["tag", "name", "name.in-english", "aliases", "quotation-marks", "quotation-marks.inner"],
  ...["thousands-mark", "decimal-mark", "list-middle", "list-end", "month-short", "month-long"],
  ...["so-many-days", "within", "if-both-hold"],
]);

describe("a language of one's own", () => {
  let world: RallyWorld;
  const place = (name: string) => world.path(join("words/qaa", name));
  const rewrite = async (name: string, changes: Readonly<Record<string, string>>) => {
    let text = await readFile(place(name), "utf8");
    for (const [from, to] of Object.entries(changes)) {
      if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
      text = text.replace(from, to);
    }
    await world.write(join("words/qaa", name), text);
  };
  const config = () => world.config({ languages: world.path("words"), format: "html,csv" });
  const faults = async () => {
    const { ok, diagnostics } = await check(
      ["rally"],
      { strict: false, coverage: false, reviewed: false },
      config(),
      world.effects(),
    );
    return { ok, told: diagnostics.filter(({ severity }) => severity === "error") };
  };

  beforeEach(async () => {
    const brief = ARCHIVED_RALLY["data/rally/brief.yaml"]!.replace("languages: [en, nb]", "languages: [qaa]");
    world = await rallyWorld({ ...ARCHIVED_RALLY, "data/rally/brief.yaml": brief });
    await cp(join(LANGUAGES, "en"), world.path("words/qaa"), { recursive: true });
  });
  afterEach(() => world.remove());

  test("says a brief in its words, and again when they change", async () => {
    await rewrite("labels.ftl", {
      "= The line-up": "= Quaddle",
      "= The sources\n": "= Quources\n",
      "= Contents": "= Quontents",
      "= The discrepancies": "= Quiscrepancies",
      "= How this brief compares": "= Quarison",
      "= Every figure, by source and date": "= Qufigures",
    });
    await rewrite("page.ftl", {
      "*[other] claims": "*[other] quaims",
      "*[other] sources": "*[other] quources",
    });
    await rewrite("terms.ftl", { "= Conflict": "= Quonflict" });
    await rewrite("language.ftl", { "[5] May": "[5] Quay" });
    const page = async () => {
      const { ok, editions, diagnostics } = await build(["rally"], config(), world.effects());
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(ok).toBe(true);
      const html = await readFile(join(editions[0]!.folder, "brief.html"), "utf8");
      return { html, changed: editions[0]!.changed };
    };
    const { html } = await page();
    const words = [/lang="qaa"/, /Quaddle/, /Quources/, /\d quaims/, /\d quources/, /\d\u00a0Quay/];
    expect(words.filter((one) => !one.test(html))).toEqual([]);
    expect((await page()).changed).toBe(false);
    await rewrite("labels.ftl", { Quaddle: "Quibble" });
    const again = await page();
    expect(again.changed).toBe(true);
    expect(/Quibble/.test(again.html)).toBe(true);
  });

  test("that is without a message is refused, with the place and the English of each", async () => {
    await rewrite("pairs.ftl", { "both-go-back = Both go back to { $aOrigin }.\n": "" });
    await rewrite("page.ftl", { "# Beside an axis.\nlogarithmic = Logarithmic scale\n": "" });
    expect(await faults()).toMatchObject({
      ok: false,
      told: [
        {
          code: "message-missing",
          message: "no message logarithmic",
          at: { file: place("page.ftl"), line: 125 },
          hint: "behind quoted-above; in English it is: Logarithmic scale",
        },
        {
          message: "no message both-go-back",
          at: { file: place("pairs.ftl") },
          hint: expect.stringMatching(
            /^behind when-both; in English it is: Both go back to \{ \$aOrigin \}\.; it may use \$a, /u,
          ),
        },
      ],
    });
    const { ok, editions } = await build(["rally"], config(), world.effects());
    expect({ ok, editions }).toEqual({ ok: false, editions: [] });
  });

  test.each<[string, string, Record<string, string>, object]>([
    [
      "a variable that it isn't given",
      "labels.ftl",
      { "= The line-up": "= The { $line }" },
      {
        code: "variable-unknown",
        message: "unknown variable: $line",
        at: { line: 6 },
        hint: "label-lineup is given none",
      },
    ],
    [
      "a variable mistyped, in what it refers to",
      "page.ftl",
      { "quotes checked{ on-day }": "quotes checked{ on-day } { $provn }" },
      { code: "variable-unknown", hint: "did you mean $proven?" },
    ],
    [
      "a name mistyped",
      "labels.ftl",
      { "label-contents =": "label-contnets =" },
      {
        code: "message-unknown",
        message: "unknown message: label-contnets",
        hint: "did you mean label-contents?",
      },
    ],
    [
      "a bracket that is not closed",
      "page.ftl",
      { "quoted = “{ $text }”": "quoted = “{ $text ”" },
      { code: "message-unreadable", message: expect.stringContaining("can't read quoted"), at: { line: 5 } },
    ],
    [
      "a choice without a star",
      "language.ftl",
      { "   *[other] days\n": "    [other] days\n" },
      { code: "message-unreadable", hint: "mark the one that holds for all else with a star: *[other]" },
    ],
    [
      "two messages of one name",
      "page.ftl",
      { "edition = ": "edition = Edition\nedition = " },
      { code: "message-twice", message: "message twice: edition" },
    ],
    [
      "a function that there isn't",
      "deck.ftl",
      { "{ CAPITAL($aNoun) }": "{ UPPER($aNoun) }" },
      { code: "function-unknown", hint: "there are CAPITAL, LOWER, CARDINAL" },
    ],
    [
      "what refers to itself",
      "page.ftl",
      { "[locked] verified { $on }": "[locked] { excerpt-checked }" },
      { code: "message-in-circle", message: "excerpt-checked refers to itself" },
    ],
    [
      "quotation marks that are none",
      "language.ftl",
      { "quotation-marks = “…”": "quotation-marks = quotes" },
      { code: "message-value", message: "quotation-marks: quotes" },
    ],
  ])("is refused for %s", async (_, file, changes, fault) => {
    await rewrite(file, changes);
    const { ok, told } = await faults();
    expect(ok).toBe(false);
    expect(told).toEqual(expect.arrayContaining([expect.objectContaining({ code: expect.any(String) })]));
    expect(told).toMatchObject(
      expect.arrayContaining([expect.objectContaining(matching(fault, place(file)))]),
    );
  });

  test("is looked at by a check before any brief has it", async () => {
    await world.write("data/rally/brief.yaml", ARCHIVED_RALLY["data/rally/brief.yaml"]!);
    await rewrite("labels.ftl", { "label-contents = Contents\n": "" });
    expect((await faults()).told).toMatchObject([{ message: "no message label-contents" }]);
    expect((await build(["rally"], config(), world.effects())).ok).toBe(true);
  });

  describe("texts in it", () => {
    const text = "Quops killed dozens of people and 1,500 drones, up to 40 a day.";
    const scanned = async () => {
      const { figures, diagnostics } = await scan(world.path("text.txt"), "qaa", config(), {
        ...world.effects(),
        readText: (path: string) => readFile(path),
      });
      return {
        told: diagnostics.map(({ code }) => code),
        read: figures.map(({ text: words, low, amount }) => [words, low ?? amount]),
      };
    };
    beforeEach(() => world.write("text.txt", text));

    test("are read by its lexicon, once that says that it is for them", async () => {
      expect(await scanned()).toEqual({
        told: ["figure-language-unknown"],
        read: [
          ["1,500", null],
          ["up to 40", null],
        ],
      });
      const { diagnostics } = await check(
        ["rally"],
        { strict: false, coverage: false, reviewed: false },
        config(),
        world.effects(),
      );
      expect(diagnostics).toContainEqual(
        expect.objectContaining({
          code: "words-of-another",
          at: { file: place("lexicon.yaml"), line: 1, column: 1 },
        }),
      );
      await rewrite("lexicon.yaml", {
        "tags: en": "tags: qaa",
        "100: hundreds": "100: hundreds\n  50: quops",
      });
      expect(await scanned()).toEqual({
        told: [],
        read: [
          ["Quops", 100],
          ["dozens", 24],
          ["1,500", 1500],
          ["up to 40", 40],
        ],
      });
    });

    test("stop a check, a build, a scan and an import where a word of it is at fault", async () => {
      await rewrite("lexicon.yaml", { "tags: en": "tags: qaa", "\nstops:": "\nstop:" });
      await rewrite("reporting.yaml", { "\n  today:": "\n  tody:" });
      expect(await faults()).toMatchObject({
        ok: false,
        told: [
          { code: "words-missing", message: "no entry stops", at: { file: place("lexicon.yaml") } },
          { code: "words-unknown", message: "unknown entry: stop", hint: "did you mean stops?" },
          { code: "words-unknown", message: "unknown entry: tody of days", hint: "did you mean today?" },
          { code: "words-missing", message: "no entry today of days" },
        ],
      });
      expect(await build(["rally"], config(), world.effects())).toMatchObject({ ok: false, editions: [] });
      await expect(scanned()).rejects.toThrow(/lexicon\.yaml:\d+:1: no entry stops/u);
      const file = { file: world.path("text.txt"), dataset: "rally" };
      await expect(
        suggestImport({ ...file, format: null } as never, config(), world.effects()),
      ).rejects.toThrow(/no entry stops/u);
    });
  });

  test("may have helpers of its own, and leave out those of others", async () => {
    await rewrite("page.ftl", {
      "[all] all quotes checked{ on-day }": "[all] { everything }",
      "quotes checked{ on-day }": "quotes checked",
      "# Used by the above.\non-day =\n": "everything = all { $claims } checked\nnever =\n",
    });
    expect((await faults()).told).toMatchObject([{ message: "unknown message: never" }]);
  });

  test("goes by its tag: a brief in one that there isn't is at fault", async () => {
    const brief = await world.read("data/rally/brief.yaml");
    await world.write("data/rally/brief.yaml", brief.replace("[qaa]", "[nb, qab]"));
    expect(await faults()).toMatchObject({
      ok: false,
      told: [
        {
          code: "unknown-language",
          message: "no words in qab",
          at: { file: world.path("data/rally/brief.yaml"), line: 3, column: 17 },
          hint: expect.stringMatching(/^did you mean qaa\?; one of your own comes in by --languages <dir>/u),
        },
      ],
    });
  });

  test("in a folder that isn't there is asked for in vain", async () => {
    const nowhere = world.config({ languages: world.path("nowhere") });
    await expect(build(["rally"], nowhere, world.effects())).rejects.toThrow("no folder of languages");
  });
});

/** The place in that file. */
function matching(fault: object, file: string): object {
  const { at = {}, ...rest } = fault as { at?: object };
  return { ...rest, at: expect.objectContaining({ file, ...at }) };
}
