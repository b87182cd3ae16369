import type { PageWords, ProofFacts } from "../wording.ts";
import { capital, cardinal, countOf, days, digits, list, quote } from "./words.ts";

export const page: PageWords = {
  by: (day) => `senest ${day}`,
  from: (day) => `fra ${day}`,
  heldFor: (day) => `per ${day}`,
  restsOn: (names) => `bygger delvis på ${names}`,
  takenBack: (day) => `trukket tilbake ${day}`,
  noDate: "uten dato",
  quote,
  cardinal,
  days,
  reports: (count) => countOf(count, "tekst", "tekster"),
  speakers: (count) => countOf(count, "avsender", "avsendere"),
  claims: (count) => countOf(count, "påstand", "påstander"),
  sources: (count) => countOf(count, "kilde", "kilder"),
  sharedNumber: (number, count, labels) =>
    `${number} står for ${cardinal(count)} ulike størrelser: ${labels.join(" · ")}`,
  edition: (number) => `Utgave ${number}`,
  footing: (proof, sources) =>
    `${countOf(proof.claims, "påstand", "påstander")}, ${countOf(sources, "kilde", "kilder")}, ${excerptsProved(proof)}`,
  figureUnread: (language) => `; tallet er ikke kontrollert: ${language} leses ikke`,
  verification: (status, line, on) => {
    switch (status) {
      case "verified":
        return line === null ? "funnet i den arkiverte teksten" : `linje ${line}`;
      case "ambiguous":
        return "står flere steder i den arkiverte teksten";
      case "not-found":
        return "IKKE FUNNET i den arkiverte teksten";
      case "no-archive":
        return on === null ? "ikke kontrollert: arkivert tekst mangler" : `kontrollert ${on}`;
    }
  },
  sourceVerified: (proof, coverage) => {
    const figures =
      coverage === null
        ? ""
        : ` Tall i teksten: ${digits(coverage.figures)}; ${digits(coverage.covered)} i påstander, ${digits(coverage.ignored)} utelatt med hensikt${
            coverage.covered + coverage.ignored === coverage.figures
              ? ""
              : `, ${digits(coverage.figures - coverage.covered - coverage.ignored)} ikke kuratert`
          }.`;
    return `${countOf(proof.claims, "påstand", "påstander")}, ${excerptsProved(proof)}.${figures}`;
  },
  outletUnknown: (agency) => `${agency} (utgiver ikke oppgitt)`,
  agencyOn: (agency, publisher) => `${agency}, hos ${publisher}`,
  groupSummary: ({ origins, reports, positions, gap }) =>
    `${countOf(reports, "tekst", "tekster")}, ${origins}, ${countOf(positions, "standpunkt", "standpunkter")}${gap === "" ? "" : `; største avstand ${gap}`}`,
  follows: (labels) => `Følger av: ${labels}.`,
  alternative: (rows, tick) => `Oppstilling av tallene på en akse fra 0 til ${tick}. ${rows.join("; ")}.`,
  timelineAlternative: (rows, sources) =>
    `Tidslinje med ${countOf(rows, "rad", "rader")} fra ${countOf(sources, "kilde", "kilder")}: dagen det ble sagt, dagene tallene gjelder, og dagen kilden kom ut. Radene gir alle dager i ord.`,
  wordsAbove: (headline) => `Sitert under «${headline}».`,
  logarithmic: "Logaritmisk skala",
  method: ({ window, about, rounding }) => [
    {
      term: "Hva som sammenlignes",
      text: `Tall for samme størrelse, sted og gruppe, og utsagn som kan møtes, etter dagene: dagen en påstand gjelder, ellers dagen det ble sagt, ellers senest dagen kilden kom ut. Det som stiger og synker, eller begynner og slutter, sammenlignes bare der disse ligger høyst ${window} fra hverandre, med mindre oversikten gir det et annet vindu. Ulike størrelser settes aldri opp mot hverandre, med mindre den ene er en del av den andre eller kan være den samme.`,
    },
    {
      term: "Hva et tall betyr",
      text: `«Om lag» rommer ${about} til hver side; «opptil» og «minst» er grenser og forblir grenser; et vagt ord som «tusenvis» har ingen øvre ende. To tall uten forbehold som ligger høyst ${rounding} fra hverandre, er forenlige når det ene er det andre avrundet.`,
    },
    {
      term: "Opphav",
      text: "Påstander som går tilbake til ett opphav eller gjengir samme ytring, teller én gang, uansett hvor mange som trykker dem.",
    },
    {
      term: "Standpunkter",
      text: "Den som sier at noe er så, sier også det som følger av det; den som avviser noe, avviser det som det følger av. Ingen beviser er ingen avvisning, og taushet er ingen påstand.",
    },
    {
      term: "Dager",
      text: "Dagen et tall gjelder, dagen det ble sagt og dagen kilden kom ut, holdes fra hverandre. En dag merket med stjerne står ikke i kilden; nummeret viser til begrunnelsen bakerst.",
    },
    {
      term: "Kontroll",
      text: "En hake og et linjenummer sier hvor sitatet står i kildens arkiverte tekst, bokstav for bokstav bortsett fra mellomrom, streker og formen på anførselstegn.",
    },
    {
      term: "Hva som ikke gjøres",
      text: "Det regnes ikke gjennomsnitt, og ingenting slås sammen, vektes eller kåres til det beste.",
    },
  ],
  assessment: (reading, text, settle, by) =>
    `${capital({ definition: "et spørsmål om definisjon", timing: "et spørsmål om tid", translation: "et spørsmål om oversettelse", unresolved: "uavklart" }[reading] ?? reading)}. ${text}${settle === "" ? "" : ` Ville avgjort det: ${settle}`}${by === "" ? "" : ` (${by})`}`,
  pairs: (count) => `${digits(count)} par av påstander, hvert med sin egen setning i discrepancies.csv.`,
  list,
};

function excerptsProved({ claims, found, locked, unchecked, on }: ProofFacts): string {
  if (unchecked === claims) return "sitatene er ikke kontrollert: arkivet mangler";
  const day = on === "" ? "" : ` ${on}`;
  return found + locked === claims
    ? `alle sitater kontrollert${day}`
    : `${digits(found + locked)} av ${digits(claims)} sitater kontrollert${day}`;
}
