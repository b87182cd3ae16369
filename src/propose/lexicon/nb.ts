import type { ClaimWords } from "./claim-words.ts";
import { numbered, phrases } from "./lists.ts";

export const nb: ClaimWords = {
  weekdays: numbered(
    `mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag`,
    `måndag, tysdag, onsdag, torsdag, fredag, laurdag, sundag`,
    `mandagens, tirsdagens, onsdagens, torsdagens, fredagens, lørdagens, søndagens`,
    `mandags, tirsdags, onsdags, torsdags, fredags, lørdags, søndags`,
    `mandagen, tirsdagen, onsdagen, torsdagen, fredagen, lørdagen, søndagen`,
  ),
  months: numbered(
    `januar, februar, mars, april, mai, juni, juli, august, september, oktober, november, desember`,
    `jan, feb, mar, apr, mai, jun, jul, aug, sep, okt, nov, des`,
  ),
  numbers: numbered(`en, to, tre, fire, fem, seks, sju, åtte, ni, ti`),
  days: {
    today: phrases(
      `i dag, idag, i morges, i kveld, i ettermiddag, i formiddag, i natt, tidligere i dag, dagens, nå i kveld`,
    ),
    yesterday: phrases(`i går, igår, i går kveld, natt til i dag, dagen før, gårsdagens`),
    "day-before-yesterday": phrases(`i forgårs, i forigårs`),
    "days-ago": phrases(`for <number> dager siden, for <number> døgn siden`),
    "weeks-ago": phrases(`for <number> uker siden, for en uke siden, for ei uke siden`),
    "last-weekday": phrases(`sist <weekday>, siste <weekday>, nå <weekday>`),
    "weekday-last-week": phrases(
      `<weekday> i forrige uke, forrige <weekday>, <weekday> forrige uke, <weekday> i siste uke`,
    ),
    weekday: phrases(`<weekday>, tidligere <weekday>, sent <weekday>, tidlig <weekday>, natt til <weekday>`),
    "earlier-this-week": phrases(
      `tidligere denne uken, tidligere denne uka, tidligere i uken, tidligere i uka`,
    ),
    "this-week": phrases(`denne uken, denne uka, i uken, i uka`),
    "last-week": phrases(`forrige uke, i forrige uke, uken før, sist uke, i sist uke`),
    weekend: phrases(`i helgen, i helga, sist helg, forrige helg, i helgene`),
    "earlier-this-month": phrases(`tidligere denne måneden, tidligere i måneden`),
    "this-month": phrases(`denne måneden`),
    "last-month": phrases(`forrige måned, i forrige måned`),
    "this-year": phrases(`i år, tidligere i år`),
    "last-year": phrases(`i fjor`),
    "full-date": phrases(`<day> <month> <year>, den <day> <month> <year>`),
    "day-of-month": phrases(`<day> <month>, den <day> <month>`),
    "early-month": phrases(
      `tidlig i <month>, i begynnelsen av <month>, i starten av <month>, først i <month>`,
    ),
    "mid-month": phrases(`midt i <month>, i midten av <month>, medio <month>`),
    "late-month": phrases(`sent i <month>, i slutten av <month>, mot slutten av <month>, ultimo <month>`),
    month: phrases(`i <month>`),
    ahead: phrases(
      `i morgen, imorgen, neste <weekday>, neste uke, neste måned, neste år, senere denne uken, senere denne uka,
       førstkommende <weekday>, kommende <weekday>, til uken, til uka, i overmorgen, senere i dag, senere <weekday>,
       før helgen, før helga, de neste dagene, de neste ukene`,
    ),
  },
  notDays: phrases(
    `siden, inntil, til, fram til, frem til, før, etter, fra, mellom, innen, mot, gjennom, over, helt til`,
  ),
  until: phrases(`inntil, til, fram til, frem til, helt til`),
  when: phrases(`da`),
  says: {
    plain: phrases(
      `sa, sier, si, sagt, opplyser, opplyste, opplyst, melder, meldte, meldt, skriver, skrev, skrevet, forteller, fortalte,
       fortalt, bekrefter, bekreftet, bekrefte, uttaler, uttalte, uttalt, heter det, het det, tilføyer, tilføyde, legger til,
       la til, erklærer, erklærte, kunngjør, kunngjorde, varsler, varslet, advarer, advarte, advart, avviser, avviste,
       avvist, benekter, benektet, nekter for, nektet for, kaller, kalte, presiserer, presiserte, understreker,
       understreket, rapporterer, rapporterte, publiserer, publiserte, publisert, la fram, la frem, legger fram, offentliggjorde, fastslår, fastslo, avslører, avslørte, svarer, svarte, oppgir, oppga,
       kritiserer, kritiserte, kommenterer, kommenterte, teller, talte, fanget opp at, nektet`,
    ),
    alleged: phrases(
      `hevder, hevdet, hevda, påstår, påsto, påstod, anklager, anklaget, beskylder, beskyldte`,
    ),
    assessed: phrases(
      `anslår, anslo, anslått, mener, mente, ment, tror, trodde, regner med, vurderer, vurderte, antar, antok, beregner,
       beregnet, konkluderer, konkluderte, ser på`,
    ),
    observed: phrases(`observerte, observerer, registrerer, registrerte, fanget opp`),
    forecast: phrases(`spår, spådde, forventer`),
    planned: phrases(`lover, lovte, lovet, vedtok, varsler at`),
  },
  accordingTo: phrases(`ifølge, i følge, etter opplysninger fra, går det fram av, i henhold til`),
  that: phrases(`at, om at, hvorvidt`),
  pronouns: phrases(`han, hun, de, som`),
  once: phrases(
    `sa, sier, kaller, forteller, fortalte, opplyste, skrev, bekreftet, uttalte, het det, heter det, tilføyde, la til, erklærte, kunngjorde,
     varslet, advarte, presiserte, understreket, svarte, kalte, kritiserte, fastslo`,
  ),
  perfect: phrases(`har, hadde, ha`),
  pluperfect: phrases(`hadde`),
  before: phrases(`tidligere, gjentatte ganger, lenge, i ukevis, i månedsvis, i flere uker, fra før`),
  modality: {
    hypothetical: phrases(`hvis, dersom, såfremt, med mindre, i tilfelle`),
    planned: phrases(
      `planlegger, planla, planlagt, har til hensikt, har som mål, hadde som mål, besluttet, bestemt seg for, tar sikte på,
       skal sende, forbereder seg på, målet om`,
    ),
    forecast: phrases(`vil, kan, kunne, ventes, forventes, skal, kommer til å, ville, risikerer`),
    observed: phrases(
      `satellittbilder viser, bilder viser, er sett, ble filmet, er observert, transporterte`,
    ),
  },
  likelihood: {
    "almost-certain": phrases(`nesten sikkert, så godt som sikkert, nær sikkert, tilnærmet sikkert`),
    "very-likely": phrases(
      `høyst sannsynlig, svært sannsynlig, meget sannsynlig, høyst trolig, mest sannsynlig, overveiende sannsynlig`,
    ),
    "very-unlikely": phrases(
      `svært usannsynlig, høyst usannsynlig, svært lite sannsynlig, meget lite sannsynlig`,
    ),
    remote: phrases(`så godt som utelukket, knapt noen mulighet`),
    unlikely: phrases(`usannsynlig, lite sannsynlig, lite trolig, neppe, lite trulig`),
    "even-chance": phrases(`like sannsynlig som, fifty - fifty, 50 - 50`),
    likely: phrases(`sannsynlig, sannsynligvis, trolig, antakelig, antagelig, formodentlig, rimeligvis`),
  },
  stance: {
    affirms: phrases(`ingen tvil, ikke … tvil, ikke bare`),
    "does-not-deny": phrases(
      `ikke … nekt*, ikke … benekt*, ikke … avvis*, nekt* ikke, benekt* ikke, avvis* ikke, uten å benekte, uten å avvise,
       ikke … utelukk*, utelukk* ikke`,
    ),
    "declines-to-confirm": phrases(
      `ikke bekreft*, ikke … bekreft*, unnlot å, unnlater å, lot være å bekrefte, nekt* å bekrefte, ønsker ikke å, ville ikke,
       vil ikke kommentere, vil ikke si, ingen kommentar, uten å bekrefte, avslo å, ikke kommentere, verken bekreft*`,
    ),
    "no-evidence": phrases(
      `ikke … bevis*, ingen bevis*, ikke … tegn til, ingen tegn, ingen opplysninger, ikke … opplysninger om, ikke kjent med,
       ingen indikasjoner, ikke … holdepunkter, ingen holdepunkter, ikke … grunnlag for`,
    ),
    conditional: phrases(`hvis, dersom, såfremt, med mindre, i tilfelle, forutsatt at`),
    denies: phrases(
      `avvis*, avviste, benekt*, nekter for, nektet for, nektet, tilbakevis*, dementer*, utelukk*, grunnløs*,
       falske nyheter, løgn, usant, uriktig, stemmer ikke, ikke riktig, ikke sant`,
    ),
  },
  negations: phrases(`ikke, ingen, intet, aldri, ei, verken, uten, ikkje`),
  clauses: phrases(`at, som, mens, men, fordi, når, da, der, etter at, før, og at, selv om`),
  endings: phrases(
    `elsene, elsen, else, ingene, ingen, inger, ing, enes, ene, ens, ets, erne, ere, te, et, en, er, es, a, e, s, t`,
  ),
  genitives: phrases(`s, '`),
  ownVoice: phrases(`tekst, teksten, artikkelen, avisen, reportasjen, saken, selv`),
};
