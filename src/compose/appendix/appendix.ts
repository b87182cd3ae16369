import type {
  AppendixPart,
  AppendixSection,
  FindingGroup,
  IndexedSpeaker,
  SourceEntry,
  StanceGroup,
  TableGroup,
} from "../../model/brief.ts";
import type { Claim } from "../../model/dataset.ts";
import { known } from "../../model/known.ts";
import { cutOf } from "../cut/cut-words.ts";
import { composeOthersRest } from "../cut/left-out.ts";
import { ROWS_OF_A_PAGE, ROWS_OF_A_PART } from "../cut/limits.ts";
import type { PagePlan } from "../cut/page-plan.ts";
import { type PageScope, shownOf } from "../cut/page-scope.ts";
import { formatDay } from "../format.ts";
import { daySaid } from "../order.ts";
import { capitalized, propositionLabel, speakerName } from "../scope.ts";
import { withNoun, wordsOf } from "../words.ts";
import { composeDayNotes } from "./day-notes.ts";

/** What an appendix is made of, in its order; an empty list has no section. */
export interface AppendixContent {
  readonly findings: readonly FindingGroup[];
  readonly concordances: readonly FindingGroup[];
  readonly figures: readonly TableGroup[];
  readonly stances: readonly StanceGroup[];
  readonly sources: readonly SourceEntry[];
}

/** What stands at the head of a section. */
interface Head {
  readonly id: string;
  readonly heading: string;
  readonly rest: string;
}

/** A slice of one section, as heavy as the rows that it prints. */
interface Slice {
  readonly head: Head;
  readonly weight: number;
  readonly fields: Partial<AppendixSection>;
}

/**
 * The record in parts of about `ROWS_OF_A_PART` rows, cut where a group begins; a group that is longer than
 * that is cut within, and says so at its head.
 */
export function composeAppendix(plan: PagePlan, content: AppendixContent): AppendixPart[] {
  const page = plan.record;
  const { continued } = page.wording.cuts;
  const heads = headsOf(plan);
  return numbered(
    page,
    joined([
      ...findingSlices(heads.findings, content.findings, "findings"),
      ...findingSlices(heads.concordances, content.concordances, "concordances"),
      ...content.figures.flatMap((group) =>
        cutRows(group, continued(group.label)).map((figures) =>
          rowSlice(heads.figures, figures, { figures: [figures] }),
        ),
      ),
      ...content.stances.flatMap((group) =>
        cutRows({ ...group, label: group.text }, continued(group.text)).map((one) =>
          rowSlice(heads.stances, one, { stances: [{ ...one, label: group.label, text: one.label }] }),
        ),
      ),
      ...content.sources.map((source) => ({ head: heads.sources, weight: 1, fields: { sources: [source] } })),
      ...speakersIn(plan).map((one) => ({
        head: heads.speakers,
        weight: 1 + one.claims.length / CLAIMS_A_LINE,
        fields: { speakers: [one] },
      })),
      ...composeDayNotes(page.dayNotes).map((note) => ({
        head: heads.dayNotes,
        weight: 1 / NOTES_A_ROW,
        fields: { dayNotes: [note] },
      })),
    ]),
  );
}

/** Of the index, and of the notes on days, as against a claim's row. */
const CLAIMS_A_LINE = 6;
const NOTES_A_ROW = 5;

function headsOf(plan: PagePlan) {
  const { whole, record } = plan;
  const others = composeOthersRest(plan);
  const { labels, cuts } = whole.wording;
  const [all, shown] = [whole.index.inOrder, shownOf(record, whole.index.inOrder)];
  const file = (
    part: "figures" | "stances" | "sources",
    count: (claims: readonly Claim[]) => number,
    name: string,
  ) => cutOf(whole, part, count(shown), count(all), name);
  const figures = file(
    "figures",
    (claims) => claims.filter(({ type }) => type === "estimate").length,
    "claims.csv",
  );
  const stances = file(
    "stances",
    (claims) => claims.filter(({ type }) => type === "statement").length,
    "claims.csv",
  );
  const cited = (claims: readonly Claim[]) => new Set(claims.map(({ source }) => source)).size;
  const sources =
    record === whole ? "" : cutOf(whole, "sources", cited(shown), whole.dataset.sources.size, "sources.csv");
  const head = (id: string, heading: string, rest = ""): Head => ({ id, heading, rest });
  return {
    findings: head("other-findings", cuts.headings.findings, others.findings),
    concordances: head("other-concordances", cuts.headings.concordances, others.concordances),
    figures: head("figures", figures === "" ? labels.table : cuts.headings.figures, figures),
    stances: head("stances", stances === "" ? labels.stances : cuts.headings.stances, stances),
    sources: head("sources", sources === "" ? labels.sources : cuts.headings.sources, sources),
    speakers: head("speakers", cuts.headings.speakers),
    dayNotes: head("day-notes", labels.dayNotes),
  };
}

/** Where the body names only some of the claims, an index leads to all of them. */
function speakersIn({ body, record }: PagePlan): IndexedSpeaker[] {
  return body === record ? [] : composeSpeakers(record);
}

const rowSlice = (head: Head, { rows }: { rows: readonly unknown[] }, fields: Slice["fields"]): Slice => ({
  head,
  weight: rows.length + 1,
  fields,
});

function findingSlices(
  head: Head,
  groups: readonly FindingGroup[],
  name: "findings" | "concordances",
): Slice[] {
  return groups.flatMap((group) =>
    cut(group.findings, ROWS_OF_A_PART).map((findings) => ({
      head,
      weight: findings.length / 2,
      fields: { [name]: [{ ...group, findings }] },
    })),
  );
}

/** The same group in slices that a part has room for; what is said of all of it stands at the first. */
function cutRows<G extends { readonly label: string; readonly rows: readonly unknown[] }>(
  group: G,
  continued: string,
): G[] {
  return cut(group.rows, ROWS_OF_A_PART).map((rows, index) =>
    index === 0
      ? { ...group, rows }
      : { ...group, rows, label: continued, note: "", summary: "", held: null, follows: "", rest: "" },
  );
}

/** In slices of about the same length. */
function cut<T>(items: readonly T[], longest: number): T[][] {
  const most = Math.ceil(items.length / Math.max(1, Math.ceil(items.length / longest)));
  return Array.from({ length: Math.ceil(items.length / most) }, (_, at) =>
    items.slice(at * most, (at + 1) * most),
  );
}

/** Slices of one section side by side make one; a part is closed when the next slice would overfill it. */
function joined(slices: readonly Slice[]): { weight: number; sections: { head: Head; slices: Slice[] }[] }[] {
  const parts: { weight: number; sections: { head: Head; slices: Slice[] }[] }[] = [];
  for (const one of slices) {
    const last = parts.at(-1);
    const part =
      last !== undefined && last.weight + one.weight <= ROWS_OF_A_PART + 1
        ? last
        : { weight: 0, sections: [] };
    if (part !== last) parts.push(part);
    const section = part.sections.at(-1);
    if (section?.head.id === one.head.id) section.slices.push(one);
    else part.sections.push({ head: one.head, slices: [one] });
    part.weight += one.weight;
  }
  return parts;
}

/** Sections that go on in a later part say which of how many they are. */
function numbered(page: PageScope, parts: ReturnType<typeof joined>): AppendixPart[] {
  const total = Map.groupBy(
    parts.flatMap(({ sections }) => sections),
    ({ head }) => head.id,
  );
  const rows = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.map(({ sections }) => ({
    opensPage: rows > ROWS_OF_A_PAGE,
    sections: sections.map((section) => {
      const all = known(total, section.head.id);
      return sectionOf(page, section, all.indexOf(section) + 1, all.length);
    }),
  }));
}

function sectionOf(
  page: PageScope,
  { head, slices }: { head: Head; slices: readonly Slice[] },
  number: number,
  of: number,
): AppendixSection {
  const list = <K extends keyof Slice["fields"]>(name: K) =>
    slices.flatMap(
      ({ fields }) => (fields[name] as readonly unknown[] | undefined) ?? [],
    ) as unknown as AppendixSection[K];
  return {
    sectionId: number === 1 ? head.id : `${head.id}-${number}`,
    heading: of === 1 ? head.heading : page.wording.cuts.part(head.heading, number, of),
    rest: number === 1 ? head.rest : "",
    figures: list("figures"),
    stances: list("stances"),
    sources: list("sources"),
    dayNotes: list("dayNotes"),
    findings: list("findings"),
    concordances: list("concordances"),
    speakers: list("speakers"),
  };
}

/** Every claim that is shown, by speaker in the order of the names. */
export function composeSpeakers(page: PageScope): IndexedSpeaker[] {
  const byName = new Intl.Collator(page.wording.language).compare;
  const bySpeaker = Map.groupBy(shownOf(page, page.index.inOrder), ({ speaker }) => speaker);
  return [...bySpeaker]
    .map(([id, claims]) => ({
      speakerId: id,
      speaker: capitalized(speakerName(page, id)),
      claims: claims.map((claim) => ({
        claimId: claim.id,
        said: formatDay(page, daySaid(page.dataset, claim)).text,
        words:
          claim.type === "estimate"
            ? withNoun(page, claim, wordsOf(page, claim))
            : page.wording.labelled(wordsOf(page, claim), propositionLabel(page, claim.proposition)),
      })),
    }))
    .sort((x, y) => byName(x.speaker, y.speaker));
}
