import type { Lexicon } from "./lexicon.ts";

const words = (list: string): string[] => list.trim().split(/\s+/);
const phrases = (list: string): string[] =>
  list.split(",").map((phrase) => phrase.trim().replace(/\s+/g, " "));

export const en: Lexicon = {
  tags: ["en"],
  grouping: ",",
  numbers: {
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fourty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  },
  unsettled: words("six one over zero"),
  numberCompounds: null,
  compoundBeginnings: [],
  compounds: false,
  verbSecond: false,
  titlesInCapitals: true,
  daysBehindMonths: true,
  dottedOrdinals: false,
  scales: {
    dozen: 12,
    hundred: 100,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    bn: 1e9,
    mn: 1e6,
    mln: 1e6,
    tn: 1e12,
    mio: 1e6,
    bln: 1e9,
    mrd: 1e9,
    trn: 1e12,
    tln: 1e12,
    lakh: 1e5,
    lakhs: 1e5,
    crore: 1e7,
    crores: 1e7,
    quadrillion: 1e15,
  },
  suffixes: {
    k: 1e3,
    K: 1e3,
    m: 1e6,
    M: 1e6,
    mn: 1e6,
    mln: 1e6,
    mio: 1e6,
    b: 1e9,
    B: 1e9,
    bn: 1e9,
    bln: 1e9,
    tn: 1e12,
    trn: 1e12,
    T: 1e12,
  },
  articles: ["a", "an"],
  and: ["and"],
  fractions: {
    "half a": 0.5,
    "half-a": 0.5,
    "a half": 0.5,
    half: 0.5,
    "a quarter of a": 0.25,
    "quarter of a": 0.25,
    "a quarter": 0.25,
    "three quarters of a": 0.75,
    "three-quarters of a": 0.75,
    quarter: 0.25,
    "a third of a": 1 / 3,
    "two thirds of a": 2 / 3,
    "two-thirds of a": 2 / 3,
  },
  halves: {
    "and a half": 0.5,
    "-and-a-half": 0.5,
    "and a quarter": 0.25,
    "and three quarters": 0.75,
    "and three-quarters": 0.75,
  },
  vague: {
    dozens: 12,
    hundreds: 100,
    thousands: 1e3,
    millions: 1e6,
    billions: 1e9,
    trillions: 1e12,
  },
  vagueWithOf: { scores: 20, tens: 10 },
  groups: { "a score of": 20 },
  fews: { "a handful of": 9, "a handful": 9, "a couple of": 3, "a smattering of": 9 },
  roundTens: null,
  beforeRoundTens: [],
  vagueQuantifiers: {
    several: 10,
    "a few": 10,
    few: 10,
    many: 10,
    "a couple of": 3,
    "a couple": 3,
    "couple of": 3,
    countless: 10,
    "some few": 10,
  },
  of: ["of", "upon", "and"],
  idioms: phrases(
    "percent, per cent, thanks, and one, and only, another, of a kind, of these days, way or another, day, by one",
  ),
  one: ["one", "zero"],
  alsoThings: [],
  oneOfTwo: ["another", "second"],
  notAfterOne: words(
    `not no any every each some this that which whom another the number day first last loved square someone`,
  ),
  notBeforeOne: words(
    `another day thing way reason hand side example week year month hour minute such who which that or and of
     time can could must should would may might will is was has had does more to in at on by for from as than day's
     night morning evening afternoon step big count account estimate measure go sitting word sense blow fell stroke`,
  ),
  before: {
    about: phrases(
      `about, around, roughly, approximately, approx, approx ., some, circa, ca, ca ., c ., an estimated, estimated,
       nearly, almost, close to, closer to, nearer to, nearer, near, nearing, approaching, in the region of, in the order of, on the order of,
       somewhere around, something like, or so, ~, ≈, ±, an approximate, in the neighborhood of, in the neighbourhood of,
       virtually, barely, scarcely, not quite, perhaps, maybe, possibly`,
    ),
    "at-least": phrases(
      `at least, no fewer than, no less than, not fewer than, not less than, as little as, as low as, a minimum of, minimum, minimum of, ≥,
       at the very least, at a minimum, as few as, at minimum, greater than or equal to, more than or equal to,
       equal to or more than, equal to or greater than`,
    ),
    "more-than": phrases(
      `more than, over, above, upwards of, upward of, in excess of, well over, well above, just over, north of,
       exceeding, exceeds, exceeded, exceed, far more than, many more than, slightly more than, slightly over,
       a little over, a little more than, just above, beyond, greater than, higher than, larger than, bigger than, comfortably over, way over,
       far over, >, more then, surpassing, just more than`,
    ),
    "up-to": phrases(
      `up to, as many as, as much as, at most, no more than, not more than, a maximum of, maximum, maximum of,
       at the most, up to as many as, not exceeding, ≤, at the very most, not over, less than or equal to,
       fewer than or equal to, equal to or less than, smaller than or equal to, no higher than, no greater than, no larger than, capped at, upto, as high as`,
    ),
    "fewer-than": phrases(
      `fewer than, less than, under, below, just under, just below, well under, well below, far fewer than,
       far less than, just shy of, shy of, slightly less than, slightly under, slightly fewer than, a little under,
       a little less than, <, lower than, smaller than, just short of, south of, many fewer than, much less than, short of`,
    ),
  },
  thresholds: {
    "more-than": phrases(
      `tops, topped, top, topping, passes, passed, pass, passing, past, surpasses, surpassed, surpass, crosses, crossed, cross,
       crossing, breaks through, broke through, breached, breaches, climbed above, rose above, overtakes, outstripped`,
    ),
    "fewer-than": phrases("dipped beneath, sank beneath"),
  },
  milestones: words("mark barrier threshold milestone"),
  negatives: ["minus", "negative"],
  belowZero: phrases("below zero, below freezing, of frost"),
  negativeMeasures: [],
  after: {
    about: phrases(
      "or so, or thereabouts, -odd, -ish, odd, more or less, give or take, plus or minus, or so of",
    ),
    "at-least": phrases(
      "or more, at least, plus, -plus, and up, and over, and above, or above, or greater, or higher, or larger, minimum, and more",
    ),
    "up-to": phrases(
      "at most, or less, or fewer, or smaller, or lower, at the most, maximum, tops, or under, or below, and under",
    ),
  },
  fillers: phrases(
    `a total of, a ceiling of, a limit of, a cap of, another, an additional, a further, a combined, a staggering, a reported, additional, a record,
     an extra, a mere, a whopping, a total, an astonishing, a massive, an estimated, some, about, around, roughly,
     approximately, nearly, almost, the equivalent of, its, their, a confirmed`,
  ),
  notBeforeAbout: words(
    `talk talks talked talking story stories film films book books article articles report reports question
     questions concerned worried spoke speak speaking know knows learn learned information say says think joke
     documentary complain complained complaint complaints debate news tell told hear heard write wrote care cares
     worry all what something rumours rumors facts warned warning`,
  ),
  between: ["between"],
  from: ["from"],
  by: ["by"],
  to: ["to", "through"],
  or: ["or"],
  change: words(
    `rose rise rises rising risen increase increased increases increasing grew grow grown growing growth climbed
     climb climbing jumped jump soared surged surge doubled tripled went go goes going gone fell fall falls falling fallen
     dropped drop drops declined decline decreased decrease cut cuts cutting reduced reduce reduces reducing shrank
     shrunk shrink up down raised raise raises raising lowered lower swelled expanded expand revised revise changed
     change moved slid plunged plummeted widened narrowed slashed slash boosted boost boosts upgraded downgraded
     extended updated corrected trimmed halved`,
  ),
  months: words(
    `january february march april may june july august september october november december jan feb mar apr jun jul
     aug sep sept oct nov dec`,
  ),
  shyMonths: ["may", "march", "mar", "dec", "jan", "sep"],
  weekdays: words(
    `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun today
     yesterday tomorrow overnight`,
  ),
  seasons: words(
    "spring summer autumn fall winter easter christmas end start beginning early mid late middle since",
  ),
  yearBefore: words(
    `in since until till before after during by from of year early late mid circa around through throughout between
     and to for spring summer autumn winter easter christmas pre post born fiscal budget ad bc c`,
  ),
  yearEnding: null,
  clock: ["at", "by", "until", "till", "before", "after", "around", "from", "since"],
  clockAfter: phrases(
    `a . m, p . m, am, pm, o'clock, o’clock, gmt, utc, cet, cest, est, edt, bst, pst, pdt, local time, hrs,
     hours gmt, hours local time, hours local, in the morning, in the afternoon, in the evening, at night, noon, midnight, midday`,
  ),
  clockNames: [],
  clockUntil: ["before", "until", "till"],
  clockAt: ["at"],
  clockHalf: ["half"],
  clockPast: ["past"],
  clockMinutes: ["half", "quarter", "five", "ten", "twenty"],
  schoolYears: ["year", "grade"],
  stops: words(
    `a an the this that these those my your his her its our their whose which what who whom each every any some no
     all both either neither such i you he she it it's we they me him us them himself itself themselves there here
     of in on at by to from with without into onto over under above below about around after before since until till
     during through throughout across against among between behind beyond near off out up down for per via as than
     and or but nor so yet if because while when where whereas although though unless whether how why
     is are was were be been being am do does did done has have had having will would shall should can could may might
     must not never also only just even still already again ever once then now today yesterday tomorrow soon later
     ago away apart together too very more most less least fewer said says say told tells added reported reports
     according including took take takes came come comes went go goes got get gets made make makes gave give left leave
     remain remains remained arrived arrive died die dies fell rose voted vote fled flee need needs began begin
     became become seemed seem appear appeared stood stand showed show found find lost won win saw see hit
     plus minus versus vs last next monday tuesday wednesday thursday friday saturday sunday compared respectively
     costs airs gets goes sells becomes contains includes requires allows arrives departs appears opens closes begins faces
     dead missing alive each apiece onward onwards overall nationwide altogether total overnight worldwide`,
  ),
  pluralVerbs: words("were are have do those people died remain remained live lived had others"),
  fates: words(
    `fled perished starved killed dead injured wounded hurt missing arrested detained hospitalised hospitalized dying died shot drowned
     evacuated displaced rescued captured infected sick homeless sentenced charged trapped stranded abducted kidnapped
     executed convicted jailed freed released deported vaccinated buried burned destroyed damaged downed unaccounted
     others more survived deployed recovered`,
  ),
  happened: words(
    `were was died fell hit missed landed escaped failed survived voted dissented resigned exploded crashed struck reached
     intercepted downed destroyed killed won lost sank arrested rescued recovered freed captured seized shot down took
     hit released closed damaged found backed ruled sided refused broke burned collapsed quit withdrew opposed`,
  ),
  auxiliaries: words("was is has died survived escaped remains later"),
  persons: [],
  countables: words(
    `people men women children troops police personnel staff crew aircraft persons soldiers civilians victims dead
     wounded injured deaths fatalities casualties cases votes seats voters prisoners hostages refugees migrants workers
     students pupils patients passengers protesters demonstrators officers guests fans spectators households families
     homes houses villages cattle sheep fish deer offspring youth staffers ships tanks drones missiles rockets jobs
     infantry servicemen servicewomen policemen firefighters firemen lawmakers mps clergy poultry livestock salmon
     spacecraft hovercraft species series headquarters infected homeless missing others servicemembers militia cavalry
     recruits mercenaries prisoners-of-war detainees inmates residents inhabitants citizens euros dollars`,
  ),
  plural: /(?:[^su'’i]s|[^s]es|ies|men|ren|eople)$/,
  joints: words("and but while or whereas with"),
  prepositions: words("of in for among on by to at from per with under over after before"),
  determiners: words("the this that its his her their our my your last next each every"),
  percent: phrases(
    "%, percent, per cent, percentage points, percentage point, pct, pc, percentage-point, pp, ‰",
  ),
  money: words(
    `dollar dollars euro euros pound pounds sterling krone kroner kronor krona cent cents penny pence ruble rubles rouble
     roubles yen yuan renminbi won rupee rupees franc francs peso pesos real reais lira hryvnia hryvnias zloty zlotys crown crowns shekel
     shekels rand rands naira dirham dirhams riyal riyals rial rials bitcoin bitcoins bucks quid grand ringgit baht lari dram drams tenge leu lei leva forint forints koruna dinar dinars taka kyat birr cedi cedis kwacha dong rupiah guarani bolivianos colones quetzales lempiras afghanis somoni manat shillings
     usd eur gbp nok sek dkk isk chf rub jpy cny rmb kr cad aud nzd hkd sgd inr krw uah pln czk huf ils zar brl mxn thb rm rs`,
  ),
  currencies: {
    "USD AUD CAD NZD HKD SGD TWD": "dollar dollars buck bucks",
    "USD EUR AUD CAD NZD HKD SGD ZAR": "cent cents",
    EUR: "euro euros",
    "GBP EGP LBP SYP SDG": "pound pounds",
    GBP: "sterling pence penny p quid",
    "NOK DKK SEK ISK": "krone kroner kronor krona kronur kr",
    RUB: "ruble rubles rouble roubles",
    JPY: "yen",
    "CNY RMB": "yuan renminbi",
    "KRW KPW": "won",
    "INR PKR LKR NPR": "rupee rupees rs",
    "CHF XAF XOF": "franc francs",
    "MXN ARS CLP COP PHP": "peso pesos",
    BRL: "real reais",
    UAH: "hryvnia hryvnias",
    PLN: "zloty zlotys",
    ILS: "shekel shekels",
    ZAR: "rand rands",
    NGN: "naira",
    THB: "baht",
    HUF: "forint forints",
    CZK: "koruna",
    BDT: "taka",
    MYR: "ringgit rm",
    IDR: "rupiah",
    VND: "dong",
  },
  currencyAdjectives: {
    us: "USD",
    american: "USD",
    australian: "AUD",
    canadian: "CAD",
    kong: "HKD",
    singapore: "SGD",
    zealand: "NZD",
    taiwan: "TWD",
    norwegian: "NOK",
    swedish: "SEK",
    danish: "DKK",
    icelandic: "ISK",
    british: "GBP",
    egyptian: "EGP",
    swiss: "CHF",
    indian: "INR",
    pakistani: "PKR",
    mexican: "MXN",
    argentine: "ARS",
  },
  moneyScales: { grand: 1e3 },
  measures: words(
    `km kms kilometre kilometres kilometer kilometers m metre metres meter meters cm centimetre centimetres centimeter
     centimeters mm millimetre millimetres millimeter millimeters mile miles mi yard yards yd foot feet ft inch inches in
     kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes gram grams g mg milligrams tonne tonnes ton tons t
     lb lbs ounce ounces oz litre litres liter liters l ml gallon gallons pint pints carat carats hectolitre hectolitres hectoliter hectoliters barrel barrels bushel bushels
     hectare hectares ha acre acres degree degrees ° celsius fahrenheit c f v w mph kph kmh knot knots kn
     watt watts kw mw gw twh gwh mwh kwh megawatt megawatts gigawatt gigawatts kilowatt kilowatts kilowatt-hours
     megawatt-hours terawatt-hours volt volts hz khz mhz ghz gb mb tb kb gigabytes gigabyte megabytes terabytes bytes
     megabits gbit mbps decibel decibels db light-years light-year calories kcal joules newtons horsepower hp kiloton
     kilotons megaton megatons sq pixels megapixels gal bhp ppm ppb micrograms µg nanometre nanometres nanometer nanometers nm micron microns micrometre micrometres becquerels sieverts cubic square nautical
     mpg btu mmbtu mcf bcf mbit kbit tsp tbsp teaspoon teaspoons tablespoon tablespoons notch notches kilometres-long kilometers-long storey-high dpi rpm psi hectopascals hpa millibars bpm kiloton bps gs mach`,
  ),
  measureAdjectives: words("square cubic nautical metric sq short long light statute us barrels board cu"),
  measureBefore: words("magnitude richter mach ph pulse bmi km"),
  stretching: words(
    "more full whole long straight consecutive extra past last first next previous coming following final",
  ),
  severalTimes: /s$/,
  lengths: words(
    `deep long high tall wide thick across above below up down away apart offshore inland tower wall wave waves race final hurdles
     freestyle sprint backstroke butterfly breaststroke relay walk dash platform springboard pool cable rope fence trench tunnel
     mark final title record sprinter bow`,
  ),
  lengthNouns: words(
    "depth height width length altitude tide wave waves swell river lake water snow drop fall metres distance radius sprint swam jumped threw leapt",
  ),
  largeMeasures: [],
  durations: words(
    `second seconds sec secs minute minutes min mins hour hours hr hrs day days night nights week weeks weekend weekends
     fortnight fortnights month months quarter quarters year years yr yrs decade decades century centuries millennium
     millennia generation generations yards-old weekdays seasons season term terms milliseconds mornings evenings
     semesters summers winters`,
  ),
  durationEnding: null,
  maybeVerb: /(?:ed|ing|s|ly|en|ow|aw|ew|ate|i[sz]e|ify|[^n]t|ck|nk|ld|[ai]ble)$/,
  surelyVerb: /(?:ing|ed)$/,
  age: phrases(
    "years old, year old, years of age, months old, days old, weeks old, -year-old, -years-old, -month-old",
  ),
  person:
    /^(?!number$|litter$|letter$|chapter$|dinner$|roster$|chamber$|center$|corner$|winter$|order$|quarter$|cluster$|list$|power$|border$|tower$|paper$|charter$|quant|shortlist$|blacklist$|.*(?:father|mother|parent)$).*(?:[a-z]{3}er|or|ist|^cook|^nurse|^clerk|^pilot|^guard|^judge|^monk|^nun|^priest|^chef|^coach|^student|^victim|^medic|^widow|eant|man|woman|child|baby|toddler)$/,
  ageBefore: phrases("aged, age, ages, older than, younger than"),
  calibre: words(
    `shell shells artillery gun guns howitzer howitzers round rounds ammunition ammo calibre caliber mortar mortars rifle
     rifles pistol pistols cannon cannons bullet bullets cartridge cartridges munitions projectile projectiles handgun
     launcher lens film`,
  ),
  multiples: ["times", "fold", "-fold"],
  multiplied: words(
    "above cheaper costlier dearer worse better average heavier what that as more higher larger greater bigger the faster less likelier stronger lower smaller longer their its",
  ),
  per: ["per", "every", "each", "for every", "for each"],
  outOf: ["in", "out of", "of", "in every", "out of every", "of every", "for every", "for each"],
  comparing: phrases(
    `to his, to her, to their, up from, down from, against a target of, compared with, compared to, against, versus, vs, from a, than the, unchanged from, higher than,
     lower than, from`,
  ),
  reaching: words("reach reaches reached hit hits to touch touched"),
  expecting: words(
    "expected forecast predicted projected estimated expecting for offered offers offering offer another further demanded wanted",
  ),
  forecasters: words(
    "analysts economists experts investors markets pollsters forecasters observers officials",
  ),
  differing: words("otherwise more fewer less higher lower above below over under short shy"),
  directions: words("up down"),
  movingUp: words(
    `go goes going went gone come comes came move moves moved creep crept edge edged edges push pushed tick ticked inch inched
     climb climbed climbs bump bumped shot jump jumped jumps rise rose risen raised raise put`,
  ),
  percentagePoints: words("percentage pp"),
  hourVerbs: [],
  opening: words("open opens opened opening staffed daily"),
  dayNames: ["day"],
  levels: words(
    `pollution smog aqi rent rents fare fares wage wages index indexes indices pulse score gpa share shares stock stocks price prices profit profits revenue revenues turnover income earnings deficit
     surplus debt budget cost costs spending temperature temperatures pressure cholesterol rating mercury pound euro dollar
     yen yield yields currency nikkei nasdaq ftse dax sensex dow benchmark highs lows loan fine bill grant fee salary iq bmi altitude speed odds handicap`,
  ),
  spending: words("cost costs costing priced worth earns earned earn earning fined owes owed fetched"),
  raising: words(
    `raised paid pays pay borrowed borrow borrows donated invested invest invests save saves saved saving spend spends spent
     spending collect collects collected lend lends lent allocate allocated allocates earmarked pledged`,
  ),
  sold: words("sells sell selling sold went bought offer sale"),
  sums: words(
    `debt debts aid bribes payment damage damages fines loan loans tax taxes funding sales losses savings budget budgets deficit surplus hole shortfall gap grants
     rent rents salary salaries wage wages fare fares price prices cost costs fee fees bill bills pension
     subsidies bid bids offer offers treasury borrowing income incomes earnings`,
  ),
  pronouns: words("it that this"),
  sumJoints: ["in", "over", "under"],
  sumScale: 1e9,
  beforePoints: ["at"],
  tallies: words(
    `unemployment joblessness toll tolls number numbers total totals count counts counted tally stands stood stand standing remains remained remain put
     puts putting numbered numbering totalled totaled totalling totals audience audiences turnout listeners viewers subscribers lists estimated estimate estimates capped cap capacity population membership figure figures attendance cases
     losses deaths casualties crowd list watched viewed unchanged workforce headcount enrolment enrollment injured wounded missing dead
     victims majority sales attendances fleet backlog`,
  ),
  fractional: words("points point children average seconds goals times"),
  alwaysLabels: words("ext no nr nos resolution article paragraph section type version chapter rule"),
  negations: words("not cannot can't never nor don't doesn't didn't won't isn't hasn't couldn't mustn't"),
  spreads: words(
    "anything estimate estimates guess guesses range ranges ranged ranging vary varies varied varying anywhere",
  ),
  kin: words(
    `man woman boy girl child teenager son daughter brother sister wife husband grandson granddaughter nephew niece cousin twin`,
  ),
  possessives: words("my your his her its our their"),
  products: phrases("microsoft, office, windows, xbox, playstation, galaxy"),
  indices: phrases(
    "s&p, nasdaq, ftse, nikkei, stoxx, cac, dax, csi, kospi, russell, asx, smi, dow, sensex, topix",
  ),
  notBeforeOver: words("control power authority influence grip rule hold dispute row"),
  notLabels: phrases(
    "last year, this year, next year, that year, last week, this week, next week, that day, next day",
  ),
  notBeforeUnder: words("served serve serves serving worked works working"),
  placePrepositions: words("in near at across around outside throughout from inside"),
  dials: words("turned turn cranked crank dialled dialed"),
  designators: words(
    `court courts no nos number numbers article articles section sections chapter page pages paragraph clause phase stage level
     grade grades category class tier type model mark mk version channel route highway interstate motorway road flight
     gate room suite apartment flat unit building block terminal platform line bus tram train day week round game match
     lap act episode season part volume vol issue figure table appendix annex item rule order resolution law bill
     amendment title form act proposition measure protocol directive regulation decree case docket file number group
     brigade division regiment battalion corps squadron fleet district sector zone area ward precinct region
     lot plot pier dock runway track hole studio stadium
     apollo formula big top psalm verse war force protocol code id pin zip isbn fifa nr quarter q gen log ref reference record exhibit generation band
     ward courtroom clinic series bay berth hangar warehouse well batch annexe counter booth
     hall pavilion theatre barracks outpost cohort pool tent tower silo shaft turbine boiler carriage coach tranche
     constituency borough parish schedule clause footnote paragraphs canto sonnet symphony concerto opus fragment specimen
     count kilometre station stop pontoon inmate prisoner detainee witness juror suspect locker drawer shelf box leg years size lane seat row floor cell exit junction mile press bridge option subsection subparagraph account contract deal invoice ticket meter apt step dial omega note notes footnote p pp ext extension cloud marker camp checkpoint hill hurricane bib post rack bin`,
  ),
  codes: words("code codes pin password passcode passwords combination"),
  lawBooks: words("cfr usc ferc ilm ewca ewhc uksc bverfge"),
  singularVerbs: words("is was has crashed landed will starts costs runs leaves requires"),
  streets: words(
    "street st road rd avenue ave lane drive boulevard blvd square court place terrace broadway way highway parkway",
  ),
  phone: words(
    "call calls called calling phone telephone tel dial dialled dialed dialing hotline helpline number text sms ring fax whatsapp",
  ),
  score: words(
    `won win wins winning beat beats beating beaten lost lose loses losing loss drew draw draws lead leads led leading
     ratio score scored scores scoreline victory defeat defeated defeats trailing trailed half-time halftime goal aggregate
     sets set tie-break tiebreak penalties thrashed edged match overtime shootout equalised equalized odds ruling
     decision vote`,
  ),
  counting: words(
    `strong member members person man men woman seat nation country vehicle ship team car bed judge plane tank
     player truck boat soldier troop officer strength plus odd passenger nations page`,
  ),
  attributives: [],
  ordinalSuffixes: ["st", "nd", "rd", "th"],
  ordinals: words(
    `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
     sixteenth seventeenth eighteenth nineteenth twentieth thirtieth`,
  ),
  parts: {
    half: 2,
    halves: 2,
    third: 3,
    thirds: 3,
    quarter: 4,
    quarters: 4,
    fourth: 4,
    fourths: 4,
    fifth: 5,
    fifths: 5,
    sixth: 6,
    sixths: 6,
    seventh: 7,
    sevenths: 7,
    eighth: 8,
    eighths: 8,
    ninth: 9,
    ninths: 9,
    tenth: 10,
    tenths: 10,
    twentieth: 20,
    twentieths: 20,
    hundredth: 100,
    hundredths: 100,
    thousandth: 1000,
    thousandths: 1000,
    millionth: 1e6,
    billionth: 1e9,
  },
  shares: { half: 0.5 },
  shareBefore: words("the first second third fourth last other and a an this each either his her its better"),
  beforePart: ["a", "an", "one"],
  afterPart: words(
    `of to from more less higher lower fewer on over in since by at compared against last this and or but while after before
     within during when as is are was were has have had said says full empty complete larger smaller bigger cheaper faster
     the every each`,
  ),
  abbreviations: words(
    `mr mrs ms dr prof gen col lt sgt capt maj sen rep gov pres st no nos vs jr sr inc ltd co corp u.s u.k u.n e.g i.e
     etc approx ca c cf ext pub stat sec art ch app fig vol p pp jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m est dept rev hon adm brig
     ave blvd mt ft`,
  ),
  arriving: words("at to"),
  linking: words(
    `at to from by of on was is were over under above below about around hit hits reach reached touched topped passed average averages averaged`,
  ),
  polls: words("poll polls survey approval rating ratings margin error polling polled"),
  yearSurely: words("in since until year mid early late"),
  yearAbout: words("around about circa ca"),
  numbering: words("numbers numbering numbered totals totalling totaled has have had of"),
  dating: words("dates dated dating date back"),
  ageLimits: words("under over below above"),
  anybody: words(
    `some people children kids persons men women girls boys adults teenagers minors everyone anyone those voters youths one person child anyone anybody pupil
     many most all aged someone them dead`,
  ),
  remaining: words("others rest"),
  soFar: words("now just only still then"),
  being: words("am is was are were turned turns"),
  seeming: phrases("be, being, look, looks, looked, seems, seemed"),
  modals: words("must may might could would should can will to have has had not probably only"),
  appointments: words(
    "meet meeting meets met dinner lunch breakfast supper pick come arrive arrives arrived arriving leave home appointment reservation free available call dine time anytime drop stop close closes shut wake woke fly flying travel travelling driving",
  ),
  genitive: /(?:'s|s')$/,
  somebody: words("he she who i someone"),
  unstressed: [],
  stressed: [],
  clauseStarts: words("and while but that of whom only just another"),
  saying: words("said says told added wrote explained recalled noted argued asked"),
  beforeNouns: words(
    `at in on from to of for by near via behind through off into under over outside inside between and or the a`,
  ),
  noLabels: words(
    `kill injure wound leave take hold seize free rescue capture lose win claim hire sack arrest detain execute send
     have employ come serve house include total number record only just almost another further some both these those
     first last next past reach face join gave save make score name like than over under from with until about around
     above below near mere whole even still more less plus minus where when that this average maximum minimum
     approximately roughly aged sent spent lent went behead kidnap trap bring carry draw field crew staff jail charge
     fine sentence poison drown displace deploy enroll enrol recover lure off out down away raise spare deny stab
     shove abuse`,
  ),
  yearNames: words("ad anno year"),
  capacity: words("built designed meant intended licensed made room space"),
  befalling: words("killed killing kills injured injuring injures wounded wounding wounds"),
  gatherings: words("total totals force forces group groups crowd crowds army number numbers toll"),
  points: words("point points"),
  degrees: words("degrees degree °"),
  lasting: words("lasts lasted lasting"),
  they: words("they we you"),
  whenever: words("before until when after once since while"),
  family: /(?:children|kids|sons|daughters|brothers|sisters|siblings|boys|girls|twins|teenagers|men|women)$/,
  superlatives: words("youngest oldest eldest"),
  existing: words("is was remains"),
  leftOver: words("left now remaining today"),
  pastTimes: [],
  earlier: [],
  dummies: words("there"),
  ofEach: phrases("for every, for each"),
  ratings: words("star stars"),
  intensifiers: words("very quite rather extremely"),
  somebodyIs: words("i'm he's she's you're who's"),
  portions: words("part parts"),
  statures: words("tall"),
  ladders: words("scale"),
  schoolSubjects: words(
    "maths math mathematics chemistry physics biology english french german spanish latin history geography science reading writing music arithmetic",
  ),
  enough: words("enough"),
  waiting: words("stay stays stayed wait waits waited waiting lasts lasted last took takes"),
  purposes: words("towards"),
  personPlurals: words("s"),
  norms: words("normal usual average customary"),
  masses: words("much"),
  spelled: [],
  peopling: [],
  weights: words("pound pounds"),
  priced: words(
    "note notes coin coins ticket tickets deal bid prize reward bet deposit investment money cash taxpayer taxpayers public funds fund cuts cut savings revenue sales turnover gold profit spending damage compensation grants bonus share price value worth",
  ),
  weighing: words("weighing weighs weighed weigh measuring measures measured"),
  withinTimes: words("within inside"),
  voting: words("voted ruled split decided"),
  conjunctions: words("that"),
  peopleEnding: /(?:patients|pensioners|passengers|workers|residents|drivers)$/,
};
