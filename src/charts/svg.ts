/** Attribute values: numbers are user units, written to two decimals; null leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** One SVG element as markup; `content` is markup already. */
export function element(name: string, attributes: Attributes, content: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => {
      if (value === null) return "";
      return ` ${key}="${typeof value === "number" ? coordinate(value) : escapeMarkup(value)}"`;
    })
    .join("");
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join("")}</${name}>`;
}

export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}

/** Two decimals are a fortieth of a millimetre on paper. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
