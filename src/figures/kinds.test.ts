import { expect, test } from "vitest";
import { type FigureLanguage, readFigures } from "./index.ts";
import { keysOf } from "./lexicon/compiled.ts";
import { en } from "./lexicon/en.ts";
import { nb } from "./lexicon/nb.ts";
import { readStretch } from "./tokens.ts";

const read = (text: string, language: FigureLanguage) =>
  readFigures(text, { language }).map(({ text: words, kind }) => `${words}: ${kind}`);

/** Each pair differs in what makes the one a count and the other none. */
test.each<[string, FigureLanguage, string[]]>([
  ["Three of four cruise missiles were intercepted.", "en", ["Three: count", "four: count"]],
  ["Three out of four voters say so.", "en", ["Three out of four: ratio"]],
  ["Tre av fire missiler ble skutt ned.", "nb", ["Tre: count", "fire: count"]],
  ["Tre av fire hjem er skadd.", "nb", ["Tre av fire: ratio"]],
  ["Han skjøt ned tre av fire droner.", "nb", ["tre: count", "fire: count"]],
  ["Tre er siktet, og én har tilstått.", "nb", ["Tre: count", "én: count"]],
  ["Sju soldater og en sivil mistet livet.", "nb", ["Sju: count", "en: count"]],
  ["En sivil patrulje kom.", "nb", []],
  ["One was killed and two were hurt.", "en", ["One: count", "two: count"]],
  ["One was reminded of 1989.", "en", ["1989: year"]],
  ["It was one of six stolen paintings.", "en", ["six: count"]],
  ["One person in 50 carries it.", "en", ["One person in 50: ratio"]],
  ["The vote was two judges to one.", "en", ["two: count", "one: count"]],
  ["They were outnumbered two to one.", "en", ["two: ratio"]],
  ["Prices are 14 times average earnings.", "en", ["14 times: multiple"]],
  ["He was stabbed 14 times outside a bar.", "en", ["14: count"]],
  ["The series runs on BBC Two.", "en", ["Two: identifier"]],
  ["Her debut, 'Nine Doors', sold 900 copies.", "en", ["Nine: identifier", "900: count"]],
  ["Parking goes up from 28 to 36 kroner.", "en", ["28: money", "36 kroner: money"]],
  ["Avgiften øker fra 28 til 36 kroner.", "nb", ["28: money", "36 kroner: money"]],
  ["Han ble sett mellom 20.15 og 21.", "nb", ["20.15 og 21: time"]],
  ["Mellom 20 og 21 fanger rømte.", "nb", ["Mellom 20 og 21: count"]],
  ["Leiren er bygd for 2000.", "nb", ["2000: count"]],
  ["Håndskriftet er fra rundt år 820.", "nb", ["820: year"]],
  ["The pub dates from 1740.", "en", ["1740: year"]],
  ["She governed for 11 of the past 15 years.", "en", ["11: duration", "15 years: duration"]],
  ["The stay fell from seven days to five.", "en", ["seven days: duration", "five: duration"]],
  ["He took 7 for 48.", "en", ["7 for 48: score"]],
  ["She shot a 66 in the round of 16.", "en", ["66: number", "16: score"]],
  ["The pandas, both 20, go home.", "en", ["20: age"]],
  ["The brothers, 12 and 14, were found.", "en", ["12: age", "14: age"]],
  ["The soprano, who sang 27 roles, was 94.", "en", ["27: count", "94: age"]],
  ["The toll, officials said, was 94.", "en", ["94: count"]],
  ["Sixteen of the dead were over 80.", "en", ["Sixteen: count", "80: age"]],
  ["The rate fell from 12 to seven per 100,000.", "en", ["12: ratio", "seven: ratio", "100,000: ratio"]],
  ["Banken har tapt 2,4 milliarder på lån.", "nb", ["2,4 milliarder: money"]],
  ["Hull i fylkesvei 9 har skadd 70 biler.", "nb", ["fylkesvei 9: identifier", "70: count"]],
  ["Klokken var fem på halv sju.", "nb", ["fem: time", "sju: time"]],
  ["It fell to -51 in the night.", "en", ["-51: number"]],
  ["They may not own more than 10%.", "en", ["more than 10%: percent"]],
  ["The hospital counts 14.", "en", ["14: count"]],
  ["It affects one adult in eleven.", "en", ["one adult in eleven: ratio"]],
  ["It has a 1 in 43 chance of hitting Earth.", "en", ["1 in 43: ratio"]],
  ["One goal came in 12 games.", "en", ["One: count", "12: count"]],
  ["Call 111 or, in an emergency, 999.", "en", ["111: phone", "999: phone"]],
  ["Officials put the number at about 900.", "en", ["about 900: count"]],
  ["The S&P 500 rose 0.8% to 5,471.", "en", ["P 500: identifier", "0.8%: percent", "5,471: number"]],
  ["Sales of the car rose 0.8% to 5,471.", "en", ["0.8%: percent", "5,471: count"]],
  ["It flies its 787-9s to 14 cities.", "en", ["787-9: identifier", "14: count"]],
  ["Route 66 turns 100 next year.", "en", ["Route 66: identifier", "100: age"]],
  ["The figure was up in 2719.", "en", ["2719: count"]],
  ["We found a hole of 22 billion.", "en", ["22 billion: money"]],
  ["Two billion went on floods, a further 400m on fires.", "en", ["Two billion: money", "400m: money"]],
  ["Revenue was $12.4bn, analysts having expected 12.1.", "en", ["$12.4bn: money", "12.1: money"]],
  ["Rescuers said 15 were alive, the company 12.", "en", ["15: count", "12: count"]],
  ["He got ten years in jail, two of them suspended.", "en", ["ten years: duration", "two: duration"]],
  [
    "Profit was SKr11.4bn, well ahead of the 9.8bn analysts had pencilled in.",
    "en",
    ["SKr11.4bn: money", "9.8bn: money"],
  ],
  ["Profit was Xyz11.4bn.", "en", []],
  ["They set aside $9.1bn; a year ago it was 6.4.", "en", ["$9.1bn: money", "6.4: money"]],
  [
    "It spent 61 billion pesos, nine billion of it on cars.",
    "en",
    ["61 billion pesos: money", "nine billion: money"],
  ],
  ["Debt, 112% of output, is to reach 118.", "en", ["112%: percent", "118: percent"]],
  ["Fines bring in 21m, of which the city keeps eight.", "en", ["21m: money", "eight: money"]],
  ["The trains seat 650.", "en", ["650: count"]],
  ["They gave the left 182 seats, the president's camp 163.", "en", ["182: count", "163: count"]],
  ["The champion won round 14 of 24.", "en", ["round 14 of 24: identifier"]],
  [
    "GPT-5 scored 94.6 percent, Claude 4 some 90.",
    "en",
    ["GPT-5: identifier", "94.6 percent: percent", "Claude 4: identifier", "some 90: percent"],
  ],
  ["It is down a little (-2), its lowest.", "en", ["-2: number"]],
  ["Police sought a man of about 25.", "en", ["25: age"]],
  ["None of the 31 was older than 25.", "en", ["31: count", "25: age"]],
  ["Her pulse was up, pulse 140.", "en", ["140: measurement"]],
  ["He admitted one count of fraud and two of theft.", "en", ["one: count", "two: count"]],
  ["It kills one every 14 minutes.", "en", ["one: count", "14 minutes: duration"]],
  ["Kommunen låner 90 milliarder i år og 110 neste år.", "nb", ["90 milliarder: money", "110: money"]],
  ["De ti siste årene var det 14 skred.", "nb", ["ti: duration", "14: count"]],
  ["Sokna samlet inn 400.000 på en helg.", "nb", ["400.000: money"]],
  ["Banden fikk høyst 90.000 for dem.", "nb", ["høyst 90.000: money"]],
  ["De betaler 11.200 mindre i skatt.", "nb", ["11.200: money"]],
  ["Utvalget brukte 21 måneder og 14,6 millioner.", "nb", ["21 måneder: duration", "14,6 millioner: money"]],
  ["Det var 314 butikker under sju navn.", "nb", ["314: count", "sju: count"]],
  [
    "It is nearer $4 billion than the 1.5 billion given to parliament.",
    "en",
    ["nearer $4 billion: money", "1.5 billion: money"],
  ],
  [
    "Output fell 0.4 percent, more than the 0.1 forecast by economists.",
    "en",
    ["0.4 percent: percent", "0.1: percent"],
  ],
  [
    "They want 8 percent; the firm has offered 3.6 over two years.",
    "en",
    ["8 percent: percent", "3.6: percent", "over two years: duration"],
  ],
  ["The fire grew from 200 acres to 3,000 in a day.", "en", ["200 acres: measurement", "3,000: measurement"]],
  ["Floods of 2 metres brought the toll to 29.", "en", ["2 metres: measurement", "29: count"]],
  ["A single costs 3.20 euros, a day pass 9.90.", "en", ["3.20 euros: money", "9.90: money"]],
  ["They charge up to $5,000; some had paid 7,000.", "en", ["up to $5,000: money", "7,000: money"]],
  ["They overpaid $340 each, or 3.7 million in total.", "en", ["$340: money", "3.7 million: money"]],
  ["The guards are all now over 70.", "en", ["70: age"]],
  ["All aboard the ATR 72 were killed.", "en", ["ATR 72: identifier"]],
  ["It ranks 151st out of 180.", "en", ["151st: ordinal", "180: ordinal"]],
  ["It has lost control over 90 towns.", "en", ["90: count"]],
  ["Two Indians and one, a cook of 23, died.", "en", ["Two: count", "one: count", "23: age"]],
  ["De har godkjent 317 av 2040 søknader.", "nb", ["317: count", "2040: count"]],
  ["Skolen har i dag 640, de fleste fra byen.", "nb", ["640: count"]],
  ["Bryggeriet lager 26 øl.", "nb", ["26: count"]],
  ["Sonden fløy de 780 millioner kilometerne.", "nb", ["780 millioner kilometerne: measurement"]],
  [
    "Fondet tok ut 3,4 milliarder i mars og ytterligere 1,1 i april.",
    "nb",
    ["3,4 milliarder: money", "1,1: money"],
  ],
  ["Hun er mor til en sønn på fire.", "nb", ["fire: age"]],
  ["Sønnen hennes på fire ble skadd.", "nb", ["fire: age"]],
  ["Romanen, hennes 14., kom i mai.", "nb", ["14.: ordinal"]],
  ["Over 600 moh. ligger snøen.", "nb", ["Over 600 moh: measurement"]],
  ["Diabetes type 2 rammer mange.", "nb", ["type 2: identifier"]],
  [
    "Et F-35 koster en milliard, en Shahed-136 kanskje 350.000.",
    "nb",
    ["F-35: identifier", "en milliard: money", "Shahed-136: identifier", "kanskje 350.000: money"],
  ],
])("%s (%s)", (text, language, figures) => expect(read(text, language)).toEqual(figures));

test("a phrase of the lexicon falls into the tokens that a text of the same words does", () => {
  const phrasesOf = (entry: unknown): string[] => {
    if (typeof entry === "string") return [entry];
    if (typeof entry !== "object" || entry === null || entry instanceof RegExp) return [];
    return Object.values(entry).flatMap(phrasesOf);
  };
  // Codes of currencies are no words of a text.
  const lexicons = [en, nb].map((lexicon) => ({ ...lexicon, currencyAdjectives: {} }));
  for (const phrase of lexicons.flatMap(phrasesOf))
    expect(keysOf(phrase), phrase).toEqual(readStretch(phrase, 0).tokens.map(({ key }) => key));
});
