import type { ClaimWords } from "./claim-words.ts";
import { numbered, phrases } from "./lists.ts";

export const en: ClaimWords = {
  weekdays: numbered(
    `monday, tuesday, wednesday, thursday, friday, saturday, sunday`,
    `mon, tue, wed, thu, fri, sat, sun`,
    `monday's, tuesday's, wednesday's, thursday's, friday's, saturday's, sunday's`,
  ),
  months: numbered(
    `january, february, march, april, may, june, july, august, september, october, november, december`,
    `jan, feb, mar, apr, may, jun, jul, aug, sep, oct, nov, dec`,
  ),
  numbers: numbered(`one, two, three, four, five, six, seven, eight, nine, ten`),
  days: {
    today: phrases(
      `today, this morning, this afternoon, this evening, tonight, overnight, earlier today, today's`,
    ),
    yesterday: phrases(`yesterday, last night, the day before, yesterday's`),
    "day-before-yesterday": phrases(`the day before yesterday`),
    "days-ago": phrases(`<number> days ago, <number> days earlier`),
    "weeks-ago": phrases(`<number> weeks ago, a week ago, one week ago`),
    "last-weekday": phrases(`last <weekday>, this past <weekday>, the previous <weekday>`),
    "weekday-last-week": phrases(`<weekday> last week, <weekday> of last week`),
    weekday: phrases(`<weekday>, earlier on <weekday>, late on <weekday>, early on <weekday>`),
    "earlier-this-week": phrases(`earlier this week, earlier in the week`),
    "this-week": phrases(`this week`),
    "last-week": phrases(`last week, the previous week, the week before, late last week, early last week`),
    weekend: phrases(`at the weekend, over the weekend, last weekend, this weekend, on the weekend`),
    "earlier-this-month": phrases(`earlier this month, earlier in the month`),
    "this-month": phrases(`this month`),
    "last-month": phrases(`last month, the previous month`),
    "this-year": phrases(`this year, earlier this year`),
    "last-year": phrases(`last year`),
    "full-date": phrases(
      `<day> <month> <year>, <day> of <month> <year>, <month> <day> <year>, <month> <day> , <year>`,
    ),
    "day-of-month": phrases(`<day> <month>, <day> of <month>, <month> <day>, <month> the <day>`),
    "early-month": phrases(
      `early <month>, early in <month>, at the start of <month>, the beginning of <month>`,
    ),
    "mid-month": phrases(`mid <month>, mid - <month>, in the middle of <month>`),
    "late-month": phrases(`late <month>, late in <month>, at the end of <month>, the end of <month>`),
    month: phrases(`in <month>, last <month>, during <month>`),
    ahead: phrases(
      `tomorrow, next <weekday>, next week, next month, next year, later this week, later this month,
       on <weekday> next, in the coming days, in the coming weeks, later today, later on <weekday>`,
    ),
  },
  notDays: phrases(`since, until, till, by, before, after, from, between, for, through, ahead of, prior to`),
  until: phrases(`until, till`),
  when: phrases(`when`),
  says: {
    plain: phrases(
      `said, says, say, saying, told, tells, tell, added, adds, add, stated, states, announced, announces, announce,
       confirmed, confirms, confirm, reported, reports, report, published, presented, wrote, writes, posted, noted, notes, replied, called,
       calls, acknowledged, acknowledges, disclosed, revealed, reveals, explained, declared, declares, insisted,
       insists, stressed, warned, warns, warn, denied, denies, deny, dismissed, rejected, declined, refused, decried,
       criticised, criticized, counted, counts, not … confirm, not … deny, not rule out, nor … deny, put, puts`,
    ),
    alleged: phrases(
      `claimed, claims, claim, alleged, alleges, allege, accused, accuses, maintained, maintains, asserted, asserts,
       argued, argues, contended, contends`,
    ),
    assessed: phrases(
      `estimated, estimates, estimate, believed, believes, believe, assessed, assesses, assess, thinks, think, thought,
       reckons, reckon, reckoned, considers, consider, concluded, concludes, conclude, put … at, puts … at, suspects,
       suspect`,
    ),
    observed: phrases(`observed, observes, witnessed, counted … on site, photographed, recorded, detected`),
    forecast: phrases(`predicted, predicts, predict, forecasts, expects, expect, anticipates`),
    planned: phrases(`vowed, vows, pledged, pledges, promised, promises`),
  },
  accordingTo: phrases(`according to, in the words of, as told by, by the account of`),
  that: phrases(`that, whether, how`),
  pronouns: phrases(`he, she, they, who`),
  once: phrases(
    `said, told, added, stated, announced, confirmed, wrote, posted, replied, noted, warned, insisted, stressed, declared,
     explained, called, dismissed, rejected, declined, refused`,
  ),
  perfect: phrases(`has, have, had, having`),
  pluperfect: phrases(`had`),
  before: phrases(`previously, repeatedly, long, earlier, for weeks, for months`),
  modality: {
    hypothetical: phrases(`if, in case, were … to, should … happen, unless`),
    planned: phrases(
      `plan* to, planning to, planned to, intend* to, aim* to, decided to, agreed to, preparing to, set to, has decided,
       we will, i will, we'll, goal of, target of`,
    ),
    forecast: phrases(`will, could, may, might, expected to, likely to, going to, would`),
    observed: phrases(`satellite images show*, footage show*, seen, was filmed, were filmed`),
  },
  likelihood: {
    "almost-certain": phrases(`almost certain, almost certainly, virtually certain, nearly certain`),
    "very-likely": phrases(
      `very likely, highly likely, very probable, highly probable, very probably, most likely`,
    ),
    "very-unlikely": phrases(`very unlikely, highly unlikely, most unlikely, highly improbable`),
    remote: phrases(`remote chance, almost no chance, remote possibility`),
    unlikely: phrases(`unlikely, improbable, improbably, probably not`),
    "even-chance": phrases(`even chance, roughly even, as likely as not, fifty - fifty, 50 - 50`),
    likely: phrases(`likely, probable, probably`),
  },
  stance: {
    affirms: phrases(`no doubt, no question, not … doubt, not only`),
    "does-not-deny": phrases(
      `not … deny, n't deny, not … denied, no longer … deny, no longer … denied, didn't deny, doesn't deny, not rule out,
       not … ruled out, stopped short of denying, without denying`,
    ),
    "declines-to-confirm": phrases(
      `decline* to, not … confirm, cannot confirm, can't confirm, couldn't confirm, wouldn't confirm, refuse* to confirm,
       refuse* to say, refuse* to comment, stopped short of confirming, without confirming, no comment, would not say,
       would not comment, not … comment, unable to confirm, not be drawn`,
    ),
    "no-evidence": phrases(
      `no evidence, not … evidence, no proof, no sign, no signs, no indication, no indications, not seen … evidence,
       no information that, not aware of, seen nothing`,
    ),
    conditional: phrases(`if, in case, unless, provided that, as long as`),
    denies: phrases(
      `denied, denies, deny, denying, dismiss*, reject*, refuted, refutes, rebutted, disputes, disputed, groundless,
       baseless, fake news, unfounded, false, untrue, ruled out, rules out, nonsense`,
    ),
  },
  negations: phrases(
    `not, no, never, nor, none, n't, isn't, aren't, wasn't, weren't, won't, hasn't, haven't, without`,
  ),
  clauses: phrases(
    `that, which, who, while, but, although, though, because, as, when, where, after, before, and that`,
  ),
  endings: phrases(`ations, ation, ments, ment, ings, ing, ed, ers, er, ies, es, s, ly, e, y`),
  genitives: phrases(`'s, '`),
  ownVoice: phrases(`report, article, text, story, newspaper, itself`),
};
