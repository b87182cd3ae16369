import { timingSafeEqual } from "node:crypto";

/** What one build came to, as the open page is told. */
export interface Build {
  /** Ascending; the page is loaded anew when it changes. */
  readonly version: number;
  /** Whether the pages are of the data as they stand; else they are the last good ones. */
  readonly ok: boolean;
  /** Languages of the pages; empty before the first good build. */
  readonly languages: readonly string[];
  readonly faults: readonly Fault[];
}

/** A diagnostic in words. */
export interface Fault {
  readonly severity: "error" | "warning" | "note";
  /** `data/x/claims.yaml:14:12`; "" where it is of no place. */
  readonly place: string;
  readonly message: string;
  readonly hint: string;
}

/** The page around the page: it listens, shows faults, and holds the brief in a frame, untouched. */
export interface Shell {
  readonly html: string;
  readonly script: string;
  /** What the script keeps the frame new with. */
  readonly frame: string;
  readonly style: string;
}

/** What an address may ask for; everything else is not there. */
export type Route =
  | { readonly kind: "shell"; readonly part: keyof Shell }
  | { readonly kind: "events" }
  /** Of a page of its own; which names there are is for that to say. */
  | { readonly kind: "file"; readonly name: string }
  | { readonly kind: "call"; readonly name: string }
  | { readonly kind: "pdf"; readonly language: string }
  | {
      readonly kind: "page";
      readonly language: string;
      /** Of the build that is asked for; null for the newest. */
      readonly version: number | null;
      /** Of the build whose page is there already; null for none. */
      readonly since: number | null;
    };

const PARTS: ReadonlyMap<string, Route> = new Map([
  ["", { kind: "shell", part: "html" }],
  ["shell.js", { kind: "shell", part: "script" }],
  ["frame.js", { kind: "shell", part: "frame" }],
  ["shell.css", { kind: "shell", part: "style" }],
  ["events", { kind: "events" }],
]);

/**
 * @param target the request's target as sent: `/<token>/brief.nb.html?…`
 * @param extension name of a page of its own
 */
export function routeOf(target: string, token: string, extension: string | null = null): Route | null {
  const [, given, name, ...more] = target.replace(/\?.*/s, "").split("/");
  if (given === undefined || name === undefined || !isSame(given, token)) return null;
  if (more.length > 0) return name === extension ? routeWithin(more) : null;
  const part = PARTS.get(name);
  if (part !== undefined) return part;
  const [, language, kind] = /^brief\.([A-Za-z0-9-]{1,35})\.(html|pdf)$/.exec(name) ?? [];
  if (language === undefined) return null;
  if (kind === "pdf") return { kind, language };
  const query = new URLSearchParams(/\?(.*)$/s.exec(target)?.[1]);
  return {
    kind: "page",
    language,
    version: versionIn(query.get("version")),
    since: versionIn(query.get("since")),
  };
}

const versionIn = (written: string | null) => (/^\d{1,15}$/.test(written ?? "") ? Number(written) : null);

function routeWithin([first, second, ...more]: readonly string[]): Route | null {
  if (first === undefined || more.length > 0) return null;
  if (second === undefined) return { kind: "file", name: first };
  return first === "api" ? { kind: "call", name: second } : null;
}

/** Takes as long for a near miss as for any other. */
function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
