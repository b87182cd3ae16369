import type { DaysApart } from "../days-apart.ts";
import type { PictureWords } from "../picture-words.ts";
import { capital, countOf, days, digits } from "./words.ts";

export const pictures: PictureWords = {
  ladder: {
    heading: "Hvor langt hver av dem gikk, og når",
    note: "Pilen går til det som følger av et trinn. Et navn alene sier at det er slik. Rød linje: én som har endret syn.",
    implies: (labels) => `innebærer: ${labels}`,
  },
  required: {
    heading: "Hva som måtte ha skjedd",
    note: "Hvert tall som det det åpner for, på dagen det gjelder. Grått: det som må ha skjedd mellom to tall hvis begge stemmer. Med rød kant: det ingenting kan ha gjort sant.",
    change: (least, rises, apart) => `${rises ? "opp" : "ned"} med minst ${least}${within(apart)}`,
    conflict: (gap) =>
      gap === "" ? "intet tall stemmer med begge" : `intet tall stemmer med begge; ${gap} fra hverandre`,
    outgrown: (gap) =>
      gap === "" ? "delen ville være større enn helheten" : `delen ville være ${gap} større enn helheten`,
    ifSame: (sentence) => `hvis begge teller det samme: ${sentence}`,
  },
  provenance: {
    heading: "Hvem det går tilbake til",
    note: "Halvfet: der kunnskapen begynner. Heltrukken: sier det. Stiplet: gir videre. Prikket: bygger delvis på.",
    caption: (origins, claims) => `${capital(origins)} bak ${countOf(claims, "påstand", "påstander")}.`,
    columns: { origin: "går tilbake til", speaker: "sagt av", agency: "formidlet av", outlet: "trykt av" },
    edges: {
      says: (from, to) => `${from} sier det til ${to}`,
      repeats: (from, to) => `${to} gir videre fra ${from}`,
      "rests-on": (from, to) => `${to} bygger delvis på ${from}`,
    },
  },
};

function within({ least, most }: DaysApart): string {
  if (most === null) return least === null || least === 0 ? "" : ` på ${days(least)} eller mer`;
  if (least === null || least === 0) return ` på høyst ${days(most)}`;
  return least === most ? ` på ${days(most)}` : ` på ${digits(least)} til ${days(most)}`;
}
