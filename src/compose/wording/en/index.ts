import { enGB as locale } from "date-fns/locale/en-GB";
import type { Wording } from "../wording.ts";
import { amounts } from "./amounts.ts";
import { analysisEn } from "./analysis.ts";
import { cases } from "./cases.ts";
import { changesEn } from "./changes.ts";
import { cutsEn } from "./cuts.ts";
import { deck } from "./deck.ts";
import { figures } from "./figures.ts";
import { labels } from "./labels.ts";
import { page } from "./page.ts";
import { pairs } from "./pairs.ts";
import { pictures } from "./pictures.ts";
import { shortEn } from "./short.ts";
import { stanceWords } from "./stances.ts";
import { tablesEn } from "./tables.ts";
import { terms } from "./terms.ts";
import { LANGUAGE } from "./words.ts";

export const en: Wording = {
  language: LANGUAGE,
  locale,
  labels,
  ...terms,
  ...stanceWords,
  ...amounts,
  ...figures,
  ...pairs,
  ...cases,
  ...deck,
  ...page,
  tables: tablesEn,
  analysis: analysisEn,
  cuts: cutsEn,
  changes: changesEn,
  pictures,
  short: shortEn,
};
