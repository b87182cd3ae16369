import type { Claim, Dataset, Speaker, Stance } from "../src/model/dataset.ts";
import { STANCES } from "../src/model/dataset.ts";
import type { Modifier } from "../src/model/quantity.ts";
import { dataset as built, estimate, statement } from "./builders.ts";

/** Names that a page has to bear: long ones, one without a space, Cyrillic, Hangul, Hebrew and Arabic. */
const NAMES = [
  "Harbour Board",
  "Directorate-General for Parliamentary Intelligence Oversight and Civil Protection of Greater Varland",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "Главное управление разведки",
  "국가정보원",
  "unnamed officials",
  "Mira Odrin",
  "Провідна рада оборони",
  "דובר הפיקוד הצפוני",
  "وزارة الدفاع",
];
const PARTIES = ["Varland", "Ostria", "대한민국", null, "Northern Alliance of Coastal and Inland Provinces"];

/** An excerpt in each script, its figure in it, and what the curator translated of it. */
const EXCERPTS: readonly { language: string; text: (figure: number) => string; translated: boolean }[] = [
  {
    language: "en",
    text: (n) => `some ${n.toLocaleString("en-GB")} were moved to the "north" camp`,
    translated: false,
  },
  { language: "nb", text: (n) => `rundt ${n} soldater er flyttet til «nordleiren»`, translated: true },
  { language: "ko", text: (n) => `병력 ${n}명이 북쪽으로 이동했다`, translated: true },
  { language: "uk", text: (n) => `переміщено ${n} військових до «північного» табору`, translated: false },
  { language: "ar", text: (n) => `نُقل نحو ${n} جندي إلى «المعسكر الشمالي»`, translated: false },
  { language: "he", text: (n) => `כ-${n} חיילים הועברו צפונה`, translated: true },
];
const MODIFIERS: readonly Modifier[] = [
  "exact",
  "about",
  "up-to",
  "at-least",
  "more-than",
  "between",
  "vague",
];

const dayOf = (index: number) => new Date(Date.UTC(2031, 2, 1 + index)).toISOString().slice(0, 10);
const pick = <T>(items: readonly T[], index: number): T => items[index % items.length]!;

/** As many invented claims as asked for, the same ones every time; every script, modifier and stance comes up. */
export function fictionalDataset(count: number): Dataset {
  const claims = Array.from({ length: count }, (_, index) => fictionalClaim(index, count));
  const made = built(claims);
  const speakers = new Map([...made.speakers].map(([id, speaker], index) => [id, dressed(speaker, index)]));
  const sources = new Map(
    [...made.sources].map(([id, source], index) => [
      id,
      {
        ...source,
        language: pick(EXCERPTS, sourceNumber(id)).language,
        agency: index % 3 === 0 ? "Yonda Central News Agency" : null,
        publisher: index % 2 === 0 ? `The ${pick(PARTIES, index) ?? "Daily"} Courier` : `Post ${index}`,
        headline: index % 4 === 1 ? null : `Who moved to the "north"? It's unclear`,
        published: { ...claims[0]!.said!, edtf: "2031-12-01", earliest: "2031-12-01", latest: "2031-12-01" },
        url: "https://nearspace.example/news",
      },
    ]),
  );
  return {
    ...made,
    id: "fictional",
    title: { und: "How many moved north, and who says so?" },
    headline: null,
    publisher: null,
    contact: null,
    languages: ["en", "nb"],
    focus: [...made.measures.keys(), ...made.propositions.keys()].slice(0, 4),
    speakers,
    sources,
  };
}

const sourceNumber = (id: string) => Number(id.split("-")[1]);

function fictionalClaim(index: number, count: number): Claim {
  const spread = Math.max(5, Math.floor(count / 6));
  const source = index % Math.max(1, Math.min(30, Math.ceil(count / 6)));
  const amount = 1000 + ((index * 7919) % 90) * 100;
  const { text, translated } = pick(EXCERPTS, source);
  const common = {
    id: `c-${index}`,
    speaker: `s-${index % Math.min(40, Math.ceil(count / 2))}`,
    source: `src-${source}`,
    said: index % 11 === 3 ? `../${dayOf(index % spread)}` : dayOf(index % spread),
    asOf: index % 6 === 2 ? `${dayOf(index % 3)}/${dayOf((index % 3) + 2)}` : null,
    excerpt: text(amount),
  };
  const made: Claim =
    index % 3 === 1
      ? statement({
          ...common,
          proposition: `p-${(index * 5) % Math.ceil(count / 12)}`,
          stance: pick<Stance>(STANCES, index),
        })
      : estimate({ ...common, measure: `m-${index % Math.ceil(count / 10)}`, ...figure(index, amount) });
  return {
    ...made,
    said:
      made.said &&
      (index % 2 === 0
        ? { ...made.said, basis: "inferred", why: { und: `“Monday”, case ${index % 9}` } }
        : made.said),
    translation: translated ? { en: `${amount.toLocaleString("en-GB")} were moved north` } : null,
    note:
      index % 7 === 0
        ? { und: "A note that says how a curator read the words of the source, in some length." }
        : null,
  };
}

function figure(index: number, amount: number) {
  const modifier = pick(MODIFIERS, index);
  if (modifier === "between") return { modifier, low: amount, high: amount + 500 };
  if (modifier === "vague") return { modifier, low: amount, words: { und: "thousands" } };
  return { modifier, amount };
}

function dressed(speaker: Speaker, index: number): Speaker {
  const party = pick(PARTIES, index);
  const number = Math.floor(index / NAMES.length);
  return {
    ...speaker,
    name: { und: `${pick(NAMES, index)}${number === 0 ? "" : ` ${number + 1}`}` },
    role: index % 2 === 0 ? { und: "spokesperson of the joint command for the northern district" } : null,
    party: party === null ? null : { und: party },
  };
}
