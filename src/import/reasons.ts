import type { RawValue } from "../model/raw-dataset.ts";

/** The reason that an inferred date gets where the table gives none: readers see that there is none to see. */
const UNEXPLAINED: Readonly<Record<string, string>> = {
  en: "The imported table marks this date as inferred and gives no reason.",
  nb: "Den importerte tabellen oppgir at datoen er utledet, og gir ingen begrunnelse.",
};

/** `inferred` has to say why; a table that has no column for it must not cost the claim. */
export function withReason(date: RawValue | undefined, languages: readonly string[]): RawValue | undefined {
  if (!(date instanceof Map) || date.get("basis") !== "inferred" || date.has("why")) return date;
  const texts = languages.flatMap((language) => {
    const text = UNEXPLAINED[language];
    return text === undefined ? [] : [[language, text] as const];
  });
  const why = texts.length === 0 ? UNEXPLAINED.en! : new Map(texts);
  return new Map<string, RawValue>([...date, ["why", why]] as [string, RawValue][]);
}
