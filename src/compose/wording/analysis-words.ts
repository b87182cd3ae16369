import type { Id } from "../../model/dataset.ts";

/** What a rule of comparison says of itself, to readers: docs/rules.md has the same with worked examples. */
export interface RuleWords {
  readonly title: string;
  /** When it holds, one sentence or two. */
  readonly description: string;
}

/** What a language has to say of the analysis as a whole: its rules, who tells what, what is held by whom. */
export interface AnalysisWords {
  /** By rule id; a test holds every language to every rule. */
  readonly rules: Readonly<Record<Id, RuleWords>>;
  readonly rulesHeading: string;
  /** "found 12 times". */
  readonly times: (count: number) => string;
  /** For `origin: unknown`, in the middle of a sentence. */
  readonly unknownOrigin: string;
  /** "4 origins", "at most 4 origins", "4 origins and 1 unknown", "origin unknown". */
  readonly originsBehind: (known: number, unknown: number, atMost: boolean) => string;
  /** What can be said of where two figures come from, after a comma or a verb; `unknown` of the two aren't known. */
  readonly differentOrigins: (unknown: number) => string;
  readonly reports: {
    readonly heading: string;
    readonly note: string;
    readonly about: string;
    readonly toldBy: string;
    readonly leftOutBy: string;
    /** For a source whose other words imply it: "Dagsavisen (implied)". */
    readonly implied: (source: string) => string;
    /** "Mark Rutte, 28 Oct". */
    readonly utterance: (speakers: string, said: string) => string;
  };
  readonly held: {
    readonly heading: string;
    readonly alone: string;
    /** "12,000 – NIS, 18 Oct". */
    readonly widestGap: (gap: string, lower: string, upper: string) => string;
  };
  /** Behind a curator's reading that was made of other words than the claims now have. */
  readonly outdated: string;
}
