import type { AnalysisWords } from "../analysis-words.ts";
import { numberIn } from "../numbers.ts";

export const analysisNb: AnalysisWords = {
  rulesHeading: "Reglene bak funnene",
  times: (count) => ["", "én gang", "to ganger"][count] ?? `${numberIn("nb-NO", count)} ganger`,
  unknownOrigin: "ukjent opphav",
  originsBehind: (known, unknown) => {
    if (unknown === 0) return `${numberIn("nb-NO", known)} opphav`;
    return known === 0
      ? "ukjent opphav"
      : `${numberIn("nb-NO", known)} opphav og ${numberIn("nb-NO", unknown)} ukjent`;
  },
  differentOrigins: (unknown) => {
    if (unknown === 0) return "fra ulike opphav";
    return unknown === 1 ? "det ene av ukjent opphav" : "begge av ukjent opphav";
  },
  reports: {
    heading: "Én ytring, flere gjengivelser",
    note: "Det én tekst har med og en annen utelater. «Utelatt» betyr at denne oversikten ikke har noen påstand om det fra den kilden; det som følger av kildens øvrige ord, regnes som gjengitt.",
    about: "om",
    toldBy: "gjengitt av",
    leftOutBy: "utelatt av",
    implied: (source) => `${source} (underforstått)`,
    utterance: (speakers, said) => `${speakers}, ${said}`,
  },
  held: {
    heading: "Hevdet:",
    alone: "ingen andre opphav ved siden av",
    widestGap: (gap, lower, upper) => `Største avstand: ${gap}, mellom ${lower} og ${upper}.`,
  },
  outdated: "Gjort før en påstand ble endret.",
  rules: {
    "utterance-echo": {
      title: "Én ytring, samme tall",
      description: "To gjengivelser av én ytring har samme tall med samme ord: Det ble sagt én gang.",
    },
    "utterance-variance": {
      title: "Én ytring, ulikt gjengitt",
      description:
        "To gjengivelser av én ytring har ulike tall eller ulike ord om tallet: Forskjellen ligger i gjengivelsen.",
    },
    "origin-echo": {
      title: "Ett opphav, samme tall igjen",
      description:
        "Kunnskapen kommer i begge tilfeller fra ett opphav, som oppgir samme tall med samme ord: Det er ingen bekreftelse.",
    },
    revision: {
      title: "Ett opphav, et annet tall en annen dag",
      description:
        "Ett opphav oppgir en senere dag et annet tall, eller det samme med et annet forbehold, uansett hvor lang tid som ligger mellom.",
    },
    "unordered-compatible": {
      title: "Ett opphav, samme dag, tall som kan være riktige begge to",
      description:
        "Ett opphav oppgir to tall samme dag, eller i en rekkefølge som tekstene ikke avgjør, og det finnes tall som passer begge.",
    },
    "self-contradiction": {
      title: "Ett opphav, samme dag, tall som utelukker hverandre",
      description:
        "Ett opphav oppgir to tall samme dag, eller i en rekkefølge som tekstene ikke avgjør, og ingen tall passer begge.",
    },
    agreement: {
      title: "Ulike opphav, samme tall",
      description: "To opphav som ikke bygger på hverandre, oppgir samme tall med samme ord.",
    },
    rounding: {
      title: "Ulike opphav, ett av tallene avrundet",
      description:
        "To tall uten forbehold ligger ikke lenger fra hverandre enn avrunding tillater, og det ene er det andre avrundet til færre gjeldende sifre.",
    },
    conflict: {
      title: "Ulike opphav, tall som utelukker hverandre",
      description: "To opphav oppgir tall for de samme dagene, og ingen tall passer begge.",
    },
    compatible: {
      title: "Ulike opphav, tall som kan være riktige begge to",
      description: "To opphav oppgir ulike tall for de samme dagene, og det finnes tall som passer begge.",
    },
    "bound-violation": {
      title: "En del som er større enn helheten",
      description:
        "Alle som telles i det ene, telles også i det andre, og for de samme dagene er det minste delen kan være, mer enn det meste helheten kan være.",
    },
    "stance-echo": {
      title: "Én ytring, samme standpunkt",
      description: "To gjengivelser av én ytring har samme standpunkt: Det ble tatt én gang.",
    },
    "stance-variance": {
      title: "Én ytring, ulike standpunkter",
      description: "To gjengivelser av én ytring har ulike standpunkter: Forskjellen ligger i gjengivelsen.",
    },
    reversal: {
      title: "Én taler, fra å avvise til å si det eller omvendt",
      description: "En taler sier én dag det samme taler avviser en annen dag.",
    },
    shift: {
      title: "Én taler, en annen endring av standpunkt",
      description:
        "En taler inntar et annet standpunkt uten å snu helt om; også å si det og å avvise det der tekstene ikke avgjør hva som kom først.",
    },
    "stance-repeated": {
      title: "Én taler eller ett opphav, samme standpunkt igjen",
      description:
        "En taler gjentar et standpunkt, eller to talere som har kunnskapen fra ett opphav, inntar det samme: Det er ingen bekreftelse.",
    },
    contradiction: {
      title: "Bekreftet og avvist",
      description: "Det den ene sier er så, avviser den andre.",
    },
    unconfirmed: {
      title: "Sagt og ikke bekreftet",
      description:
        "Det én taler sier er så, har en annen ingen beviser for, eller den andre bekrefter det ikke. Ingen av delene er en avvisning.",
    },
    "stance-agreement": {
      title: "Ulike talere, samme standpunkt",
      description:
        "To talere som ikke har kunnskapen fra ett opphav, inntar samme standpunkt, direkte eller gjennom det som følger av den enes ord.",
    },
  },
};
