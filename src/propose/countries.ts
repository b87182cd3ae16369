/** The code of the country or territory that a language calls so; null where it calls none so. */
export function countryNamed(name: string, language: string): string | null {
  return namesOf(language)?.codes.get(name.toLowerCase()) ?? null;
}

/** What a language calls a country; null where the program's data don't know the language. */
export function countryName(code: string, language: string): string | null {
  return namesOf(language)?.names.get(code) ?? null;
}

interface CountryNames {
  readonly names: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, string>;
}

/** Asked of Unicode's data once a language. */
const known = new Map<string, CountryNames | null>();

function namesOf(language: string): CountryNames | null {
  if (!known.has(language)) known.set(language, readNames(language));
  return known.get(language) ?? null;
}

function readNames(language: string): CountryNames | null {
  if (Intl.DisplayNames.supportedLocalesOf([language]).length === 0) return null;
  const display = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const names = new Map(
    letters.flatMap((first) =>
      letters.flatMap((second) => {
        const name = display.of(first + second);
        return name === undefined ? [] : [[first + second, name] as const];
      }),
    ),
  );
  return { names, codes: new Map([...names].map(([code, name]) => [name.toLowerCase(), code])) };
}
