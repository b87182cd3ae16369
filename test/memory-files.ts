/** A folder tree in memory, by path; what loading needs of a file system and nothing else. */
export function memoryFiles(tree: Record<string, string | Uint8Array>) {
  const absent = (code: string, path: string) => Object.assign(new Error(`${code}: ${path}`), { code });
  const bytesAt = (path: string): Uint8Array => {
    const content = tree[path];
    if (content === undefined) throw absent("ENOENT", path);
    return typeof content === "string" ? new TextEncoder().encode(content) : content;
  };
  return {
    async readFile(path: string): Promise<Uint8Array> {
      return bytesAt(path);
    },
    async readdir(path: string): Promise<string[]> {
      const inside = Object.keys(tree).filter((file) => file.startsWith(`${path}/`));
      if (inside.length === 0) throw absent(path in tree ? "ENOTDIR" : "ENOENT", path);
      return [...new Set(inside.map((file) => file.slice(path.length + 1).split("/")[0]!))];
    },
    async stat(path: string) {
      return { isFile: () => true, isDirectory: () => false, size: bytesAt(path).length };
    },
  };
}

/** A small dataset without a fault: how many came to a fictional rally, and whether the bridge was closed. */
export const RALLY: Readonly<Record<string, string>> = {
  "data/rally/brief.yaml": `title: {en: The rally, nb: Demonstrasjonen}
question: {en: How many came?, nb: Hvor mange kom?}
languages: [en, nb]
comparison: {window: P7D, about: 10%, rounding: 2%}
measures:
  at-square: {label: {en: at the square, nb: på torget}, unit: {en: people, nb: personer}, over_time: fixed, within: in-town}
  in-town: {label: {en: in town, nb: i byen}, unit: {en: people, nb: personer}, over_time: fixed}
propositions:
  bridge-closed: {text: {en: The bridge was closed, nb: Broen var stengt}, over_time: varies}
`,
  "data/rally/sources.yaml": `herald-05-02: {publisher: Valley Herald, language: en, published: 2031-05-02, url: "https://herald.example/1"}
posten-05-03: {publisher: Dalposten, agency: DB, language: nb, published: {date: 2031-05-03, basis: inferred, why: the text says today}}
`,
  "data/rally/speakers.yaml": `police: {name: {en: The police, nb: Politiet}, party: {en: Valley, nb: Dalen}}
union: {name: {en: The union, nb: Fagforeningen}}
`,
  "data/rally/claims.yaml": `- id: police-count
  measure: at-square
  amount: 1500
  modality: assessed
  speaker: police
  source: herald-05-02
  said: 2031-05-02
  as_of: 2031-05-01
  excerpt: "“We counted 1,500 people,” the police said"
  translation: {nb: "Vi telte 1500 personer, sa politiet"}
- id: union-thousands
  measure: at-square
  low: 2000
  modifier: vague
  words: {en: thousands, nb: tusenvis}
  speaker: union
  source: posten-05-03
  said: {date: 2031-05-01, why: {en: "“on Thursday”", nb: «torsdag»}}
  via: [db-wire]
  excerpt: Det var tusenvis av mennesker
  translation: {en: There were thousands of people}
- id: police-bridge
  proposition: bridge-closed
  stance: denies
  speaker: police
  source: herald-05-02
  utterance: police-2031-05-02
  excerpt: the bridge stayed open
  translation: {nb: broen holdt åpent}
`,
};
