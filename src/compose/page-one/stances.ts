import type { FocusStances, Highlight, StanceGroup } from "../../model/brief.ts";
import type { Claim, Id, Proposition, Stance, Statement } from "../../model/dataset.ts";
import { known } from "../../model/known.ts";
import { claimView } from "../appendix/claim-view.ts";
import { cutBeside } from "../cut/cut-words.ts";
import type { Limits } from "../cut/limits.ts";
import { type PageScope, shownOf } from "../cut/page-scope.ts";
import { formatDay, formatNumber } from "../format.ts";
import { daySaid } from "../order.ts";
import { capitalized, propositionLabel, speakerInList, textOf } from "../scope.ts";
import { hedgeOf } from "../words.ts";

/** Who takes which stance on each proposition, in the order of the day said. */
export function composeStances(page: PageScope): StanceGroup[] {
  const implying = implyingEach(page);
  return [...page.dataset.propositions.values()]
    .map((proposition) => stanceGroup(page, proposition, implying.get(proposition.id) ?? []))
    .filter((group) => group.rows.length > 0);
}

/** The group in focus in which the stances differ most, with who takes each; null where there is none. */
export function composeFocus(
  page: PageScope,
  focus: ReadonlySet<Id>,
  difference: Highlight | null,
): FocusStances | null {
  const id = focusProposition(page, focus);
  if (id === null) return null;
  const group = stanceGroup(page, known(page.dataset.propositions, id), []);
  const camps = campMembers(page, id).map(({ stance, members }) => {
    const named = namedOf(page, members, page.limits);
    const left = members.length - named.length;
    return {
      stance,
      words: page.wording.stances[stance],
      members: named.map((claim) => ({
        claimId: claim.id,
        speaker: capitalized(speakerInList(page, claim.speaker)),
        hedge: hedgeOf(page, claim),
        said: formatDay(page, daySaid(page.dataset, claim)),
        turn: turnOf(page, claim),
      })),
      more: left === 0 ? "" : page.wording.cuts.more(formatNumber(page, left)),
    };
  });
  return { ...group, difference, camps };
}

/** The first of them, as many as there is room for by name. */
export function namedOf(
  page: PageScope,
  members: readonly Statement[],
  limits: Limits,
): readonly Statement[] {
  let letters = 0;
  return members.slice(0, limits.members).filter((claim, at) => {
    const parts = [speakerInList(page, claim.speaker), formatDay(page, daySaid(page.dataset, claim))];
    letters += [...parts, turnOf(page, claim)].join("  ").length;
    return at === 0 || letters <= limits.memberLetters;
  });
}

/** What the speaker, or else another one of the party, held before this on the proposition itself. */
function turnOf(page: PageScope, { speaker, stance, proposition }: Statement): string {
  const before = (page.index.pairsOn.get(proposition) ?? []).flatMap(({ kind, a, b }) => {
    const isTurn =
      (kind === "shift" || kind === "reversal") && a.type === "statement" && b.type === "statement";
    return isTurn &&
      isSaidBefore(page, a, b) &&
      b.speaker === speaker &&
      b.stance === stance &&
      b.proposition === a.proposition
      ? [a]
      : [];
  });
  const held = before.find((one) => one.speaker === speaker) ?? before[0];
  if (held === undefined) return "";
  const who = held.speaker === speaker ? null : speakerInList(page, held.speaker);
  return page.wording.turned(held, who);
}

/** No text leaves it open which of the two was said first. */
function isSaidBefore({ dataset }: PageScope, a: Claim, b: Claim): boolean {
  const [latest, earliest] = [daySaid(dataset, a)?.latest, daySaid(dataset, b)?.earliest];
  return Boolean(latest && earliest && latest < earliest);
}

/** The proposition in focus with most stances on it, the first of several; null where none is spoken of. */
export function focusProposition({ dataset, index }: PageScope, focus: ReadonlySet<Id>): Id | null {
  const stancesOn = (id: Id) => new Set(index.ofProposition.get(id)?.map(({ stance }) => stance)).size;
  return [...dataset.propositions.keys()]
    .filter((id) => focus.has(id) && index.ofProposition.has(id))
    .reduce<Id | null>((best, id) => (best === null || stancesOn(id) > stancesOn(best) ? id : best), null);
}

/** Each stance on a proposition with the first claim of each speaker who takes it. */
export function campMembers(
  { index }: PageScope,
  proposition: Id,
): { readonly stance: Stance; readonly members: readonly Statement[] }[] {
  const byStance = Map.groupBy(index.ofProposition.get(proposition) ?? [], ({ stance }) => stance);
  return [...byStance].map(([stance, claims]) => ({
    stance,
    members: [...Map.groupBy(claims, ({ speaker }) => speaker).values()].flatMap((own) => own.slice(0, 1)),
  }));
}

function stanceGroup(page: PageScope, proposition: Proposition, implying: readonly Id[]): StanceGroup {
  const all = page.index.ofProposition.get(proposition.id) ?? [];
  const statements = shownOf(page, all);
  const labels = implying.map((id) => propositionLabel(page, id));
  return {
    propositionId: proposition.id,
    label: propositionLabel(page, proposition.id),
    text: textOf(page, proposition.text),
    follows: labels.length === 0 ? "" : page.wording.follows(page.wording.list(labels)),
    rest: cutBeside(page, statements.length, all.length),
    rows: statements.map((claim) => claimView(page, claim)),
  };
}

/** What each proposition follows from, in the order of the brief. */
function implyingEach({ dataset }: PageScope): ReadonlyMap<Id, readonly Id[]> {
  const pairs = [...dataset.propositions.values()].flatMap(({ id, implies }) =>
    implies.map((implied) => ({ id, implied })),
  );
  return new Map(
    [...Map.groupBy(pairs, ({ implied }) => implied)].map(([implied, from]) => [
      implied,
      from.map(({ id }) => id),
    ]),
  );
}
