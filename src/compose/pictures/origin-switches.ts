import { CANT_BOTH_BE_TRUE, type Discrepancy } from "../../model/analysis.ts";
import type { RequiredDrawing } from "../../model/brief.ts";
import { type Claim, type Id, UNKNOWN_ORIGIN } from "../../model/dataset.ts";
import type { OriginSwitches } from "../../model/screen.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { caseWords } from "../differences/case-words.ts";
import { caseOf } from "../differences/cases.ts";
import { capitalized, partyToTheChain, propositionLabel, speakerName, textOf } from "../scope.ts";

/** With more, a list is no longer read; and for every set of so many origins a picture may be another. */
const MOST = { pairs: 100, originsOfAPicture: 6 } as const;

/** What is behind a picture: all claims that its drawing may show. */
interface Behind {
  readonly claims: readonly Claim[];
}

/** What the switches of a page need, and beside each picture the others that it can become. */
export interface Switched {
  readonly switches: OriginSwitches | null;
  readonly others: readonly (readonly RequiredDrawing[])[];
}

const NO_SWITCHES: Switched = { switches: null, others: [] };

/**
 * What is left of what can't all be true when origins are left out. A pair of claims is compared by what these two
 * origins hold and by nothing else, so that it goes with one of them, and none comes in its place. Two things hold
 * claims of different origins together: that they tell one utterance, and that one takes another back. Origins that are
 * so bound go together.
 * @param drawWithout the picture of those claims that are left; null where nothing is asked of them
 */
export function composeSwitches<P extends Behind>(
  page: PageScope,
  pictures: readonly P[],
  drawWithout: (picture: P, isLeft: (claim: Claim) => boolean) => RequiredDrawing | null,
): Switched {
  const pairs = page.analysis.discrepancies.filter(({ kind }) => CANT_BOTH_BE_TRUE.has(kind));
  if (page.shown !== null || pairs.length > MOST.pairs) return NO_SWITCHES;
  const bound = boundOrigins(page.dataset.claims);
  const groupOf = (claim: Claim) => bound.get(originKey(claim)) ?? originKey(claim);
  const behind = pictures.map((asking) => [...new Set(asking.claims.map(groupOf))]);
  if (behind.some((groups) => groups.length > MOST.originsOfAPicture)) return NO_SWITCHES;
  const groups = [...new Set([...behind.flat(), ...pairs.flatMap(({ a, b }) => [groupOf(a), groupOf(b)])])];
  if (groups.length === 0) return NO_SWITCHES;
  const numbers = (of: readonly string[]) => [...new Set(of)].map((group) => groups.indexOf(group));
  const drawn = pictures.map((asking, index) => {
    const own = behind[index]!;
    return allWithout(own, (left) => drawWithout(asking, (claim) => !left.has(groupOf(claim))));
  });
  return {
    switches: {
      origins: groups.map((group) => ({
        choiceId: group,
        label: nameOf(
          page,
          group,
          page.dataset.claims.filter((claim) => groupOf(claim) === group),
        ),
      })),
      pairs: pairs.map((found) => ({
        discrepancyId: found.id,
        findingId: "",
        label: page.wording.labelled(subjectOf(page, found), caseWords(page, caseOf(page, [found])).short),
        origins: numbers([groupOf(found.a), groupOf(found.b)]),
      })),
      pictures: drawn.map(({ drawings }, index) => ({ origins: numbers(behind[index]!), drawings })),
    },
    others: drawn.map(({ others }) => others),
  };
}

/** For every set of the groups that may be left out, in binary, which drawing it is: 0 the first, -1 none. */
function allWithout(
  groups: readonly string[],
  draw: (left: ReadonlySet<string>) => RequiredDrawing | null,
): { drawings: number[]; others: RequiredDrawing[] } {
  const known = new Map<string, number>();
  const all: RequiredDrawing[] = [];
  const drawings = Array.from({ length: 2 ** groups.length }, (_, set) => {
    const drawing = draw(new Set(groups.filter((_group, bit) => (set >> bit) & 1)));
    if (drawing === null) return -1;
    const key = JSON.stringify(drawing);
    const at = known.get(key) ?? all.push(drawing) - 1;
    known.set(key, at);
    return at;
  });
  return { drawings, others: all.slice(1) };
}

/** Of whom nobody says who it is, the speaker is the nearest that there is to an origin. */
const originKey = ({ origin, speaker }: Claim) => (origin === UNKNOWN_ORIGIN ? `?${speaker}` : origin);

/** The first origin of each that is bound to others, by origin. */
function boundOrigins(claims: readonly Claim[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const find = (key: string): string => {
    const before = first.get(key);
    return before === undefined || before === key ? key : find(before);
  };
  const bind = (one: string, other: string) => {
    const [a, b] = [find(one), find(other)];
    if (a !== b) first.set(b, a);
  };
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const tellings = new Map<Id, Claim>();
  for (const claim of claims) {
    const teller = tellings.get(claim.utterance) ?? claim;
    tellings.set(claim.utterance, teller);
    bind(originKey(teller), originKey(claim));
    const retracted = claim.retracts === null ? undefined : byId.get(claim.retracts);
    if (retracted !== undefined) bind(originKey(retracted), originKey(claim));
  }
  return new Map([...first.keys()].map((key) => [key, find(key)]));
}

function nameOf(page: PageScope, group: string, claims: readonly Claim[]): string {
  const names = claims.map((claim) =>
    claim.origin === UNKNOWN_ORIGIN ? speakerName(page, claim.speaker) : partyToTheChain(page, claim.origin),
  );
  return names.length === 0 ? group : capitalized(page.wording.list([...new Set(names)]));
}

function subjectOf(page: PageScope, { subject, subjectType }: Discrepancy): string {
  const measure = subjectType === "measure" ? page.dataset.measures.get(subject) : undefined;
  return measure === undefined ? propositionLabel(page, subject) : textOf(page, measure.label);
}
