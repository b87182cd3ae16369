import type { ShortWords } from "../short-words.ts";
import { countOf, digits } from "./words.ts";

export const shortNb: ShortWords = {
  heading: "Det som spriker",
  note: "Etter emne, hvert sitat én gang. Av like par er ett fortalt, med antallet; discrepancies.csv har en setning for hvert.",
  moreDays: (count) => `og ${digits(count)} dager til`,
  pairs: (count) => countOf(count, "par", "par"),
  days: "Dagene er utledet av tekstene; ° merker dem som en kilde oppgir. Begrunnelsene står i HTML-siden og i claims.csv.",
  daysInKey: "dager utledet; ° oppgitt",
  alike: (counts) =>
    `Det som stemmer sammen eller bare gjentas, i par av påstander: ${counts.join("; ")}. De står i discrepancies.csv og i HTML-siden.`,
  register: {
    heading: "Alle påstander, etter kilde og dag",
    note: "Med sitatene som ikke står over (↑).",
  },
  method: ({ window, about, rounding }) => [
    {
      term: "Sammenlignet",
      text: `Tall for samme størrelse, og utsagn som kan møtes, etter dagen en påstand gjelder, ellers dagen det ble sagt, ellers senest utgivelsesdagen; det som stiger og synker, innen ${window}, om ikke annet er satt.`,
    },
    {
      term: "Kan ikke begge stemme",
      text: "Bare der ingen lesning av ordene passer med begge, på samme dag eller på dager tekstene ikke skiller.",
    },
    {
      term: "Tall",
      text: `«Om lag» er ${about} hver vei, «opptil» og «minst» forblir grenser, «tusenvis» har ingen øvre ende; to tall uten forbehold innen ${rounding} kan være ett som er avrundet. Det regnes ikke gjennomsnitt, og ingen tall kåres til det beste.`,
    },
    {
      term: "Opphav",
      text: "Påstander med ett opphav eller fra én ytring teller én gang, uansett hvor mange som trykker dem; «høyst» der det ikke er vist at de er uavhengige.",
    },
    {
      term: "Standpunkter",
      text: "Den som sier at noe er så, sier også det som følger av det. Å mangle beviser er ikke å avvise, og taushet er ingen påstand.",
    },
    {
      term: "Kontrollert",
      text: "Hvert sitat er søkt opp i den arkiverte teksten, bokstav for bokstav bortsett fra mellomrom, streker og anførselstegn. Reglene som fant noe, står i HTML-siden.",
    },
  ],
};
