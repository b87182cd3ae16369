import type { DaysApart } from "./days-apart.ts";

/** What the pictures say beside names, figures and days. */
export interface PictureWords {
  readonly ladder: {
    readonly heading: string;
    readonly note: string;
    readonly implies: (labels: string) => string;
  };
  readonly required: {
    readonly heading: string;
    readonly note: string;
    /** "up by at least 6,000 in 1 to 7 days". */
    readonly change: (least: string, rises: boolean, days: DaysApart) => string;
    /** "no number fits both; 2,000 apart". */
    readonly conflict: (gap: string) => string;
    /** "the part is larger than the whole by 2,000". */
    readonly outgrown: (gap: string) => string;
    /** Before what holds only if both count the same. */
    readonly ifSame: (sentence: string) => string;
  };
  readonly provenance: {
    readonly heading: string;
    readonly note: string;
    /** "At most 4 origins stand behind the 60 claims." */
    readonly caption: (origins: string, claims: number) => string;
    readonly columns: Readonly<Record<"origin" | "speaker" | "agency" | "outlet", string>>;
    readonly edges: Readonly<Record<"says" | "repeats" | "rests-on", (from: string, to: string) => string>>;
  };
}
