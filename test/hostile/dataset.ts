import { PROBES } from "./probes.ts";

/** Every text of a dataset that reaches a reader, by the name that its probe is heard under. */
const FIELDS =
  `title question measure-label measure-unit measure-note proposition-text proposition-label speaker-name
speaker-role speaker-party source-publisher source-agency source-headline source-byline source-note claim-words
claim-place claim-population claim-excerpt claim-prefix claim-suffix claim-translation claim-derived claim-note
said-why published-why withdrawn-why withdrawn-by ignored-text ignored-why`.split(/\s+/);

/** What a text may be long. */
const LONGEST = 2000;

/** A probe of its own in each field, and all the others handed round among them. */
export function hostileFields(at: string, secret: string): Readonly<Record<string, string>> {
  const rest = PROBES.map(({ markup }) => markup(at, secret));
  return Object.fromEntries(
    FIELDS.map((field, index) => {
      const own = `"'><img/src=${at}/field-${field}>`;
      const file = `</title></style><iframe src="${secret}"></iframe>`;
      const others = rest.filter((_, number) => number % FIELDS.length === index);
      // An excerpt has at most twenty words.
      const parts = field === "claim-excerpt" ? [own, file] : [own, file, ...others];
      return [field, parts.join(" ").slice(0, LONGEST)];
    }),
  );
}

/** The files of a dataset with these texts in it, valid to the last one. */
export function hostileDataset(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const text = (field: string) => JSON.stringify(fields[field]);
  const both = (field: string) => `{en: ${text(field)}, nb: ${text(field)}}`;
  const dated = (date: string, why: string) => `{date: ${date}, basis: inferred, why: ${text(why)}}`;
  const common = (id: string, speaker: string) => `- id: ${id}
  speaker: ${speaker}
  source: post
  said: ${dated("2031-05-01", "said-why")}
  excerpt: ${text("claim-excerpt")}
  prefix: ${text("claim-prefix")}
  suffix: ${text("claim-suffix")}
  translation: ${both("claim-translation")}
  note: ${both("claim-note")}`;
  const estimate = (id: string, speaker: string, amount: number) => `${common(id, speaker)}
  measure: seals
  amount: ${amount}
  place: ${text("claim-place")}
  population: ${text("claim-population")}
  derived: ${both("claim-derived")}
`;
  return {
    "brief.yaml": `title: ${both("title")}
question: ${both("question")}
languages: [en, nb]
measures:
  seals: {label: ${both("measure-label")}, unit: ${both("measure-unit")}, over_time: varies, note: ${both("measure-note")}}
propositions:
  moved: {text: ${both("proposition-text")}, label: ${both("proposition-label")}, over_time: varies}
`,
    "sources.yaml": `post:
  publisher: ${text("source-publisher")}
  agency: ${text("source-agency")}
  headline: ${text("source-headline")}
  byline: ${text("source-byline")}
  note: ${both("source-note")}
  language: en
  published: ${dated("2031-05-02", "published-why")}
  url: "https://nearspace.example/a?\\"onmouseover=x"
  ignore: [{text: ${text("ignored-text")}, why: ${text("ignored-why")}}]
`,
    "speakers.yaml": `warden: {name: ${both("speaker-name")}, role: ${both("speaker-role")}, party: ${both("speaker-party")}}
watch: {name: The watch}
`,
    "claims.yaml": `${estimate("one", "warden", 100)}${estimate("two", "watch", 900)}${common("three", "watch")}
  measure: seals
  modifier: vague
  low: 10
  words: ${both("claim-words")}
${common("four", "warden")}
  proposition: moved
  stance: affirms
${common("five", "watch")}
  proposition: moved
  stance: denies
`,
    "withdrawn.yaml": `six: {why: ${both("withdrawn-why")}, by: ${text("withdrawn-by")}}
`,
  };
}
