import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Figure, type FigureLanguage, readFigures, readLanguages } from "./index.ts";
import { lexiconOf } from "./lexicon/compiled.ts";
import { lexiconIn } from "./lexicon/languages.ts";
import { findFigures } from "./reader.ts";
import { sentenceStarts } from "./sentences.ts";
import { readStretch } from "./tokens.ts";

const short = ({ amount, low, high, modifier, kind }: Figure) =>
  `${amount ?? `${low}..${high ?? ""}`} ${modifier} ${kind}`.replace(" exact count", "");
const read = (text: string, language: FigureLanguage) => readFigures(text, { language }).map(short);

describe("forms of a number", () => {
  test.each<[string, FigureLanguage, string]>([
    ["zwölftausend Menschen", "de", "12000"],
    ["siebenundneunzig Menschen", "de", "97"],
    ["hunderttausend Menschen", "de", "100000"],
    ["anderthalb Millionen Menschen", "de", "1500000"],
    ["zwei Dutzend Häuser", "de", "24"],
    ["1,5 Mio. Menschen", "de", "1500000"],
    ["1.500 Menschen", "de", "1500"],
    ["gut 500 Menschen", "de", "500 more-than count"],
    ["zwischen 5 und 8 Mrd. Euro", "de", "5000000000..8000000000 between money"],
    ["quatre-vingt-dix-sept otages", "fr", "97"],
    ["soixante et onze députés", "fr", "71"],
    ["deux cent cinquante mille voix", "fr", "250000"],
    ["une cinquantaine de blessés", "fr", "50 about count"],
    ["deux douzaines de camions", "fr", "24"],
    ["1 500 personnes", "fr", "1500"],
    ["jusqu’à 1,5 million de voix", "fr", "1500000 up-to count"],
    ["pas plus de 50 élèves", "fr", "50 up-to count"],
    ["La salle ne peut accueillir plus de 50 élèves", "fr", "50 up-to count"],
    ["15 000 Casques bleus au maximum", "fr", "15000 up-to count"],
    ["Unter den 33 Toten", "de", "33"],
    ["unter 33 Toten", "de", "33 fewer-than count"],
    ["des dizaines de milliers de voix", "fr", "20000..99999 vague count"],
    ["двадцятьма п'ятьма дронами", "uk", "25"],
    ["девʼять людей", "uk", "9"],
    ["дев’ять людей", "uk", "9"],
    ["тисяча двісті тридцять п'ять людей", "uk", "1235"],
    ["1 млн 250 тис. доз", "uk", "1250000"],
    ["2 тис. 345 осіб", "uk", "2345"],
    ["2 тис. 5 млн", "uk", "2000;5000000"],
    ["близько тисячі людей", "uk", "1000 about count"],
    ["тисячі людей", "uk", "2000..9999 vague count"],
    ["до тисячі людей", "uk", "1000 up-to count"],
    ["зросла до 51 людини", "uk", "51"],
    ["з десяток людей", "uk", "10 about count"],
    ["троє з десятка бійців", "uk", "0.3 exact ratio"],
    ["600 з гаком мільйонів людей", "uk", "600000000 at-least count"],
    ["12-тисячний натовп", "uk", "12000"],
    ["двадцять третього серпня", "uk", ""],
    ["1 травня 2 людини загинули", "uk", "null.. exact date;2"],
    ["28 October 12 soldiers died", "en", "null.. exact date;12"],
    ["зустрінемося о 7 біля метро", "uk", "null.. exact time"],
    ["дві нові лікарні", "uk", "2"],
    ["у справі № 755/1234/23", "uk", "null.. exact identifier"],
    ["на вулиці Садовій, 12, загинули троє", "uk", "null.. exact identifier;3"],
    ["10.000 soldater", "nb", "10000"],
    ["10 000 soldater", "nb", "10000"],
    ["10\u00a0000 soldater", "nb", "10000"],
    ["10\u202f000 soldater", "nb", "10000"],
    ["10\u2009000 soldater", "nb", "10000"],
    ["10,000 soldater", "nb", "10000"],
    ["10,000 soldiers", "en", "10000"],
    ["10.000 soldiers", "en", "10000"],
    ["3000 soldater", "nb", "3000"],
    ["600 000", "nb", "600000"],
    ["1.500.000 mennesker", "nb", "1500000"],
    ["1,500,000 people", "en", "1500000"],
    ["1'500'000 people", "en", "1500000"],
    ["12,345,678,901.25 litres", "en", "12345678901.25 exact measurement"],
    ["1.5 million people", "en", "1500000"],
    ["1,5 millioner mennesker", "nb", "1500000"],
    ["1,1 millioner mennesker", "nb", "1100000"],
    ["3,5 mill. mennesker", "nb", "3500000"],
    ["6K troops", "en", "6000"],
    ["3.5m people", "en", "3500000"],
    ["12-thousand troops", "en", "12000"],
    ["2½ million people", "en", "2500000"],
    ["over ½ million people", "en", "500000 more-than count"],
    ["crossed the 100 million mark", "en", "100000000 more-than count"],
    ["crossed the 100 fields", "en", "100"],
    ["0 and a half million people", "en", "0;500000"],
    ["1,234 million people", "en", "1234000000"],
    ["up .5 percent", "en", "0.5 exact percent"],
    ["twenty-five thousand men", "en", "25000"],
    ["two hundred and fifty men", "en", "250"],
    ["an index of two hundred and three quarters", "en", "200.75 exact number"],
    ["They may not own more than 10 of them.", "en", "10 up-to count"],
    ["De kan ikke eie mer enn 10 av dem.", "nb", "10 up-to count"],
    ["De krever ikke færre enn 10 av dem.", "nb", "10 at-least count"],
    ["We are down to a handful.", "en", "2..9 vague count"],
    ["up to a ceiling of 15,000 people", "en", "15000 up-to count"],
    ["20 quadrillion ants", "en", "20000000000000000"],
    [
      "mellom 2,1 og 2,3 milliarder, mot 1,7 til 2.",
      "nb",
      "2100000000..2300000000 between money;1700000000..2000000000 between money",
    ],
    ["Guesses go from 900 to 1,400.", "en", "900..1400 between count"],
    ["It went from 900 to 1,400.", "en", "900;1400"],
    ["They lost two hundred and fifty.", "en", "250"],
    ["“five hundred twenty”, he said", "en", "520"],
    ["three thousand and four-star generals", "en", "3000;4 exact identifier"],
    ["De mistet tolv tusen fem hundre og tre.", "nb", "12503"],
    ["twelve hundred men", "en", "1200"],
    ["two million three hundred thousand people", "en", "2300000"],
    ["two and a half million people", "en", "2500000"],
    ["a million and a half people", "en", "1500000"],
    ["half a million people", "en", "500000"],
    ["half a dozen people", "en", "6"],
    ["a dozen people", "en", "12"],
    ["a hundred people", "en", "100"],
    ["four brigades", "en", "4"],
    ["tjuefem tusen mann", "nb", "25000"],
    ["tjuefem mann", "nb", "25"],
    ["femogtjue mann", "nb", "25"],
    ["to hundre og femti mann", "nb", "250"],
    ["tohundreogfemti mann", "nb", "250"],
    ["hundre og tjue mann", "nb", "120"],
    ["tretusen fem hundre mann", "nb", "3500"],
    ["en halv million mennesker", "nb", "500000"],
    ["halvannen million mennesker", "nb", "1500000"],
    ["to og en halv million mennesker", "nb", "2500000"],
    ["et dusin fanger", "nb", "12"],
    ["seks offiserer", "nb", "6"],
    ["én drept", "nb", "1"],
    ["en drept og to såret", "nb", "1;2"],
    ["a 10,000-strong force", "en", "10000"],
    ["killing 12.", "en", "12"],
    ["12, 15 and 20 villages", "en", "12;15;20"],
    ["in 2,024 cases", "en", "2024"],
    ["five hundred men", "und", "500"],
    ["Members fell by 120, or 4 percent.", "en", "120;4 exact percent"],
    ["It fell 4 percent, or 12.", "en", "4 exact percent;12"],
    ["They want 4, 5, or 6 percent.", "en", "4 exact percent;5 exact percent;6 exact percent"],
    ["Det er en oppgang på hele ni, eller 14,5 prosent.", "nb", "9;14.5 exact percent"],
    ["Tallet falt med 120 eller 4 prosent.", "nb", "120;4 exact percent"],
    ["Die Zahl sank um 120, oder 4 Prozent.", "de", "120;4 exact percent"],
    ["Die Zahl sank um 4 Prozent, also 12.", "de", "4 exact percent;12"],
    ["8, 12 und 15 Prozent", "de", "8 exact percent;12 exact percent;15 exact percent"],
    ["Une baisse de 4 %, soit 12.", "fr", "4 exact percent;12"],
    ["De er rundt én prosent flere.", "nb", "1 about percent"],
    ["De er rundt én stjerne.", "nb", "1"],
    ["Around one percent agree.", "en", "1 about percent"],
    ["About one in ten agrees.", "en", "0.1 about ratio"],
    ["Rund ein Prozent stimmt zu.", "de", "1 about percent"],
    ["Environ un pour cent des voix.", "fr", "1 about percent"],
    ["Etwa einer von zehn stimmt zu.", "de", "0.1 about ratio"],
    ["The one percent are rich.", "en", ""],
    ["Det kom 3.015.000 stemmer den 3.01.2026.", "nb", "3015000;null.. exact date"],
    ["Es kamen 3.015.000 Stimmen.", "de", "3015000"],
    ["Det er (rundt) 3.876.200 velgere.", "nb", "3876200 about count"],
    ["There are (at least) 40 voters.", "en", "40 at-least count"],
  ])("%j in %s is %s", (text, language, expected) => expect(read(text, language).join(";")).toBe(expected));

  test("a separator that the language doesn't settle is ambiguous, not guessed", () => {
    const [figure] = readFigures("10.000", { language: "und" });
    expect(figure).toMatchObject({ amount: null, ambiguous: [10000, 10] });
    expect(readFigures("1.500.000", { language: "und" })[0]).toMatchObject({
      amount: 1_500_000,
      ambiguous: [],
    });
    expect(readFigures("10 000", { language: "und" })[0]).toMatchObject({ amount: 10_000, ambiguous: [] });
  });

  test.each<[string, FigureLanguage, string]>([
    ["11 to 12,000 men", "en", "11000..12000 between count"],
    ["500 to 1,000 men", "en", "500..1000 between count"],
    ["25–30 thousand men", "en", "25000..30000 between count"],
    ["between 11,000 and 12,000 men", "en", "11000..12000 between count"],
    ["one to two million people", "en", "1000000..2000000 between count"],
    ["two or three boats", "en", "2..3 between count"],
    ["mellom 11 000 og 12 000 mann", "nb", "11000..12000 between count"],
    ["5–6000 mann", "nb", "5000..6000 between count"],
    ["tre-fire hundre mann", "nb", "300..400 between count"],
    ["ti til tolv mann", "nb", "10..12 between count"],
    ["anslag fra 300 til 450 døde", "nb", "300..450 between count"],
    ["økte fra 300 til 450 døde", "nb", "300;450"],
    ["fell from 450 to 300 deaths", "en", "450;300"],
    ["tusenvis av soldater", "nb", "2000..9999 vague count"],
    ["titusener", "nb", "20000..99999 vague count"],
    ["flere hundre tusen mennesker", "nb", "200000..999999 vague count"],
    ["et titall personer", "nb", "10..19 vague count"],
    ["tens of thousands of people", "en", "20000..99999 vague count"],
    ["several hundred people", "en", "200..999 vague count"],
    ["dozens of people", "en", "24..99 vague count"],
  ])("%j in %s is %s", (text, language, expected) => expect(read(text, language).join(";")).toBe(expected));

  test.each<[string, FigureLanguage, string]>([
    ["rundt|om lag|ca.|omtrent|cirka|nær|nesten|nærmere|anslagsvis|bortimot", "nb", "about"],
    ["så mange som|opptil|inntil|opp mot|høyst|ikke mer enn|maksimalt", "nb", "up-to"],
    ["over|mer enn|flere enn|drøyt|i overkant av|godt over", "nb", "more-than"],
    ["minst|ikke færre enn|ikke mindre enn", "nb", "at-least"],
    ["under|færre enn|mindre enn|i underkant av|snaut", "nb", "fewer-than"],
    ["around|about|roughly|some|nearly|almost|an estimated|approximately|close to", "en", "about"],
    ["as many as|up to|at most|no more than|a maximum of", "en", "up-to"],
    ["over|more than|well over|upwards of|in excess of|more than an estimated", "en", "more-than"],
    ["at least|no fewer than|not less than|a minimum of", "en", "at-least"],
    ["under|fewer than|less than|just under", "en", "fewer-than"],
  ])("%s before a number in %s is %s", (cues, language, modifier) => {
    for (const cue of cues.split("|")) {
      for (const filler of ["", language === "en" ? " a total of" : " totalt"]) {
        const text = `Her ${cue}${filler} 500 personer.`;
        const [figure] = readFigures(text, { language });
        expect([figure?.amount, figure?.modifier, figure?.text], text).toEqual([
          500,
          modifier,
          `${cue}${filler} 500`,
        ]);
      }
    }
  });

  test.each<[string, string]>([
    ["10,000 or more people", "at-least"],
    ["30+ offices", "at-least"],
    ["800 troops at most", "up-to"],
    ["a hundred or so people", "about"],
    ["talks about 10 issues", "exact"],
  ])("%j is %s", (text, modifier) =>
    expect(readFigures(text, { language: "en" })[0]?.modifier).toBe(modifier),
  );
});

describe("what is no count", () => {
  test.each<[string, FigureLanguage, string]>([
    ["28. oktober|8. til 13. oktober|18.10.2024|den 28.10.|28. og 29. oktober 2024", "nb", "date"],
    ["am 28.10.|vom 3.10. bis 5.10.2026", "de", "date"],
    ["Oct 28|October 28, 2024|28 October|2024-10-18|October 8-13|the 28th of October|9/11", "en", "date"],
    ["i 1999|2022–2024|1990-tallet|siden 2022", "nb", "year"],
    ["in 1999|2022-24|the 1990s|since 2022", "en", "year"],
    ["12:39|kl. 15.39|klokken 15|klokken tre|kl. 10 og 12", "nb", "time"],
    ["3 p.m.|3pm|12:39:31|1500 GMT|at six.", "en", "time"],
    ["3. plass|den 93. brigaden", "nb", "ordinal"],
    ["3rd place|93rd Brigade", "en", "ordinal"],
    ["ring 22 34 56 78|+47 900 12 345|nødnummer 113", "nb", "phone"],
    ["call 555-0142|(202) 555-0147|0800 123 456", "en", "phone"],
    ["155 mm shells|7.62×39|a 9mm pistol", "en", "calibre"],
    [
      "F-16|the T-72 tank|Covid-19|resolution 1718|Route 66|a Boeing 737 crashed|phase 2|5G",
      "en",
      "identifier",
    ],
    ["artikkel 5|brigade 93|rom 12|Storgata 12|nr. 3|buss 37", "nb", "identifier"],
    ["13.7 %|40 percent|two per cent|3 percentage points|10–15%", "en", "percent"],
    ["40 prosent|13,7 %", "nb", "percent"],
    ["$20bn|500 euros|€3.5m|US$5|NOK 500|ten million Swiss francs", "en", "money"],
    ["500 kroner|10 millioner dollar|kr 500|500 kr", "nb", "money"],
    ["5 km|40 mm of rain|several hundred square kilometres|20 degrees|1,500m", "en", "measurement"],
    ["5,5 meter|2 millioner tonn|nautiske mil", "nb", "measurement"],
    ["three days|17 hours ago|five-year plan", "en", "duration"],
    ["aged 34|34 years old|a 34-year-old|Ola Berg (34)|over-65s", "en", "age"],
    ["34 år gammel|en 34-åring", "nb", "age"],
    ["won 3-1|2–2|6-4, 6-3", "en", "score"],
    ["one in five|two-thirds", "en", "ratio"],
    ["three times as many", "en", "multiple"],
  ])("%s in %s: %s", (texts, language, kind) => {
    for (const text of texts.split("|")) {
      const kinds = readFigures(text, { language }).map((figure) => figure.kind);
      if (text !== "nautiske mil") expect(new Set(kinds), text).toEqual(new Set([kind]));
    }
  });

  test.each<[string, FigureLanguage]>([
    ["one of them said that no one knew", "en"],
    ["the twenty-first century", "en"],
    ["https://example.org/2024/10/28?id=12", "en"],
    ["a man and an idea", "en"],
    ["Scores from the other matches", "en"],
    ["den ene av dem, en mann, og et hus", "nb"],
    ["tusen takk", "nb"],
  ])("%j in %s has no figure", (text, language) => expect(read(text, language)).toEqual([]));
});

test("a text that was read in one language is another's in another", () => {
  const amounts = (language: FigureLanguage) =>
    readFigures("ti menn", { language }).map(({ amount }) => amount);
  expect([amounts("en"), amounts("nb"), amounts("en"), amounts("nb")]).toEqual([[], [10], [], [10]]);
});

test("a figure has its line, its unit and its sentence", () => {
  const text =
    "Header\n\nMr. Lee spoke at 3 p.m. on Oct. 28. He saw up to 400 North Korean soldiers there. They left.";
  expect(readFigures(text, { language: "en" }).at(-1)).toMatchObject({
    text: "up to 400",
    line: 3,
    unit: "North Korean soldiers",
    sentence: "He saw up to 400 North Korean soldiers there.",
  });
});

function wordsOf(entry: unknown): string[] {
  if (typeof entry === "string") return [entry];
  if (Array.isArray(entry)) return entry.flatMap(wordsOf);
  if (typeof entry !== "object" || entry === null || entry instanceof RegExp) return [];
  return [...Object.keys(entry), ...Object.values(entry).flatMap(wordsOf)];
}

describe("laws", () => {
  const scraps = fc.constantFrom(
    ..."10 000|10.000|1,5|million|millioner|hundred|hundre|tusen|og|and|a|en|half|-|–|to|til|between|mellom|more|than|over|(|)|.|,|\n|\n\n|km|%|$|Oct|28|oktober|2024|kl|:|F|x|'|😀|one|of|in|per|aged|ca|dozens|tens|tjue|fem|1".split(
      "|",
    ),
  );
  const texts = fc
    .array(fc.tuple(scraps, fc.constantFrom("", " ", "\u00a0")), { maxLength: 40 })
    .map((parts) => parts.flat().join(""));

  test.each<FigureLanguage>(["en", "nb", "und"])(
    "any text in %s: figures in order, apart, inside the text",
    (language) => {
      fc.assert(
        fc.property(texts, (text) => {
          const points = [...text];
          let last = 0;
          for (const { start, end, text: words, amount, low, high, ambiguous } of readFigures(text, {
            language,
          })) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(points.slice(start, end).join("").replace(/\s+/g, " ")).toBe(words);
            for (const value of [amount, low, high, ...ambiguous])
              expect(value === null || Number.isFinite(value)).toBe(true);
            if (low !== null && high !== null) expect(low).toBeLessThan(high);
            last = end;
          }
        }),
        { numRuns: 500 },
      );
    },
  );

  /** All words that the reader knows of a language, with numbers and marks of every sort between them. */
  const lexiconTexts = (language: FigureLanguage) => {
    const known = [...lexiconOf(language).starters, ...Object.values(lexiconIn(language)).flatMap(wordsOf)];
    const digits = fc.stringMatching(/^\d{1,7}$/);
    const mark = fc.constantFrom(..." .,-–—:;/'’()[]\"«»$€%°+×#§\n\t\u00a0\u202f\u00ad😀");
    const scrap = fc.oneof(fc.constantFrom(...known), digits, digits, mark);
    const joint = fc.constantFrom("", " ", " ", " ", "\n");
    return fc.array(fc.tuple(scrap, joint), { maxLength: 30 }).map((parts) => parts.flat().join(""));
  };

  test.each<FigureLanguage>(readLanguages())("5,000 texts of the lexicon's own words in %s", (language) => {
    fc.assert(
      fc.property(lexiconTexts(language), (text) => {
        const points = [...text];
        let last = 0;
        for (const { start, end, text: words, line } of readFigures(text, { language })) {
          if (start < last || end <= start || end > points.length)
            throw new Error(`${start}–${end} after ${last}`);
          expect(points.slice(start, end).join("").replace(/\s+/g, " ")).toBe(words);
          expect(line).toBe(points.slice(0, start).filter((point) => point === "\n").length + 1);
          last = end;
        }
      }),
      { numRuns: 5000 },
    );
  });

  test("every whole number is read back from both ways of grouping and from either space", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), (value) => {
        const grouped = (mark: string) => String(value).replace(/\B(?=(\d{3})+$)/g, mark);
        expect(read(`${grouped(",")} people`, "en")).toEqual([String(value)]);
        for (const mark of [".", " ", "\u00a0", "\u202f"]) {
          expect(read(`${grouped(mark)} personer`, "nb")).toEqual([String(value)]);
        }
      }),
    );
  });

  /** Looks at tokens, not seconds: how often the reader asks for one must grow as the text does. */
  const looks = (text: string, language: FigureLanguage) => {
    const lexicon = lexiconOf(language);
    const stretch = readStretch(text, 0);
    const sentences = sentenceStarts(stretch, lexicon);
    let count = 0;
    const tokens = new Proxy(stretch.tokens, {
      get(target, key, receiver) {
        count++;
        return Reflect.get(target, key, receiver);
      },
    });
    findFigures({ stretch, tokens, lexicon, sentences, nounPhrases: [] });
    return count;
  };

  test.each(
    "1 |1.|1,|1-|1/|1:|100 |1 to |between 1 and |hundred |one hundred and |twenty-|1 in |a |Ab 1 |8. og |1'|october 1, |aged 1, |more than |of |hundre og |fem |1, 2 og |kl. 1 og |$1 |(1) |en halv |tens of |1m of |at 1 |$1 to 1 |up from 1 |the index at 1 |1 for 1 |junctions 1 and |A 1, |a score of |1,11,|1 over 1 |iPhone 1 |3.-|in 1999 |1 children in ten |rose 1 to 9 |a handful of |1 days |JN.1 |one was |three of four |aged four, six and |1 x 1 |between 20.15 and |1 of the past 1 years |round of |two to one |was |".split(
      "|",
    ),
  )("hostile text of %j is read in linear time", (unit) => {
    for (const language of ["en", "nb"] as const) {
      const once = looks(unit.repeat(200), language);
      const fourTimes = looks(unit.repeat(800), language);
      expect(fourTimes).toBeLessThan(once * 5 + 500);
    }
  });
});

test("a degree and its scale are one unit", () => {
  const units = readFigures("It was 5 °C, then 7° C. Later 9° north.", { language: "en" }).map(
    ({ text, unit }) => [text, unit],
  );
  expect(units).toEqual([
    ["5 °C", "°C"],
    ["7°", "°"],
    ["9°", "°"],
  ]);
});
