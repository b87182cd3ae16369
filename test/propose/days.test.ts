import { describe, expect, test } from "vitest";
import { dayReader, writtenDays } from "../../src/propose/days.ts";
import { claimWords } from "../../src/propose/lexicon/languages.ts";
import { sentencesOf } from "../../src/propose/sentences.ts";

/** Thursday 6 March 2031. */
const THURSDAY = { first: "2031-03-06", last: "2031-03-06" };

function daysOf(
  language: "en" | "nb" | "de" | "fr",
  text: string,
  published: typeof THURSDAY | null = THURSDAY,
): string {
  const read = dayReader(claimWords(language), published);
  return sentencesOf(text, language)
    .flatMap(({ tokens }) => read(tokens).days)
    .map(({ days }) => writtenDays(days))
    .join(" ");
}

describe("days of a text of Thursday 6 March 2031", () => {
  test.each([
    ["today", "2031-03-06"],
    ["this morning", "2031-03-06"],
    ["yesterday", "2031-03-05"],
    ["the day before yesterday", "2031-03-04"],
    ["on Thursday", "2031-03-06"],
    ["on Friday", "2031-02-28"],
    ["earlier on Monday", "2031-03-03"],
    ["last Thursday", "2031-02-27"],
    ["Monday last week", "2031-02-24"],
    ["last week", "2031-02-24/2031-03-02"],
    ["earlier this week", "2031-03-03/2031-03-06"],
    ["at the weekend", "2031-03-01/2031-03-02"],
    ["three days ago", "2031-03-03"],
    ["two weeks ago", "2031-02-17/2031-02-23"],
    ["last month", "2031-02-01/2031-02-28"],
    ["earlier this month", "2031-03-01/2031-03-06"],
    ["last year", "2030-01-01/2030-12-31"],
    ["on 28 February", "2031-02-28"],
    ["on October 3", "2030-10-03"],
    ["on March 4, 2029", "2029-03-04"],
    ["in early March", "2031-03-01/2031-03-06"],
    ["in mid-January", "2031-01-11/2031-01-20"],
    ["in October", "2030-10-01/2030-10-31"],
    ["since Monday", ""],
    ["until last Tuesday", ""],
    ["by December", ""],
    ["tomorrow", ""],
    ["next Monday", ""],
    ["on 31 February", ""],
    ["he sat in the sun and may go", ""],
  ])("the minister said %s", (words, days) => {
    expect(daysOf("en", `The minister said ${words} that it holds.`)).toBe(days);
  });

  test.each([
    ["i dag", "2031-03-06"],
    ["i går", "2031-03-05"],
    ["i forgårs", "2031-03-04"],
    ["torsdag", "2031-03-06"],
    ["fredag", "2031-02-28"],
    ["sist torsdag", "2031-02-27"],
    ["tidligere mandag", "2031-03-03"],
    ["forrige mandag", "2031-02-24"],
    ["i forrige uke", "2031-02-24/2031-03-02"],
    ["tidligere denne uken", "2031-03-03/2031-03-06"],
    ["i helgen", "2031-03-01/2031-03-02"],
    ["for tre dager siden", "2031-03-03"],
    ["3. oktober", "2030-10-03"],
    ["den 4. mars", "2031-03-04"],
    ["4. mars 2029", "2029-03-04"],
    ["tidlig i oktober", "2030-10-01/2030-10-10"],
    ["i slutten av februar", "2031-02-21/2031-02-28"],
    ["i fjor", "2030-01-01/2030-12-31"],
    ["siden mandag", ""],
    ["inntil sist torsdag", ""],
    ["neste uke", ""],
    ["i morgen", ""],
  ])("statsråden sa %s", (words, days) => {
    expect(daysOf("nb", `Statsråden sa ${words} at det holder.`)).toBe(days);
  });

  test.each([
    ["heute früh", "2031-03-06"],
    ["gestern Abend", "2031-03-05"],
    ["vorgestern", "2031-03-04"],
    ["am Donnerstag", "2031-03-06"],
    ["am Freitagabend", "2031-02-28"],
    ["am vergangenen Donnerstag", "2031-02-27"],
    ["am Montag vergangener Woche", "2031-02-24"],
    ["in der vergangenen Woche", "2031-02-24/2031-03-02"],
    ["am Wochenende", "2031-03-01/2031-03-02"],
    ["vor drei Tagen", "2031-03-03"],
    ["am 3. Oktober", "2030-10-03"],
    ["am 4. März 2029", "2029-03-04"],
    ["Anfang Oktober", "2030-10-01/2030-10-10"],
    ["im vergangenen Jahr", "2030-01-01/2030-12-31"],
    ["seit Montag", ""],
    ["bis zum Dienstag", ""],
    ["am kommenden Montag", ""],
    ["morgen", ""],
  ])("die Ministerin sagte %s", (words, days) => {
    expect(daysOf("de", `Die Ministerin sagte ${words}, es reiche.`)).toBe(days);
  });

  test.each([
    ["aujourd’hui", "2031-03-06"],
    ["hier soir", "2031-03-05"],
    ["avant-hier", "2031-03-04"],
    ["jeudi", "2031-03-06"],
    ["vendredi matin", "2031-02-28"],
    ["jeudi dernier", "2031-02-27"],
    ["lundi de la semaine dernière", "2031-02-24"],
    ["la semaine dernière", "2031-02-24/2031-03-02"],
    ["ce week-end", "2031-03-01/2031-03-02"],
    ["il y a trois jours", "2031-03-03"],
    ["le 1er mars", "2031-03-01"],
    ["le 4 mars 2029", "2029-03-04"],
    ["début octobre", "2030-10-01/2030-10-10"],
    ["l’année dernière", "2030-01-01/2030-12-31"],
    ["depuis lundi", ""],
    ["jusqu’à mardi", ""],
    ["d’ici lundi", ""],
    ["lundi prochain", ""],
    ["demain", ""],
  ])("la ministre a dit %s", (words, days) => {
    expect(daysOf("fr", `La ministre a dit ${words} que cela suffit.`)).toBe(days);
  });

  test("“mandagens pressekonferanse” is of that Monday", () => {
    expect(daysOf("nb", "På mandagens pressekonferanse sa hun det.")).toBe("2031-03-03");
  });

  test("in a text of one of several days, what it means on each", () => {
    const week = { first: "2031-03-03", last: "2031-03-06" };
    expect(daysOf("en", "She said so on Monday.", week)).toBe("2031-03-03");
    expect(daysOf("en", "She said so on Tuesday.", week)).toBe("2031-02-25/2031-03-04");
  });

  test("where nobody knows when it came out, only a whole date is a day", () => {
    expect(daysOf("en", "On Monday, and on 4 March 2029, she said so.", null)).toBe("2029-03-04");
  });
});
