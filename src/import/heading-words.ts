/**
 * Words that stand over columns of tables, in English and Norwegian, and what of ours they usually mean: the first
 * heading that has one is taken. Whole words, in small letters; the order is that of the mapping.
 */
export const HEADING_WORDS: Readonly<Record<string, readonly string[]>> = {
  claim_id: ["id", "claim id", "uuid", "key", "no", "nr", "row id", "record id"],
  measure: ["measure", "metric", "indicator", "variable", "mål", "what is counted"],
  proposition: ["claim", "statement", "claim text", "claim reviewed", "assertion", "påstand", "utsagn"],
  stance: ["stance", "position", "holdning"],
  low: ["low", "lowest", "min", "minimum", "lower", "low estimate", "lower bound", "lav", "laveste", "minst"],
  amount: [
    ...[
      "best",
      "amount",
      "count",
      "figure",
      "estimate",
      "best estimate",
      "value",
      "total",
      "number",
      "deaths",
    ],
    ...[
      "killed",
      "fatalities",
      "casualties",
      "cases",
      "confirmed",
      "injured",
      "wounded",
      "participants",
      "attendance",
    ],
    ...[
      "crowd",
      "crowd size",
      "size",
      "turnout",
      "antall",
      "tall",
      "døde",
      "drepte",
      "deltakere",
      "smittede",
      "beløp",
    ],
  ],
  high: [
    "high",
    "highest",
    "max",
    "maximum",
    "upper",
    "high estimate",
    "upper bound",
    "høy",
    "høyeste",
    "maks",
  ],
  modifier: ["modifier"],
  unit: ["unit", "units", "enhet"],
  modality: ["modality"],
  speaker: [
    ...[
      "speaker",
      "claimant",
      "who",
      "person",
      "politician",
      "said by",
      "claimed by",
      "attributed to",
      "official",
    ],
    ...[
      "organisation",
      "organization",
      "actor",
      "pollster",
      "taler",
      "hvem",
      "avsender",
      "sagt av",
      "organisasjon",
    ],
    ...["source", "kilde"],
  ],
  party: ["party", "side", "parti"],
  said: [
    ...["date", "said", "said on", "stated on", "statement date", "day", "when", "claim date", "reported on"],
    ...["date said", "datetime", "timestamp", "dato", "dag", "når", "uttalt"],
  ],
  as_of: ["as of", "asof", "event date", "valid on", "per dato", "gjelder"],
  place: [
    ...[
      "place",
      "location",
      "city",
      "town",
      "country",
      "region",
      "province",
      "state",
      "county",
      "district",
      "area",
    ],
    ...[
      "municipality",
      "battle",
      "conflict",
      "event",
      "topic",
      "sted",
      "by",
      "kommune",
      "fylke",
      "land",
      "område",
    ],
  ],
  population: ["population", "group", "age group", "sex", "category", "candidate", "gruppe", "aldersgruppe"],
  publisher: [
    ...["publisher", "outlet", "newspaper", "paper", "media", "medium", "publication", "site", "broadcaster"],
    ...["reference", "avis", "utgiver"],
  ],
  agency: ["agency", "news agency", "nyhetsbyrå"],
  headline: ["headline", "title", "overskrift", "tittel"],
  byline: ["byline", "author", "forfatter"],
  published: ["published", "published on", "publication date", "date published", "publisert"],
  url: ["url", "link", "address", "source url", "web", "lenke"],
  archive_url: ["archive url", "archived", "archive link", "archived url", "wayback"],
  updated: ["updated", "last updated", "modified", "oppdatert"],
  accessed: ["accessed", "retrieved", "access date", "date accessed", "lest", "hentet"],
  excerpt: ["excerpt", "quote", "quotation", "text", "sitat", "tekst"],
  note: ["note", "notes", "comment", "comments", "remark", "remarks", "merknad", "kommentar"],
};

/** Words for who counts, over columns of figures: a column a source. */
export const WHO_COUNTS =
  /\b(?:police|organi[sz]ers?|press|media|union|government|ministry|authorit(?:y|ies)|army|opposition|un|ngo|witness(?:es)?|politi(?:et)?|arrangør(?:en|er)?|presse(?:n)?|regjeringen|departementet|myndighetene|hæren)\b/i;

/** Numbers that say where, when or which, and count nothing. */
export const COUNTS_NOTHING =
  /^(?:#|№|lat(?:itude)?|lo?ng?(?:itude)?|year|month|week|day|år|måned|uke|zip|postal ?code|postnr|fips|iso\w*|code|kode|rank|index|row|id|no|nr|x|y|.*[_ ]id)$/i;

/** Headings that say that something is counted, and not what. */
export const COUNTS_SOMETHING =
  /^(?:best(?: estimate)?|amount|count|figure|estimate|value|total|number|size|n|antall|tall|sum|low|high)$/i;

export function wordsOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
