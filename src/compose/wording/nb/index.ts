import { nb as locale } from "date-fns/locale/nb";
import type { Wording } from "../wording.ts";
import { amounts } from "./amounts.ts";
import { analysisNb } from "./analysis.ts";
import { cases } from "./cases.ts";
import { changesNb } from "./changes.ts";
import { cutsNb } from "./cuts.ts";
import { deck } from "./deck.ts";
import { figures } from "./figures.ts";
import { labels } from "./labels.ts";
import { page } from "./page.ts";
import { pairs } from "./pairs.ts";
import { pictures } from "./pictures.ts";
import { shortNb } from "./short.ts";
import { stanceWords } from "./stances.ts";
import { tablesNb } from "./tables.ts";
import { terms } from "./terms.ts";
import { LANGUAGE } from "./words.ts";

export const nb: Wording = {
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
  tables: tablesNb,
  analysis: analysisNb,
  cuts: cutsNb,
  changes: changesNb,
  pictures,
  short: shortNb,
};
