import type { Lexicon } from "./lexicon.ts";

const words = (list: string): string[] => list.trim().split(/\s+/);
const phrases = (list: string): string[] =>
  list.split(",").map((phrase) => phrase.trim().replace(/\s+/g, " "));

/** Bokmål, with the commonest forms of Nynorsk. */
export const nb: Lexicon = {
  tags: ["nb", "nn", "no"],
  grouping: ".",
  numbers: {
    null: 0,
    en: 1,
    én: 1,
    ett: 1,
    éi: 1,
    éin: 1,
    to: 2,
    tre: 3,
    fire: 4,
    fem: 5,
    seks: 6,
    sju: 7,
    syv: 7,
    åtte: 8,
    ni: 9,
    ti: 10,
    elleve: 11,
    tolv: 12,
    tretten: 13,
    fjorten: 14,
    femten: 15,
    seksten: 16,
    sytten: 17,
    atten: 18,
    nitten: 19,
    tjue: 20,
    tyve: 20,
    tretti: 30,
    tredve: 30,
    førti: 40,
    førr: 40,
    femti: 50,
    seksti: 60,
    sytti: 70,
    åtti: 80,
    nitti: 90,
  },
  unsettled: words("to fire en ett ti ni tre fem over null"),
  numberCompounds: { hundred: "hundre", thousand: "tusen", and: "og" },
  compoundBeginnings: words("en ét et to tr fi fe se sj sy åt ni ti el fj at tj ty fø hu tu"),
  compounds: true,
  verbSecond: true,
  titlesInCapitals: false,
  daysBehindMonths: false,
  dottedOrdinals: true,
  scales: {
    dusin: 12,
    snes: 20,
    hundre: 100,
    tusen: 1e3,
    titusen: 1e4,
    hundretusen: 1e5,
    million: 1e6,
    millioner: 1e6,
    millionene: 1e6,
    mill: 1e6,
    "mill .": 1e6,
    mio: 1e6,
    milliard: 1e9,
    milliarder: 1e9,
    milliardene: 1e9,
    mrd: 1e9,
    "mrd .": 1e9,
    billion: 1e12,
    billioner: 1e12,
    billiard: 1e15,
    billiarder: 1e15,
  },
  suffixes: { k: 1e3, K: 1e3, mill: 1e6, mrd: 1e9, M: 1e6 },
  articles: ["en", "et", "ett", "ei", "én", "ein", "eit"],
  and: ["og"],
  fractions: {
    "en halv": 0.5,
    "et halvt": 0.5,
    "ein halv": 0.5,
    "eit halvt": 0.5,
    halvannen: 1.5,
    halvannet: 1.5,
    "en kvart": 0.25,
    trekvart: 0.75,
    "tre kvart": 0.75,
    halv: 0.5,
    halvt: 0.5,
    "en drøy": 1,
    "en snau": 1,
    "en knapp": 1,
    "en god": 1,
  },
  halves: {
    "og en halv": 0.5,
    "og et halvt": 0.5,
    "og ein halv": 0.5,
    "og eit halvt": 0.5,
    "og en kvart": 0.25,
  },
  vague: {
    dusinvis: 12,
    snesevis: 20,
    titalls: 10,
    hundrevis: 100,
    hundretalls: 100,
    hundreder: 100,
    tusenvis: 1e3,
    tusentalls: 1e3,
    tusener: 1e3,
    titusener: 1e4,
    titusenvis: 1e4,
    hundretusener: 1e5,
    hundretusenvis: 1e5,
    millioner: 1e6,
    millionvis: 1e6,
    milliarder: 1e9,
    milliardvis: 1e9,
    billioner: 1e12,
  },
  vagueWithOf: {},
  groups: {},
  fews: {
    "en håndfull": 9,
    "ei håndfull": 9,
    "ein handfull": 9,
    "ei handfull": 9,
    "et par": 3,
    "eit par": 3,
  },
  roundTens: /^(.{2,7})talls?$/,
  beforeRoundTens: words("et eit noen flere i"),
  vagueQuantifiers: {
    flere: 10,
    noen: 10,
    "noen få": 10,
    "et par": 3,
    mange: 10,
    fleire: 10,
    nokre: 10,
    "nokre få": 10,
    "eit par": 3,
    utallige: 10,
    flerfoldige: 10,
    atskillige: 10,
    adskillige: 10,
    få: 10,
  },
  of: ["av", "på", "og"],
  idioms: phrases("takk, prosent, ganger takk"),
  one: ["en", "én", "ett", "éi", "éin", "null"],
  alsoThings: ["tre"],
  oneOfTwo: words("annet annen andre ein anna"),
  notAfterOne: words("ikke under den det ingen hver noen enhver denne dette nummer i på"),
  notBeforeOne: words(
    `eneste av gang eller og ting måte dag annen annet til som er var har i på år uke måned time minutt side skritt av
     toleranse vits problem sans peiling stress`,
  ),
  before: {
    about: phrases(
      `rundt, om lag, omlag, ca, ca ., cirka, circa, omtrent, omkring, rundt regnet, anslagsvis, tilnærmet, nær, nesten,
       nærmere, bortimot, henimot, kring, ikring, et sted rundt, i størrelsesorden, en anslått, anslått, anslåtte, et anslag på,
       i området, sånn cirka, noe sånt som, ~, ≈, ±, tett på, så godt som, sånn omtrent, grovt regnet, nærmare, kanskje, muligens, oppunder, noen og, nokre og`,
    ),
    "at-least": phrases(
      "minst, ikke mindre enn, ikke færre enn, ikke under, minimum, i hvert fall, i det minste, ≥, et minimum på, i alle fall, aller minst, ikkje mindre enn",
    ),
    "more-than": phrases(
      `over, mer enn, flere enn, godt over, langt over, langt mer enn, langt flere enn, drøyt, drøye, i overkant av, vel,
       litt over, like over, noe over, oppunder og over, høyere enn, større enn, overstiger, oversteg, overstige, meir enn,
       fleire enn, mye mer enn, litt mer enn, noe mer enn, >, utover, et godt stykke over, mange flere enn, litt flere enn`,
    ),
    "up-to": phrases(
      `opptil, opp til, inntil, så mange som, opp mot, oppimot, høyst, maksimalt, maksimum, maks, ikke mer enn, ikke flere enn,
       på det meste, ikke over, så mye som, i høyden, ≤, inn til, et maksimum på, så høyt som, opptil så mange som,
       så mykje som, ikkje meir enn, ikkje fleire enn`,
    ),
    "fewer-than": phrases(
      `under, færre enn, mindre enn, lavere enn, i underkant av, snaut, snaue, knapt, knappe, like under, godt under,
       langt under, litt under, langt færre enn, noe under, <, rett under, færre en, litt mindre enn, noe mindre enn,
       litt færre enn, mye mindre enn`,
    ),
  },
  thresholds: {
    "more-than": phrases(
      `runder, rundet, runda, runde, passerer, passerte, passert, passere, krysser, krysset, bikker, bikket, bikka, tipper, tippet,
       sprenger, sprengte, forbi`,
    ),
    "fewer-than": phrases("ned under"),
  },
  milestones: words("grensen grensa merket"),
  negatives: ["minus"],
  belowZero: phrases("under null, under frysepunktet"),
  negativeMeasures: words("minusgrader kuldegrader"),
  after: {
    about: phrases("eller så, eller der omkring, pluss minus, eller deromkring, mer eller mindre"),
    "at-least": phrases(
      "eller flere, eller mer, og oppover, eller fleire, minst, pluss, eller meir, og mer, og flere",
    ),
    "up-to": phrases("på det meste, eller færre, eller mindre, maks, og nedover, på det høyeste, høyst"),
  },
  fillers: phrases(
    `totalt, et tak på, en grense på, til sammen, tilsammen, ytterligere, en, et, rundt, om lag, omlag, ca, ca ., cirka, omtrent, nesten, nær,
     anslagsvis, i alt, samlet, ekstra, hele, nye, så mange som, ytterlegare, sammenlagt`,
  ),
  notBeforeAbout: [],
  between: ["mellom", "imellom"],
  from: ["fra", "frå"],
  by: ["med"],
  to: ["til"],
  or: ["eller", "kanskje"],
  change: words(
    `økt øke øker økte økes heves senkes kuttes reduseres justeres minket minke minker økning økningen steget stige stiger steg vokst vokse vokser vokste falt falle faller fall sunket
     synke synker sank gikk gå går gått opp ned redusert redusere reduserer reduserte reduksjon kutt kuttet kutte kutter
     krympet doblet tredoblet hevet heve hever senket senke senker justert justere justerer justerte endret endre endrer
     utvidet utvide utvider oppjustert nedjustert oppgradert hoppet hopper skrumpet bygges bygge trappet minsket dalte
     auka auke aukar nedgang oppgang vekst krympe halvert`,
  ),
  months: words(
    `januar februar mars april mai juni juli august september oktober november desember jan feb mar apr jun jul aug sep
     sept okt nov des`,
  ),
  shyMonths: [],
  weekdays: words(
    `mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tysdag laurdag sundag i dag går morgen kveld natt`,
  ),
  seasons: words(
    "våren sommeren høsten vinteren påsken julen jula starten slutten begynnelsen midten utgangen sommerferien",
  ),
  yearBefore: words(
    `i siden fra til før etter innen år året årene våren sommeren høsten vinteren påsken julen tidlig sent utgangen
     starten slutten begynnelsen midten rundt omkring av og mellom for under gjennom sidan frå født anno årsskiftet juleaften`,
  ),
  yearEnding: /.året$/,
  clock: ["kl", "kl .", "klokken", "klokka"],
  clockAfter: phrases(
    "norsk tid, lokal tid, om morgenen, om kvelden, om natten, om ettermiddagen, på formiddagen",
  ),
  clockNames: ["klokken", "klokka", "kl"],
  clockUntil: [],
  clockAt: [],
  clockHalf: ["halv"],
  clockPast: ["over", "på"],
  clockMinutes: ["kvart", "fem", "ti", "tjue"],
  schoolYears: [],
  stops: words(
    `å en et ei den det de disse denne dette dem han hun hans hennes sin sine sitt vår våre deres dere vi jeg du meg deg
     seg oss ham henne som hvem hva hvor når hver hvert alle begge ingen noen noe annet andre
     av i på til fra med uten over under ved mot mellom hos etter før siden innen inntil for om rundt gjennom bak foran
     blant per pr og eller men enn at hvis fordi mens da så selv både verken enten dersom slik
     er var være vært blir ble bli blitt har hadde ha hatt skal skulle vil ville kan kunne må måtte bør burde får fikk få
     koster selger kjører åpner stenger inneholder krever betyr heter gjelder starter slutter blir spiller skyter vinner lander
     ikke også bare kun allerede igjen aldri nå her der hit dit nå snart senere tidligere videre dessuten likevel
     sier sa si sagt opplyser opplyste melder meldte skriver skrev ifølge mener kom kommer komme gikk går gå tok tar ta
     ga gir gi står sto stå ligger lå sitter satt blei vart vore verte skjedde dør døde omkom stemte flyktet viser viste
     trenger begynte startet vant tapte deltok deltar møtte sendte sender sendt siste forrige neste mandag tirsdag onsdag torsdag fredag
     lørdag søndag totalt sammen tilsammen hver foreløpig fortsatt mer flere mindre færre minst flest mest samtidig
     hvorav herav derav ellers ifjor året ikkje eg me dei ho kva kven frå sidan`,
  ),
  pluralVerbs: words("ble er var har skal døde omkom lever er blir bor bodde"),
  fates: words(
    `drept drepte såret sårede skadd skadde skadet skadede død døde omkommet omkomne savnet savnede pågrepet pågrepne
     arrestert arresterte siktet siktede dømt dømte evakuert evakuerte fordrevet fordrevne reddet reddede tatt sendt smittet
     smittede syke innlagt innlagte henrettet fengslet fengslede løslatt løslatte bortført bortførte skutt druknet vaksinert
     gjenfunnet ødelagt ødelagte skada drepne savna omkomme kidnappet bøtelagt bortvist utvist utviste til andre hjemløse
     funnet hentet overlevende registrert`,
  ),
  happened: words(
    `ble blei vart døde omkom traff falt landet slapp overlevde stemte dissenterte eksploderte styrtet rammet nådde skjøt ned
     drepte ødela vant tapte sank pågrep reddet fant løslot tok stanset avverget senket bommet mistet bestod ga fikk avviste gikk kom valgte avsto trakk brøt fullførte rømte tilsto nektet brant raste sviktet`,
  ),
  auxiliaries: words("ble blei vart er var har døde omkom overlevde slapp skal"),
  persons: words("sivil kvinnelig mannlig ukjent mindreårig utenlandsk voksen uskyldig"),
  countables: words(
    `personer mennesker folk menn kvinner barn soldater sivile døde drepte sårede skadde savnede omkomne ansatte innsatte
     reisende elever studenter pasienter velgere stemmer mandater seter plasser fanger gisler flyktninger migranter
     arbeidere politifolk politimenn brannfolk innbyggere beboere borgere familier husstander hus hjem skip fly dyr tog
     lik dødsfall tilfeller mål land parti partier kjøretøy selskap lag sykehus angrep dødsoffer ofre offer skudd lys rom
     navn ord bord egg felt spor språk album skift drap tyverier brudd funn forsøk tokt søksmål sitat program prosjekt produkter museer
     bibliotek apotek firma verksted skred ras utslipp skjelv luftangrep bombeangrep valg lass album vinduer blad egg bind slag seil telt tre tårn fjell
     skoler arbeidsplasser sauer storfe fisk laks rein griser kyr droner stridsvogner raketter missiler deltakere tilskuere
     demonstranter passasjerer gjester fotballfans nordmenn landsmenn kjøpmenn brannmenn tjenestemenn innbyggjarar røyster
     elevar soldatar smittede syke medlemmer kommuner fylker hotell kontor anlegg forslag tiltak brev dokumenter spørsmål møter
     år kamper seire poeng varsler meldinger utrykninger leger lærere sykepleiere journalister ambulanser båter biler busser
     trær bein ben lovforslag verk punkt bilder eksemplar opplag våpen hester fe sau rådyr elg får kort kvinnelige barnehager liv`,
  ),
  plural: /(?:[^v]er|ere|ar|ler|ner|inger|nter|[^d]ene|ane|[^jdt]erne)$/,
  joints: words("og men mens eller samt"),
  prepositions: words("av i for blant på med til ved fra hos per etter før"),
  determiners: words("den det de dette denne"),
  percent: phrases(
    "%, prosent, prosentpoeng, pst, pst ., ‰, promille, prosentenheter, prosentenhet, prosents",
  ),
  money: words(
    `kroner krone kr euro dollar dollars pund rubler rubel yen yuan øre cent franc pesos lire won rupi rupier bitcoin nok
     usd eur gbp sek dkk spenn riyal lari dram tenge lei lev forint dinar dinarer taka birr cedi kwacha dong rupiah manat zloty naira rand shekel shekler peso real reais lira dirham rial rials riyaler ringgit baht bolivar soles leva hryvnia kroners norskekroner kronar chf rub jpy mnok musd meur msek`,
  ),
  currencies: {
    "NOK SEK DKK ISK": "krone kroner kronar kr kroners",
    NOK: "norskekroner nok mnok øre",
    SEK: "msek",
    USD: "musd",
    EUR: "euro meur",
    "USD AUD CAD NZD HKD SGD TWD": "dollar dollars",
    "USD EUR AUD CAD": "cent",
    "GBP EGP LBP": "pund",
    RUB: "rubler rubel",
    JPY: "yen",
    "CNY RMB": "yuan",
    "KRW KPW": "won",
    "INR PKR LKR NPR": "rupi rupier",
    "CHF XAF XOF": "franc",
    "MXN ARS CLP COP PHP": "pesos",
    UAH: "hryvnia",
    PLN: "zloty",
    HUF: "forint",
    BDT: "taka",
    IDR: "rupiah",
    VND: "dong",
  },
  currencyAdjectives: {
    amerikanske: "USD",
    australske: "AUD",
    kanadiske: "CAD",
    norske: "NOK",
    svenske: "SEK",
    danske: "DKK",
    islandske: "ISK",
    britiske: "GBP",
    sveitsiske: "CHF",
    indiske: "INR",
    pakistanske: "PKR",
  },
  moneyScales: { mnok: 1e6, musd: 1e6, meur: 1e6, msek: 1e6 },
  measures: words(
    `km kilometer kilometers kilometerne kilometrene meterne metrene literne tonnene kiloene gradene m meter meters fots hakk cm centimeter centimeters mm millimeter millimeters mil fot tomme tommer yard kg
     kilo kilos kilogram g gram hekto mg tonn tonns t liter liters dl desiliter l ml hektar dekar daa hektoliter fat karat grad grader minusgrader plussgrader varmegrader kuldegrader °
     c celsius knop kn kmt watt kilowatt kilowattimer megawatt gigawatt terawattimer gigawattimer kw mw gw twh gwh mwh kwh
     volt hz khz mhz ghz gb mb tb kb gigabyte megabyte terabyte bit desibel db lysår kalorier kcal joule hestekrefter hk kilotonn
     megatonn kvadratmeter kvadratkilometer kvm kvadrat kubikkmeter kubikk kvadratkilometers km² m² m³ nautiske piksler
     megapiksler moh nanometer mikrometer mikrogram sekundmeter mbit ts ss ppm hektopascal becquerel tonnkilometer kubikkmeters`,
  ),
  measureAdjectives: words("nautiske kvadrat kubikk amerikanske minus"),
  measureBefore: words("magnitude styrke magnituden richters temperatur temperaturen ph puls pulsen kmi bmi"),
  stretching: words(
    "hele lange nye strake siste første neste foregående kommende påfølgende sammenhengende følgende forrige",
  ),
  severalTimes: /(?:er|ar|ene|ane|døgn)$/,
  lengths: words("dyp dypt høy høyt lang langt bred bredt tykk tykt over under unna"),
  lengthNouns: words("dybde høyde lengde bredde høyden dybden lengden bredden"),
  largeMeasures: ["mål"],
  durations: words(
    `sekund sekunder sekunders minutt minutts minutter minutters sekunds min time timer timers dag dager dagers døgn døgns natt netter ettermiddag formiddag kveld kvelder uke uker ukers
     helg helger måned måneder måneders månader kvartal kvartaler kvartalene år års årene tiår tiårs århundre århundrer veker veke dagar timar
     generasjoner sesonger sesong semester perioder periode valgperioder valgperiode perioden periodene morgener terminer tusenår vintrene vintre somrene somre vårene høstene ukene dagene årene månedene timene minuttene sekundene nettene døgnene tiårene kveldene helgene månedenes vekene sesongene semestre semestrene skoleår skoleårene`,
  ),
  durationEnding: /(?:timer|timers|timene|dager|dagene|døgn|uker|ukene)$/,
  maybeVerb: /(?:[aeoåty]|r|kk|pp|ss|kt|nt|lt|ig|vis|mest)$/,
  surelyVerb: /(?:te|de|et|er)$/,
  age: phrases(
    "år gammel, år gamle, år gammelt, -åring, -åringen, -åringer, -åringene, -åringens, -åringar, måneder gammel, måneder gamle, uker gammel, dager gammel, -årige, -årig",
  ),
  person:
    /^(?!meter|kilometer|liste|rist|kant).*(?:^barn|kokk|prest|pilot|vakt|dommer|student|^elev|pasient|tolk|^lege|bonde|fisker|vekter|munk|nonne|[nt]ør|rektor|^baby|ist|jant|mann(?:en)?|kvinnen?|lærer|fører|arbeider|pleier|leder|spiller|sjåfør)$/,
  ageBefore: phrases(
    "snittalder på, gjennomsnittsalder på, snittalder, alder på, alderen, alder, fylt, fyller, fylte, alderens, eldre enn, yngre enn",
  ),
  calibre: words(
    `granat granater artilleri artillerigranater kanon kanoner haubits haubitser ammunisjon kaliber bombekaster bombekastere
     rifle rifler pistol pistoler patroner prosjektiler skyts bombekastergranater objektiv`,
  ),
  multiples: ["ganger", "gonger", "gangers"],
  multiplied: words(
    "dagens fjorårets over under så mer flere høyere større mindre raskere sterkere lavere færre større lengre vanligere meir fleire",
  ),
  per: ["per", "pr", "pr .", "hver"],
  outOf: ["av", "blant", "av hver", "i hver", "per hver", "for hver"],
  comparing: phrases(
    `opp fra, ned fra, mot, mens målet er, sammenlignet med, sammenliknet med, uendret fra, høyere enn, lavere enn, fra, oppe fra, nede fra, nede i, oppe i, nede på, oppe på, kommet ned i, kommet ned på`,
  ),
  reaching: words("nå når nådde til passere"),
  expecting: words(
    "ventet ventede spådd anslått spådde anslo venter tilbyr tilbød tilbudt krever krevde ytterligere enda",
  ),
  forecasters: words("analytikerne analytikere økonomer økonomene eksperter ekspertene markedet meglerne"),
  differing: words("ellers mer mindre færre flere høyere lavere over under meir"),
  directions: words("opp ned fram frem tilbake"),
  movingUp: words(
    "settes satt sette sett setter går gikk gått justeres justert kommer kom kommet klatret krøp",
  ),
  percentagePoints: words("prosentpoeng prosentenheter prosentenhet"),
  hourVerbs: words("går åpner stenger starter begynner slutter"),
  opening: words("åpen åpent åpne åpner åpningstid åpningstiden holder betjent"),
  dayNames: ["dag"],
  levels: words(
    `grensen leia leien husleia husleien fartsgrense fartsgrensen styringsrenten styringsrente temperaturer blodtrykk indeks indeksen hovedindeksen børsen aksjen aksjene kursen prisen prisene oljeprisen strømprisen overskudd overskuddet
     underskudd underskuddet omsetning omsetningen inntekter inntektene kostnadene budsjettet gjelda gjelden lønna lønnen
     temperaturen temperaturene pulsen puls volumet blodtrykket kolesterolet promillen farten renta renten krona kronen euroen dollaren driftsresultatet
     resultatet driftsinntektene boligprisen potten premien gjelda boten gjeld regning regningen prislapp prislappen rammen erstatningen bevilgningen tilskuddet støtten lånet kostnaden lån bot tilskudd budsjett gevinst premie lønn handicapet oddsen fortjenesten utbyttet verdien`,
  ),
  spending: words("koster kostet koste verdt tjener tjente skylder bøtelagt"),
  raising: words(
    `betalte betaler betale lånte låner låne hentet henter hente spare sparer sparte kutte kutter kuttet bruke bruker brukte bevilge
     bevilger bevilget brukt spart lånt investert donert bidratt satt omsette omsetter omsatte ga gir innbringer innbrakte utbetalt utbetalte utbetaler samlet tape taper tapte tapt tjent tjene får fikk få krever krevde tilbyr tilbød investere investerer
     investerte donere donerer donerte bidra bidrar bidro spytter spyttet underslo underslått stjal stjålet sponser sponset søker søkte sparte satte avsatt avsatte vant vinner vunnet`,
  ),
  sold: words("selge solgt solgte selges selger gikk kjøpt kjøpte salgs"),
  sums: words(
    `underskudd underskuddet overskudd overskuddet støtte støtten bot boten bøter gjeld gjelden lån lånet skatt skatten omsetning
     omsetningen inntekt inntekter inntekten inntektene erstatning erstatningen tap tapet gevinst gevinsten utbytte utbyttet lønn
     lønnen budsjett budsjettet låneopptak låneopptaket bevilgning bevilgningen bevilgninger tilskudd tilskuddet utgifter
     utgiftene kostnader kostnadene prislapp prislappen regning regningen gode skatter avgift avgifter avgiften investering
     investeringen investeringer verdi verdien utbetaling utbetalingen bestikkelser skader skadene saksomkostninger omkostninger utlegg hull hullet bøtene prisen prisene lønna lønnen pensjon pensjonen leia leien husleia husleien
     bud budet budene pris innsamlingen pant depositum honorar takst takstsummen prisantydning prisantydningen oppgjør oppgjøret ramme rammen minus pluss`,
  ),
  pronouns: words("det dette"),
  sumJoints: ["i", "til", "over", "under"],
  sumScale: 1e9,
  beforePoints: [],
  tallies: words(
    `ledigheten antall antallet tallet befolkning befolkningen folketall folketallet innbyggertall innbyggertallet medlemstall medlemstallet
     seertall seertallet publikum oppmøte oppmøtet verdens`,
  ),
  fractional: words("poeng sekunder barn snitt karakter"),
  alwaysLabels: words(
    "no nr nummer resolusjon artikkel paragraf gnr bnr fnr snr type versjon kapittel kategori",
  ),
  negations: words("ikke ikkje aldri neppe"),
  spreads: words(
    "alt anslag anslaget anslagene varierer varierte spenner spente gjetninger gjetningene overslag overslagene",
  ),
  kin: words(
    `mann kvinne gutt jente tenåring sønn sønnen sønnene datter datteren dattera mor moren mora far faren bror broren søster søsteren søstera kone kona ektemann ektemannen
     barnebarn barnebarnet nevø nevøen niese niesen tvilling fetter fetteren kusine kusinen`,
  ),
  possessives: words("hans hennes sin deres min din vår"),
  products: phrases("tv, nrk, microsoft, office, windows, xbox, playstation, galaxy"),
  indices: phrases("s&p, nasdaq, ftse, nikkei, stoxx, cac, dax, csi, kospi, asx, omx, obx, dow"),
  placePrepositions: [],
  notBeforeOver: words(
    `kontroll kontrollen makt makta makten herredømme oversikt oversikten indeks indeksen liste lista listen register registeret kart kartet`,
  ),
  notLabels: ["i dag"],
  notBeforeUnder: words("tjent tjente tjener jobbet jobbe arbeidet"),
  dials: words("skrudd skru skrur skrudde"),
  designators: words(
    `nr nummer artikkel artikler paragraf kapittel side sider punkt fase fasen trinn nivå klasse kategori type modell versjon kanal
     rute riksvei fylkesvei europavei vei flight gate rom leilighet bygg blokk terminal spor plattform linje buss trikk dag uke
     veke runde kamp etappe akt episode sesong del bind utgave figur tabell vedlegg post regel resolusjon lov direktiv forordning
     sak gruppe brigade divisjon regiment bataljon kompani skvadron distrikt sektor sone område region formel topp salme vers leir avdeling rettssal sal hall lager brakke tårn turbin kai vogn krets kommune valgkrets kull parti merkelapp skap skuff hylle eske sonett symfoni
     konsert opus prøve båsen båt telt havn gård luke skranke stand sjakt ventil silo lokalitet lokaliteten fly port brygge pir stasjon holdeplass gnr bnr fnr snr innsatt vitne stativ valglokale lokale merd tallet saken sak rullebane hytte kontrollpost utgang kryss avkjøring inngang bygning pulje kontor
     krig kode id kl tittel reaktor felt bane hull brønn oppgang etasje celle avkjørsel kilometer magnitude heat gruve borg
     kvartal protokoll tillegg ledd grad trinnet paragrafen rv fv møterom klasserom grupperom terningkast startnummer draktnummer lisens trasé skilt runden pkt kap avsn fig tab vedl e høyde kote haug artiklene kapitlene kontrakt faktura postboks tast ordre konto omega rad sete alternativ bru lag avsnitt punktum s str størrelse trykk fotnote note merknad forslag forslagene`,
  ),
  codes: words("pinkoden pinkode kode koden koder passord passordet pin"),
  lawBooks: [],
  singularVerbs: words("er styrtet landet blir kommer koster etterlot gikk fikk"),
  streets: words("gate gata gaten vei veien vegen allé alleen plass torg torget brygge kai terrasse smug"),
  phone: words(
    "ring ringe ringer ringt ringte legevakt legevakten telefon tlf telefonnummer nødnummer nødtelefon nødnummeret sms mobil telefax nummer",
  ),
  score: words(
    `snudde snu vant vinne vinner tapte taper slo slår seier seieren tap tapet ledet leder ledelsen ledelse uavgjort pause pausen stilling
     stillingen resultat resultatet kamp kampen mål scoret endte målet utlignet utlikning banket straffekonkurranse sett settet
     overtid sifrene borteseier hjemmeseier reduserte scoringen`,
  ),
  counting: words("manns mannsstyrke mannssterk seters sengs personers manna kvinners roms"),
  attributives: words("kampers måls stjerners poengs etasjers runders spillers etappers felts retters"),
  ordinalSuffixes: [],
  ordinals: words(
    "første andre tredje fjerde femte sjette sjuende syvende åttende niende tiende ellevte tolvte",
  ),
  parts: {
    tredel: 3,
    tredeler: 3,
    tredelar: 3,
    tredelene: 3,
    tredjedel: 3,
    tredjedeler: 3,
    tredjedelene: 3,
    tredels: 3,
    tredjedels: 3,
    kvart: 4,
    firedel: 4,
    firedeler: 4,
    firedels: 4,
    fjerdedel: 4,
    fjerdedeler: 4,
    fjerdedels: 4,
    femdel: 5,
    femdeler: 5,
    femtedel: 5,
    femtedeler: 5,
    femtedels: 5,
    sjettedel: 6,
    sjettedeler: 6,
    sjudel: 7,
    sjudeler: 7,
    sjuendedel: 7,
    åttedel: 8,
    åttedeler: 8,
    åttendedel: 8,
    nidel: 9,
    nideler: 9,
    tidel: 10,
    tideler: 10,
    tidels: 10,
    tiendedel: 10,
    tiendedeler: 10,
    tolvtedel: 12,
    hundredel: 100,
    hundredeler: 100,
    hundredels: 100,
    tusendel: 1000,
    tusendeler: 1000,
    halvdel: 2,
    halvdeler: 2,
    halvdelen: 2,
  },
  shares: { halvparten: 0.5, halvdelen: 0.5 },
  shareBefore: words("den første andre siste"),
  beforePart: words("en én et ett ein ei"),
  afterPart: words(
    `av til fra mer mindre høyere lavere færre større flere på i siden med og eller men mens etter før enn er var har ble blir
     sier sa full tom om`,
  ),
  abbreviations: words(
    `bl.a f.eks ca kl nr mill mrd osv dvs dr st pr etc jf mv m.m o.l tlf evt inkl maks min prof hr fr jan feb mar apr jun jul
     aug sep sept okt nov des pst kr tils bl.a. innst prop meld dok ot kap fig tab s art`,
  ),
  arriving: words("på til i"),
  linking: words("over under i er var på til fra med av rundt blir ble nådde når nå passerte"),
  polls: words("måling målingen"),
  yearSurely: words("i siden sidan innen året år anno årsskiftet"),
  yearAbout: words("rundt omkring circa ca"),
  numbering: words("teller talte har hadde utgjør på"),
  dating: words("er var stammer dateres datert daterer"),
  ageLimits: words("under over"),
  anybody: words(
    `personer barn unge voksne kvinner menn jenter gutter alle ungdom ungdommer folk dem elever velgere mange flere
     noen flest alder døde ingen person`,
  ),
  remaining: words("andre øvrige resten"),
  soFar: words("nå bare allerede ennå nettopp"),
  being: words("er var ble blir fylte"),
  seeming: phrases("være, vært, ser ut som, så ut som, virker som, ligner"),
  modals: words("må kan skal vil bør kunne måtte ikke minst bare har trolig nok"),
  appointments: words(
    "møtes møtet møte middag lunsj frokost henter hente kommer komme kom ankommer ankom drar hjem time avtale ledig ringe stenger stengte innom",
  ),
  genitive: /(?:'s|s'|\p{L}{2,}[^s]s)$/u,
  somebody: words("han hun som jeg i du man"),
  unstressed: words("en ett"),
  stressed: words("én éin éi"),
  clauseStarts: words("og mens men at hvorav bare kun minst"),
  saying: words("sa sier fortalte forteller skrev"),
  beforeNouns: words("i på fra til ved av med om bak foran gjennom utenfor mot mellom"),
  noLabels: words(
    `pågrep grep skrev drev løp sprang holdt bare hele alle minst kun noen omtrent blant hvorav nesten ytterligere
     rekordmange samtlige totalt tjen fikk funn drap fant vant sank stakk slapp skjøt drakk falt traff møtte bestod
     talt`,
  ),
  yearNames: words("år anno året"),
  capacity: words("bygd bygget laget beregnet dimensjonert godkjent plass tiltenkt"),
  befalling: words("truffet angrepet bombet beskutt drept drepte skadet såret"),
  gatherings: words("total totalt antall antallet styrke styrken gruppe gruppen sum"),
  points: words("poeng punkter basispunkter punkt"),
  degrees: words("grader grad ° varmegrader plussgrader kuldegrader minusgrader"),
  lasting: words("varer varte vart vare"),
  they: words("de vi dere du"),
  whenever: words("før til når etter da siden"),
  family:
    /(?:barn|sønner|sønnene|døtre|døtrene|brødre|brødrene|søstre|søstrene|søsken|gutter|guttene|jenter|jentene|menn|mennene|kvinner|kvinnene)$/,
  superlatives: words("yngste eldste"),
  existing: words("er var finnes fantes"),
  leftOver: words("igjen tilbake nå"),
  pastTimes: words(
    "dagen uka uken veka måneden månaden året kvartalet timen kvelden natta natten døgnet sesongen tiåret helga helgen",
  ),
  earlier: words("før tidligere etter forut innen"),
  dummies: words("det"),
  ofEach: phrases("for hver, for hvert"),
  ratings: words("stjerner"),
  intensifiers: words("svært veldig meget ganske"),
  somebodyIs: [],
  portions: words("del deler"),
  statures: words("høy"),
  ladders: words("skala skalaen"),
  schoolSubjects: words(
    "matematikk matte kjemi fysikk biologi norsk engelsk fransk tysk spansk nynorsk sidemål historie geografi naturfag samfunnsfag musikk gym kroppsøving oppførsel orden religion",
  ),
  enough: words("nok bra tilstrekkelig"),
  waiting: words("vente venter ventet vare varer varte tar tok"),
  purposes: words("til"),
  personPlurals: words("e er r ne ene"),
  norms: words("normale vanlige"),
  masses: words("mye mykje"),
  spelled: words("ett én"),
  peopling: words(
    "drevet driver sysselsetter sysselsatte rammer rammet huser huset teller talte omfatter omfattet berører berørte når dekker dekket samler samlet tiltrekker trakk trekker forsyner forsynte betjener betjente frakter fraktet fraktede besøker besøkte fordrev fordriver tvinger tvang venter ventet rommer rommet representerer organiserer teller har bor lever flyktet smittet tok tar kjenner taler snakker",
  ),
  weights: [],
  priced: [],
  weighing: words("veier veide målte måler"),
  withinTimes: words("innen"),
  voting: words("stemte"),
  conjunctions: [],
  peopleEnding: /(?:pasienter|pensjonister|passasjerer|beboere)$/,
};
