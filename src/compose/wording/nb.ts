import { nb as locale } from "date-fns/locale/nb";
import { analysisNb } from "./analysis-nb.ts";
import { changesNb } from "./changes-nb.ts";
import { countOf } from "./count.ts";
import { cutsNb } from "./cuts-nb.ts";
import { listed } from "./listed.ts";
import { shortened } from "./shortened.ts";
import { tablesNb } from "./tables-nb.ts";
import { wayOf } from "./way-of.ts";
import type { PairFacts, ProofFacts, SideFacts, Wording } from "./wording.ts";

const NUMBERS = "ingen ett to tre fire fem seks sju åtte ni ti elleve tolv".split(" ");
const cardinal = (count: number) => NUMBERS[count] ?? String(count);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const quote = (text: string) => `«${text}»`;
const days = (count: number) => countOf(count, "dag", "dager");
const named = (side: SideFacts) => `${side.speaker} (${side.when})`;
const list = (items: readonly string[]) =>
  listed(
    shortened(items, (count) => `${count} andre`),
    "og",
  );

const STANCE_VERBS = {
  affirms: (det: string) => `bekreftet ${det}`,
  denies: (det: string) => `avviste ${det}`,
  "no-evidence": (det: string) => `sa det ikke fantes beviser for ${det}`,
  "declines-to-confirm": (det: string) => `ville ikke bekrefte ${det}`,
  "does-not-deny": (det: string) => `benektet ${det} ikke`,
  conditional: (det: string) => `omtalte ${det} bare som en mulighet`,
} as const;

const KINDS: Wording["kinds"] = {
  conflict: { label: "Motstrid", meaning: "Ulike opphav, samme telling, og ingen tall passer begge." },
  "bound-violation": {
    label: "Delen er større enn helheten",
    meaning: "Det telles flere i en del enn i det den inngår i, så helheten må ha vokst imellom.",
  },
  "self-contradiction": {
    label: "Selvmotsigelse",
    meaning: "Ett opphav, ingen senere dag som forklarer det, og ingen tall passer begge.",
  },
  contradiction: { label: "Motsigelse", meaning: "Én bekrefter det en annen avviser." },
  reversal: { label: "Helomvending", meaning: "Samme taler avviste og bekreftet senere, eller omvendt." },
  unconfirmed: {
    label: "Ubekreftet",
    meaning: "Én bekrefter; en annen har ingen beviser eller vil ikke bekrefte. Det er ingen avvisning.",
  },
  shift: { label: "Endret standpunkt", meaning: "Samme taler gikk fra ett standpunkt til et annet." },
  revision: { label: "Revisjon", meaning: "Samme opphav ga et annet tall en senere dag." },
  "reporting-variance": {
    label: "Ulikt gjengitt",
    meaning: "Én og samme ytring, gjengitt med et annet tall, ord eller standpunkt.",
  },
  compatible: { label: "Forenlige", meaning: "Andre ord, men det finnes tall som passer begge." },
  agreement: { label: "Enighet", meaning: "Ulike opphav sier det samme." },
  echo: { label: "Ekko", meaning: "Samme opphav om igjen: ingen uavhengig støtte." },
};

/** "1 dag", "5 dager", "1 til 7 dager", "inntil 3 dager"; "" der ingenting er kjent. */
function span({ least, most }: PairFacts["apart"]): string {
  if (least === null) return "";
  if (most === null) return `minst ${days(least)}`;
  if (least === most) return days(least);
  return least === 0 ? `inntil ${days(most)}` : `${least} til ${days(most)}`;
}

function apart(pair: PairFacts): string {
  if (pair.apart.least === null || (pair.apart.least === 0 && pair.apart.most === null)) return "";
  return pair.apart.most === 0 ? ", sagt samme dag" : `, sagt med ${span(pair.apart)} mellom`;
}

function later(pair: PairFacts): string {
  return pair.apart.least ? `, ${span(pair.apart)} senere` : "";
}

function within(pair: PairFacts): string {
  if (pair.apart.most === 0) return " samme dag";
  return pair.apart.most === null ? " i mellomtiden" : ` i løpet av ${span(pair.apart)}`;
}

const origins = (pair: PairFacts) => analysisNb.differentOrigins(pair.unknownOrigins);

const ESTIMATES: Record<string, (pair: PairFacts) => string> = {
  conflict: (pair) =>
    `${named(pair.a)} oppga ${pair.a.words}, ${named(pair.b)} ${pair.b.words}. Begge teller «${lower(pair.subject)}»${apart(pair)}, ${origins(pair)}. ${
      pair.gap === ""
        ? "Ingen tall passer begge: det ene utelukker nettopp tallet det andre nevner."
        : `Ingen tall passer begge; de nærmeste endene ligger ${pair.gap} fra hverandre.`
    }`,
  "self-contradiction": (pair) =>
    `${named(pair.a)} oppga ${pair.a.words}, ${named(pair.b)} ${pair.b.words}. Begge går tilbake til ${pair.a.origin}, ingen tekst setter den ene dagen etter den andre, og ingen tall passer begge${
      pair.gap === "" ? "" : `: de nærmeste endene ligger ${pair.gap} fra hverandre`
    }.`,
  revision: (pair) =>
    `${named(pair.a)} oppga ${pair.a.words}, deretter oppga ${named(pair.b)} ${pair.b.words}${later(pair)}. Begge går tilbake til ${pair.a.origin}, så det senere tallet ${
      pair.direction > 0 ? "hever" : pair.direction < 0 ? "senker" : "omformulerer"
    } det tidligere${pair.gap === "" ? "" : ` med ${pair.gap}`}; det strider ikke mot det.`,
  compatible: (pair) =>
    pair.rounded
      ? `${named(pair.a)} oppga ${pair.a.words}, ${named(pair.b)} ${pair.b.words}. Det ene er det andre avrundet.`
      : `${named(pair.a)} oppga ${pair.a.words}, ${named(pair.b)} ${pair.b.words}. ${
          pair.overlap === "" ? "Ingenting i dem utelukker det andre." : `Begge stemmer med ${pair.overlap}.`
        }`,
  agreement: (pair) =>
    `${named(pair.a)} og ${named(pair.b)} oppga begge ${pair.a.words}, ${origins(pair)}${pair.unknownOrigins === 2 ? "" : ` (${pair.a.origin}; ${pair.b.origin})`}.`,
  echo: (pair) =>
    pair.sameUtterance
      ? `${pair.a.source} og ${pair.b.source} gjengir samme ytring fra ${pair.a.speaker} likt: ${pair.a.words}. Den teller én gang.`
      : `${named(pair.a)} og ${named(pair.b)} oppga begge ${pair.a.words}, og begge går tilbake til ${pair.a.origin}. Det teller én gang.`,
  "reporting-variance": (pair) =>
    `${pair.a.source} og ${pair.b.source} gjengir samme ytring fra ${pair.a.speaker}, med ${pair.a.words} i den ene og ${pair.b.words} i den andre. ${
      pair.sameNumber
        ? "Tallet er det samme; ordet foran er det ikke, og dermed heller ikke det tallet rommer."
        : "Høyst én av dem har tallet slik det ble sagt."
    }`,
  "bound-violation": (pair) => {
    const [inner, outer] = pair.innerIsB ? [pair.b, pair.a] : [pair.a, pair.b];
    return `${named(inner)} oppga ${inner.words} for «${lower(inner.subject)}», ${named(outer)} ${outer.words} for «${lower(outer.subject)}». Alle i det første telles med i det andre, så hvis begge stemmer, vokste det andre med ${
      pair.gap === "" ? "noen" : `minst ${pair.gap}`
    } ${pair.unit}${within(pair)}.`;
  },
};

const STATEMENTS: Record<string, (pair: PairFacts) => string> = {
  contradiction: (pair) => `${statementPair(pair)} Begge deler kan ikke være sant.`,
  unconfirmed: (pair) => `${statementPair(pair)} Det er verken en avvisning eller en bekreftelse.`,
  reversal: (pair) =>
    `${opening(pair)} ${named(pair.a)} ${took(pair, pair.a)}; ${span(pair.apart)} senere: ${named(pair.b)} ${took(pair, pair.b)}.`,
  shift: (pair) =>
    `${opening(pair)} ${named(pair.a)} ${took(pair, pair.a)}; ${
      pair.apart.least ? `${span(pair.apart)} senere: ` : ""
    }${named(pair.b)} ${took(pair, pair.b)}.`,
  agreement: (pair) =>
    pair.carried
      ? statementPair(pair)
      : `${named(pair.a)} og ${named(pair.b)} inntok samme standpunkt til ${quote(pair.subject)}: ${pair.a.words}.`,
  echo: (pair) =>
    pair.sameUtterance
      ? `${pair.a.source} og ${pair.b.source} gjengir samme ytring fra ${pair.a.speaker} om ${quote(pair.subject)} likt. Den teller én gang.`
      : pair.sameSpeaker
        ? `${pair.a.speaker} inntok ett standpunkt til ${quote(pair.subject)} to ganger: ${pair.a.words} (${pair.a.when}; ${pair.b.when}). Det teller én gang.`
        : `${named(pair.a)} og ${named(pair.b)} går tilbake til ${pair.a.origin} og inntok samme standpunkt til ${quote(pair.subject)}. Det teller én gang.`,
  "reporting-variance": (pair) =>
    pair.carried
      ? `${opening(pair)} ${pair.a.source} og ${pair.b.source} gjengir samme ytring fra ${pair.a.speaker}: ${pair.a.speaker} ${took(pair, pair.a)} i den ene, ${pair.b.speaker} ${took(pair, pair.b)} i den andre.`
      : `${pair.a.source} og ${pair.b.source} gjengir samme ytring fra ${pair.a.speaker} om ${quote(pair.subject)} ulikt: «${pair.a.words}» i den ene, «${pair.b.words}» i den andre.`,
};

function statementPair(pair: PairFacts): string {
  return `${opening(pair)} ${named(pair.a)} ${took(pair, pair.a)}, ${named(pair.b)} ${took(pair, pair.b)}.`;
}

function opening(pair: PairFacts): string {
  if (!pair.carried) return `Om ${quote(pair.subject)}:`;
  const { special, general } = wayOf(pair);
  return `Av ${quote(special)} følger ${quote(general)}.`;
}

function took(pair: PairFacts, side: SideFacts): string {
  const det = pair.carried ? (side.subject === wayOf(pair).special ? "det første" : "det andre") : "det";
  return STANCE_VERBS[side.stance!](det);
}

function excerptsProved({ claims, found, locked, unchecked, on }: ProofFacts): string {
  if (unchecked === claims) return "sitatene er ikke kontrollert: arkivet mangler";
  const day = on === "" ? "" : ` ${on}`;
  return found + locked === claims
    ? `alle sitater kontrollert${day}`
    : `${found + locked} av ${claims} sitater kontrollert${day}`;
}

export const nb: Wording = {
  language: "nb-NO",
  locale,
  patterns: {
    day: "d. MMM",
    dayYear: "d. MMM yyyy",
    dayOfMonth: "d.",
    month: "MMM yyyy",
    longDay: "d. MMMM yyyy",
    longDayOfMonth: "d.",
    longDayMonth: "d. MMMM",
  },
  labels: {
    document: "Avviksrapport",
    glance: "Tallene i korthet",
    lineup: "Oppstillingen",
    said: "sagt",
    by: "av",
    reportedBy: "gjengitt av",
    inWords: "i ord",
    counts: "teller",
    differences: "Hva som skiller, og hvorfor",
    stances: "Hvem bekrefter, hvem avviser",
    speaker: "taler",
    stance: "standpunkt",
    inTheirWords: "med egne ord",
    table: "Alle tall, etter kilde og dato",
    figure: "tall",
    excerpt: "kildens ord",
    findings: "Avvikene",
    concordances: "Det som stemmer, og det som bare gjentas",
    subject: "om",
    finding: "funn",
    translation: "vår oversettelse",
    asOf: "per",
    sources: "Kildene",
    published: "publisert",
    byline: "av",
    textLanguage: "språk",
    verification: "kontrollert mot arkivert tekst",
    fingerprint: "SHA-256",
    note: "merknad",
    derived: "utledet",
    assessment: "kuratorens vurdering",
    method: "Slik er det sammenlignet",
    contents: "Innhold",
    page: "side",
    of: "av",
    inferredDay: "dag utledet av teksten",
    seeFinding: "se",
    party: "part",
    matrix: "Alle standpunkter i ett blikk",
    timeline: "Hvem sa hva, og når",
    carriers: "Hvem fortalte hvem",
    origin: "går tilbake til",
    dayNotes: "Dager som kildene ikke oppgir",
    alsoIn: "også",
    saidWhat: "hva",
    changes: "Endret siden forrige utgave",
    openSource: "åpne kilden ved disse ordene",
    inLineup: "i oppstillingen",
    inTimeline: "i tidslinjen",
    inIndex: "etter taler",
    screen: {
      skip: "Hopp til rapporten",
      filters: "Filtrer",
      search: "Søk i påstandene",
      speakers: "Taler",
      parties: "Part",
      sources: "Kilde",
      subjects: "Hva det gjelder",
      kinds: "Type avvik",
      from: "Sagt fra",
      to: "til",
      shown: "Viser {shown} av {all} påstander",
      all: "Viser alle {all} påstander",
      nothing: "Ingen påstander passer",
      undated: "{count} uten dag er utelatt",
      clear: "Nullstill",
      copyView: "Kopier lenke til visningen",
      link: "Lenke til: {what}",
      copied: "Lenken er kopiert",
      sorted: "Sortert etter: {what}",
      unsorted: "I rapportens rekkefølge",
    },
  },
  kinds: KINDS,
  stances: {
    affirms: "bekrefter",
    denies: "avviser",
    "no-evidence": "ingen beviser",
    "declines-to-confirm": "vil ikke bekrefte",
    "does-not-deny": "benekter ikke",
    conditional: "bare hvis",
  },
  modalities: {
    observed: "observert",
    assessed: "vurdert",
    planned: "planlagt",
    forecast: "ventet",
    alleged: "påstått",
    hypothetical: "hypotetisk",
  },
  marks: {
    point: "uten forbehold",
    about: "om lag",
    "at-most": "høyst",
    "at-least": "minst",
    range: "fra – til",
    vague: "vagt, ingen ende",
    planned: "planlagt",
    revision: "revidert av opphavet",
    inferred: "dag utledet",
  },
  tables: tablesNb,
  analysis: analysisNb,
  languages: { en: "engelsk", nb: "norsk (bokmål)", nn: "norsk (nynorsk)", no: "norsk", und: "ikke oppgitt" },
  by: (day) => `senest ${day}`,
  from: (day) => `fra ${day}`,
  noDate: "uten dato",
  quote,
  figure: ({ modifier, amount, low, high }) => {
    switch (modifier) {
      case "exact":
        return amount ?? "";
      case "about":
        return `om lag ${amount ?? `${low} til ${high}`}`;
      case "at-least":
        return `minst ${amount ?? low}`;
      case "more-than":
        return `mer enn ${amount ?? low}`;
      case "up-to":
        return `opptil ${amount ?? high}`;
      case "fewer-than":
        return `færre enn ${amount ?? high}`;
      case "between":
        if (low === null) return `opptil ${high}`;
        return high === null ? `${low} eller flere` : `${low} til ${high}`;
      case "vague":
        if (low === null) return high === null ? "et ubestemt antall" : `noen, opptil ${high}`;
        return high === null ? `noen, ${low} eller flere` : `noen, ${low} til ${high}`;
    }
  },
  overlap: (low, high) => {
    if (low !== null && low === high) return `nøyaktig ${low}`;
    if (low === null) return high === null ? "ethvert tall" : `ethvert tall opptil ${high}`;
    return high === null ? `ethvert tall fra ${low} og oppover` : `ethvert tall fra ${low} til ${high}`;
  },
  cardinal,
  days,
  reports: (count) => countOf(count, "tekst", "tekster"),
  speakers: (count) => countOf(count, "taler", "talere"),
  claims: (count) => countOf(count, "påstand", "påstander"),
  sources: (count) => countOf(count, "kilde", "kilder"),
  differentCounts: (count) => `${cardinal(count)} ulike tellinger`,
  explain: (pair) => capital((pair.a.stance === null ? ESTIMATES : STATEMENTS)[pair.kind]?.(pair) ?? ""),
  headline: (pair) => {
    const { a, b } = pair;
    if (a.stance !== null) {
      if (pair.kind === "shift" || pair.kind === "reversal") {
        return `${b.speaker}: fra «${nb.stances[a.stance]}» til «${nb.stances[b.stance!]}»`;
      }
      return `${a.speaker} og ${b.speaker}: ${lower(KINDS[pair.kind].label)}`;
    }
    switch (pair.kind) {
      case "bound-violation": {
        const [inner, outer] = pair.innerIsB ? [b, a] : [a, b];
        return `${capital(inner.words)} «${lower(inner.subject)}», men ${outer.words} «${lower(outer.subject)}»?`;
      }
      case "revision":
        return pair.direction === 0
          ? `${a.origin} omformulerer tallet sitt`
          : `Fra ${a.words} til ${b.words}`;
      case "agreement":
      case "echo":
        return capital(a.words);
      default:
        return `${capital(a.words)}, eller ${b.words}?`;
    }
  },
  summary: (pair) => {
    const met = `${named(pair.a)} mot ${named(pair.b)}`;
    if (pair.kind === "conflict" && pair.gap !== "")
      return `${met}, ${origins(pair)}${apart(pair)}. Ingen tall passer begge; de nærmeste endene ligger ${pair.gap} fra hverandre.`;
    if (pair.kind !== "bound-violation") return nb.explain(pair);
    const [inner, outer] = pair.innerIsB ? [pair.b, pair.a] : [pair.a, pair.b];
    return `${named(inner)} mot ${named(outer)}. Alle i det første telles med i det andre: hvis begge stemmer, vokste det med ${
      pair.gap === "" ? "noen" : `minst ${pair.gap}`
    } ${pair.unit}${within(pair)}.`;
  },
  statementCase: ({ kind, label, proposition, affirming, opposing, carried }) => {
    const outright = carried ? " (noen gjennom det som følger av deres ord)" : "";
    const camps = `${list(affirming)} bekreftet det${outright}; ${list(opposing)}`;
    const end =
      kind === "unconfirmed"
        ? "hadde ingen beviser for det eller ville ikke bekrefte det. Det er ingen avvisning."
        : "avviste det. Begge deler kan ikke være sant.";
    const text = `Om ${quote(proposition)}: ${camps} ${end}`;
    const summary = `${capital(camps)} ${end}`;
    return kind === "unconfirmed"
      ? {
          short: `${label}: ${cardinal(affirming.length)} bekreftet, ${cardinal(opposing.length)} bekreftet ikke`,
          headline: `Bekreftet av ${list(affirming)}, ikke bekreftet av ${list(opposing)}`,
          text,
          summary,
        }
      : {
          short: `${label}: ${cardinal(affirming.length)} bekreftet, ${cardinal(opposing.length)} avviste`,
          headline: `Bekreftet av ${list(affirming)}, avvist av ${list(opposing)}`,
          text,
          summary,
        };
  },
  chorus: ({ kind, speakers, origins, behind, sources, oneUtterance }) => {
    if (kind === "agreement") return `${capital(list(speakers))}, fra ${behind} i ${list(sources)}.`;
    if (!oneUtterance && speakers.length === 1 && speakers[0] === origins[0])
      return `${capital(list(speakers))}, mer enn én gang: ${list(sources)}.`;
    return oneUtterance
      ? `${capital(list(speakers))}: én ytring, gjengitt likt av ${list(sources)}.`
      : `${capital(list(speakers))} (${list(sources)}), som går tilbake til ${list(origins)}.`;
  },
  revisions: ({ a, b, subject, figures, direction }) => ({
    headline: `Fra ${a.words} til ${b.words}, i ${cardinal(figures)} tall`,
    text: `${named(a)} sa ${a.words}, og til sist sa ${named(b)} ${b.words}; i alt ${cardinal(figures)} tall for «${lower(subject)}», alle fra ${a.origin}. Det siste ${
      direction > 0 ? "hever" : direction < 0 ? "senker" : "omformulerer"
    } det første; et opphav som reviderer seg selv, er ikke i motstrid med seg selv.`,
  }),
  sides: (kind) =>
    kind === "unconfirmed"
      ? { left: "bekrefter", right: "bekrefter ikke" }
      : kind === "contradiction"
        ? { left: "bekrefter", right: "avviser" }
        : { left: "tidligere", right: "senere" },
  noConflict: (pair) => ({
    headline: `${capital(pair.a.words)} og ${pair.b.words} er ikke i motstrid`,
    text: `Begge tallene for «${lower(pair.subject)}» går tilbake til ${pair.a.origin}, som ${
      pair.direction > 0 ? "hevet" : pair.direction < 0 ? "senket" : "omformulerte"
    } sitt eget tall en senere dag.`,
  }),
  lead: (facts) => {
    const reports = `${capital(cardinal(facts.sources))} ${facts.sources === 1 ? "tekst" : "tekster"}`;
    const figures =
      facts.counts === 0
        ? `${reports} rommer ${countOf(facts.statements, "utsagn", "utsagn")}.`
        : `${reports} gir ${cardinal(facts.numbers)} tall for ${facts.counts === 1 ? "én telling" : `${cardinal(facts.counts)} ulike tellinger`}.`;
    const excluded =
      facts.counts === 0
        ? ""
        : facts.conflicts === 0
          ? " Ingen tall for samme telling utelukker hverandre."
          : ` ${capital(cardinal(facts.conflicts))} par av tall for samme telling kan ikke begge være riktige.`;
    const grown =
      facts.violations === 0
        ? ""
        : facts.violations === 1
          ? " Ett tall for en del er større enn tallet for helheten."
          : ` ${capital(cardinal(facts.violations))} tall for en del er større enn tallet for helheten.`;
    return figures + excluded + grown;
  },
  edition: (number) => `Utgave ${number}`,
  footing: (proof, sources) =>
    `${countOf(proof.claims, "påstand", "påstander")}, ${countOf(sources, "kilde", "kilder")}, ${excerptsProved(proof)}`,
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
        : ` Tall i teksten: ${coverage.figures}; ${coverage.covered} i påstander, ${coverage.ignored} utelatt med hensikt${
            coverage.covered + coverage.ignored === coverage.figures
              ? ""
              : `, ${coverage.figures - coverage.covered - coverage.ignored} ikke kuratert`
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
  clocks: {
    said: "sagt (åpen: en av disse dagene)",
    "as-of": "per: dagen påstanden gjelder",
    published: "publisert",
  },
  wordsAbove: (headline) => `Sitert under «${headline}».`,
  logarithmic: "Logaritmisk skala",
  method: ({ window, about, rounding }) => [
    {
      term: "Hva som sammenlignes",
      text: `Tall for samme størrelse, sted og gruppe der dagene (dagen tallet gjelder, ellers dagen det ble sagt) ligger høyst ${window} fra hverandre. Ulike størrelser settes aldri opp mot hverandre, med mindre den ene er en del av den andre.`,
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
      text: "Den som bekrefter noe, bekrefter det som følger av det; den som avviser noe, avviser det som det følger av. Ingen beviser er ingen avvisning, og taushet er ingen påstand.",
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
      text: "Ingenting blir til gjennomsnitt, slått sammen, vektet eller kåret til det beste.",
    },
  ],
  assessment: (reading, text, settle, by) =>
    `${capital({ definition: "et spørsmål om definisjon", timing: "et spørsmål om tid", translation: "et spørsmål om oversettelse", unresolved: "uavklart" }[reading] ?? reading)}. ${text}${settle === "" ? "" : ` Ville avgjort det: ${settle}`}${by === "" ? "" : ` (${by})`}`,
  pairs: (count) => `${count} par av påstander, hvert med sin egen setning i discrepancies.csv.`,
  cuts: cutsNb,
  changes: changesNb,
  list,
};
