import { parse } from "node-html-parser";
import { describe, expect, test } from "vitest";
import { renderDataset } from "./screen-page.ts";

// What a reader asks first is answered on page one, each in one sentence, without looking further.

const SENTENCES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  en: {
    "which figures": /^Five reports give 1,500, 3,000, 10,000 and 12,000 for six counts\.$/u,
    "who and when":
      /^Volodymyr Zelensky \(17\s?Oct, .+\) against NIS \(18\s?Oct, .+\), .+ said a day apart\.$/u,
    "what do they count":
      /^10,000 stands for six different counts: In Russia so far · .+ · Planned by December$/u,
    "which can’t both be true":
      /^Up to 10,000 and 12,000 soldiers for “Planned in total” can’t both be true.*\.$/u,
    "how independent": /^.+ against NIS .+, from different origins, .+\.$/u,
  },
  nb: {
    "which figures": /^Fem tekster gir 1\s500, 3\s000, 10\s000 og 12\s000 for seks størrelser\.$/u,
    "who and when":
      /^Volodymyr Zelenskyj \(17\.\s?okt\., .+\) mot NIS \(18\.\s?okt\., .+\), .+ sagt med én dag mellom\.$/u,
    "what do they count":
      /^10\s000 står for seks ulike størrelser: I Russland så langt · .+ · Planlagt innen desember$/u,
    "which can’t both be true":
      /^Opptil 10\s000 og 12\s000 soldater for «Planlagt i alt» kan ikke begge stemme.*\.$/u,
    "how independent": /^.+ mot NIS .+, fra ulike opphav, .+\.$/u,
  },
};

describe.each(Object.keys(SENTENCES))("page one in %s answers", async (language) => {
  const { html } = await renderDataset("dprk-troops-2024", language);
  const paragraphs = parse(html).querySelectorAll(".page-one p");
  // A full stop within a day or an abbreviation ends no sentence: the next one begins with a capital.
  const sentences = paragraphs.flatMap(({ textContent }) =>
    textContent
      .replace(/\s+/gu, " ")
      .trim()
      .split(/(?<=\.) (?=\p{Lu}|\d[\d\s,.]* (?:for|står) )/u),
  );

  test.each(Object.entries(SENTENCES[language]!))("%s", (_, sentence) => {
    expect(sentences.filter((one) => sentence.test(one))).toHaveLength(1);
  });
});
