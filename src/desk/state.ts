import { basename } from "node:path";
import { claimsIn, writtenClaim } from "../edit/index.ts";
import { REFERENCE } from "../languages/reference.ts";
import type { Claim, Id } from "../model/dataset.ts";
import { localize, type Text } from "../model/text.ts";
import { claimWords, countExcluded } from "../pipeline.ts";
import { jsonOf } from "./edits.ts";
import { placeFaults } from "./faults.ts";
import type { Look } from "./look.ts";
import type { DeskClaim, DeskState, Written } from "./protocol.ts";

/** What there is, and how far each source is curated. */
export async function stateOf(
  id: Id,
  folder: string,
  { now, diagnostics, curated, good }: Look,
  undo: readonly string[],
): Promise<DeskState> {
  const placed = placeFaults(diagnostics, now.texts, folder);
  const faults = placed.filter(({ claim }) => claim === null).map(({ fault }) => fault);
  const bare = { dataset: id, ok: curated !== null, bases: now.bases, faults, undo };
  if (good === null) {
    const nothing = { sources: [], speakers: [], measures: [], propositions: [], claims: [] };
    return { ...bare, ...nothing, title: id, languages: [REFERENCE], cantBothBeTrue: 0 };
  }
  const { dataset, evidence } = good;
  const say = (text: Text | null) => (text === null ? null : localize(text, dataset.languages[0]).text);
  const count = (of: (claim: Claim) => Id) => {
    const counts = Map.groupBy(dataset.claims, of);
    return (own: Id) => counts.get(own)?.length ?? 0;
  };
  const [bySource, bySpeaker, bySubject] = [
    count((claim) => claim.source),
    count((claim) => claim.speaker),
    count(subjectOf),
  ];
  const words = await claimWords(good);
  const inFiles = new Map(
    [...now.texts].flatMap(([file, text]) =>
      file.startsWith("claims")
        ? (claimsIn(text) ?? []).map((found) => [found.id, { file, found }] as const)
        : [],
    ),
  );
  const describe = (claim: Claim): DeskClaim => {
    const place = inFiles.get(claim.id);
    const written = place?.found.value ?? writtenClaim(claim);
    return {
      id: claim.id,
      type: claim.type,
      subject: subjectOf(claim),
      words: words.get(claim.id) ?? "",
      speaker: claim.speaker,
      source: claim.source,
      said: claim.said?.edtf ?? null,
      written: jsonOf(written) as Written,
      file: place?.file ?? basename(claim.at.file),
      line: place?.found.line ?? claim.at.line ?? 1,
      editable: place !== undefined,
      faults: placed.filter((fault) => fault.claim === claim.id).map(({ fault }) => fault),
    };
  };
  return {
    ...bare,
    title: say(dataset.title) ?? id,
    languages: dataset.languages,
    sources: [...dataset.sources.values()].map((source) => {
      const coverage = evidence.sources.get(source.id)?.coverage ?? null;
      const { publisher, agency, headline, language, url } = source;
      return {
        ...{ id: source.id, publisher, agency, headline, language, url },
        published: source.published?.edtf ?? null,
        claims: bySource(source.id),
        curated:
          coverage === null || !good.archive?.has(source.archive ?? "")
            ? null
            : { ...coverage, open: coverage.figures - coverage.covered - coverage.ignored },
      };
    }),
    speakers: [...dataset.speakers.values()].map(({ id: own, name, role, party, unnamed }) => ({
      ...{ id: own, name: say(name) ?? own, role: say(role), party: say(party), unnamed },
      claims: bySpeaker(own),
    })),
    measures: [...dataset.measures.values()].map(({ id: own, label, unit, overTime }) => ({
      ...{ id: own, label: say(label) ?? own, unit: say(unit) ?? "", over_time: overTime },
      claims: bySubject(own),
    })),
    propositions: [...dataset.propositions.values()].map(({ id: own, text, label, overTime }) => ({
      ...{ id: own, text: say(text) ?? own, label: say(label), over_time: overTime },
      claims: bySubject(own),
    })),
    claims: dataset.claims.map(describe),
    cantBothBeTrue: countExcluded(good),
  };
}

const subjectOf = (claim: Claim): Id => (claim.type === "estimate" ? claim.measure : claim.proposition);
