import type { Terms } from "../wording.ts";

const KINDS: Terms["kinds"] = {
  conflict: { label: "Motstrid", meaning: "Ulike opphav, samme størrelse, og ingen tall passer med begge." },
  "bound-violation": {
    label: "Delen er større enn helheten",
    meaning: "Det telles flere i en del enn i det den inngår i, så helheten må ha vokst imellom.",
  },
  "self-contradiction": {
    label: "Selvmotsigelse",
    meaning:
      "Ett opphav, ingen senere dag som forklarer det, og ingen tall passer med begge; eller ingen hvis to størrelser er én.",
  },
  contradiction: { label: "Motsigelse", meaning: "Én sier at det er så; en annen avviser det." },
  change: {
    label: "Endring imellom",
    meaning: "Begge kan stemme hvis noe endret seg, eller ble kjent, fra den ene dagen til den andre.",
  },
  reversal: { label: "Helomvending", meaning: "Samme avsender avviste og sa det senere, eller omvendt." },
  unconfirmed: {
    label: "Ubekreftet",
    meaning:
      "Én sier at det er så; en annen har ingen beviser eller bekrefter det ikke. Det er ingen avvisning.",
  },
  shift: {
    label: "Endret standpunkt",
    meaning: "En avsender, eller en part, gikk fra ett standpunkt til et annet.",
  },
  revision: { label: "Revisjon", meaning: "Et opphav erstattet tallet sitt en senere dag." },
  retraction: { label: "Tilbaketrekking", meaning: "En avsender trakk tilbake det avsenderen hadde sagt." },
  "reporting-variance": {
    label: "Ulikt gjengitt",
    meaning: "Én og samme ytring, gjengitt med et annet tall, ord eller standpunkt.",
  },
  update: { label: "Oppdatering", meaning: "Et opphav ga et senere tall; ingenting er trukket tilbake." },
  compatible: { label: "Forenlige", meaning: "Andre ord, men det finnes tall som passer med begge." },
  agreement: { label: "Enighet", meaning: "Ulike opphav sier det samme." },
  echo: { label: "Ekko", meaning: "Samme opphav om igjen: ingen uavhengig støtte." },
};

export const terms: Terms = {
  kinds: KINDS,
  patterns: {
    day: "d.\u00a0MMM",
    dayYear: "d.\u00a0MMM yyyy",
    dayOfMonth: "d.",
    month: "MMM yyyy",
    longDay: "d.\u00a0MMMM yyyy",
    longDayOfMonth: "d.",
    longDayMonth: "d.\u00a0MMMM",
  },
  marks: {
    point: "uten forbehold",
    about: "om lag",
    "at-most": "opptil",
    "at-least": "minst",
    range: "fra – til",
    vague: "vagt, ingen ende",
    planned: "planlagt",
    update: "senere tall fra opphavet",
    revision: "erstattet av opphavet",
    retracted: "trukket tilbake",
    inferred: "dag utledet",
  },
  languages: { en: "engelsk", nb: "norsk (bokmål)", nn: "norsk (nynorsk)", no: "norsk", und: "ikke oppgitt" },
  clocks: {
    said: "sagt (åpen: en av disse dagene)",
    "as-of": "per: dagen påstanden gjelder",
    published: "publisert",
  },
};
