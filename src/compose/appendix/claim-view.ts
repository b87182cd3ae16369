import type { ClaimView, ForeignText } from "../../model/brief.ts";
import type { Claim, Speaker } from "../../model/dataset.ts";
import { known } from "../../model/known.ts";
import type { PageScope } from "../cut/page-scope.ts";
import { formatDay, formatShortDay } from "../format.ts";
import { markedParts } from "../marked.ts";
import { daySaid } from "../order.ts";
import { capitalized, chainOf, noneNamed, reportedBy, type Scope, speakerName, textOf } from "../scope.ts";
import { nestQuotes, primary, typographic } from "../typography.ts";
import { figureScope, hedgeOf, isWeakened, withNoun, wordsInTable } from "../words.ts";

/** One claim with all that an auditor asks for, in the brief's language. */
export function claimView(scope: PageScope, claim: Claim): ClaimView {
  const made = scope.views.get(claim.id) ?? viewOf(scope, claim);
  scope.views.set(claim.id, made);
  return made;
}

function viewOf(scope: Scope, claim: Claim): ClaimView {
  const speaker = known(scope.dataset.speakers, claim.speaker);
  const evidence = scope.evidence.claims.get(claim.id);
  const verification = evidence?.verification ?? "no-archive";
  const on = evidence?.verifiedOn ?? null;
  const excerpt = excerptOf(scope, claim);
  const translation = translationOf(scope, claim);
  const day = on === null ? null : formatShortDay(scope, on);
  const verified = scope.wording.verification(verification, evidence?.line ?? null, day);
  return {
    claimId: claim.id,
    speaker: capitalized(speakerName(scope, claim.speaker)),
    role: roleOf(scope, speaker),
    party: partyBeside(scope, speaker),
    said: formatDay(scope, daySaid(scope.dataset, claim)),
    asOf: claim.asOf === null ? null : formatDay(scope, claim.asOf),
    chain: chainOf(scope, claim),
    reportedBy: reportedBy(scope, claim),
    words: withNoun(scope, claim, wordsInTable(scope, claim)),
    scope: figureScope(claim),
    modality: modalityBeside(scope, claim),
    stance: claim.type === "statement" ? claim.stance : null,
    excerpt,
    excerptParts: markedParts(
      nestQuotes(excerpt.text, scope.quotationMarks(excerpt.language)),
      excerpt.language,
      claim,
      scope.readFigures,
    ),
    translation,
    translationParts: markedParts(translation ?? "", scope.language, claim, scope.readFigures),
    verification,
    verified: verified + unreadNote(scope, claim),
    note: textOf(scope, claim.note),
    derived: textOf(scope, claim.derived),
  };
}

/** What the words don't say already: they carry what weakens an affirmation. */
function modalityBeside(scope: Scope, claim: Claim): string {
  if (claim.type === "estimate") return hedgeOf(scope, claim);
  return claim.modality === null || isWeakened(claim) ? "" : scope.wording.modalities[claim.modality];
}

/** "; figure not checked: no reader for German" */
function unreadNote(scope: Scope, claim: Claim): string {
  if (scope.evidence.claims.get(claim.id)?.figure !== "unread") return "";
  const { language } = scope.dataset.sources.get(claim.source) ?? {};
  return language === undefined ? "" : scope.wording.figureUnread(scope.wording.languageName(language));
}

function roleOf(scope: Scope, speaker: Speaker): string {
  const role = textOf(scope, speaker.role);
  return role === "" ? (noneNamed(scope, speaker.id)[0] ?? "") : role;
}

/** "NATO, NATO" says nothing: a party that is the speaker's own name is left out. */
function partyBeside(scope: Scope, speaker: Speaker): string {
  const party = textOf(scope, speaker.party);
  return party === textOf(scope, speaker.name) ? "" : party;
}

function excerptOf(scope: Scope, claim: Claim): ForeignText {
  return { text: claim.excerpt, language: known(scope.dataset.sources, claim.source).language };
}

/** Readers get a translation unless the excerpt is in their language; another translation is no help. */
function translationOf(scope: Scope, claim: Claim): string | null {
  const { language } = known(scope.dataset.sources, claim.source);
  if (sameLanguage(language, scope.language)) return null;
  const written = claim.translation?.[scope.language] ?? claim.translation?.und;
  return written === undefined ? null : typographic(written, scope.quotationMarks(scope.language));
}

function sameLanguage(a: string, b: string): boolean {
  return primary(a) === primary(b);
}
