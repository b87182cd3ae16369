import type { Told, ToldDataset } from "./claims.ts";

/** How far an agreement is shown to be of two; more than one where the contract's words leave it open. */
export function independenceOf(a: Told, b: Told, dataset: ToldDataset): readonly string[] {
  const [onA, onB] = [groundsOf(a, dataset), groundsOf(b, dataset)];
  const isShared =
    a.origin === b.origin || onA.has(b.origin) || onB.has(a.origin) || [...onA].some((id) => onB.has(id));
  const shown = [
    ...(isShared ? ["shared"] : []),
    ...(a.unnamed || b.unnamed ? ["not-shown"] : []),
    // Who is the origin of a claim that is rested on, where that is not who speaks.
    ...(!isShared && [...onA, ...onB].some((id) => [a.speaker, b.speaker].includes(id)) ? ["shared"] : []),
    // Nobody named speaks, but it is their knowledge.
    ...([a, b].some(({ origin }) => dataset.claims.some((other) => other.unnamed && other.speaker === origin))
      ? ["not-shown"]
      : []),
    // "Nothing known of one of them where another source shows a briefing": of whom, is the program's to say.
    ...([a, b].some((claim) => isElsewhereBriefed(claim, dataset)) ? ["not-shown"] : []),
  ];
  const isSettled = isShared || a.unnamed || b.unnamed;
  return [...new Set(isSettled ? shown : [...shown, "independent"])];
}

/** Whom it rests on: a claim that is named stands for who its knowledge comes from. */
function groundsOf({ restsOn }: Told, { claims }: ToldDataset): Set<string> {
  return new Set(restsOn.map((id) => claims.find((claim) => claim.id === id)?.origin ?? id));
}

function isElsewhereBriefed(claim: Told, { claims }: ToldDataset): boolean {
  const isOfOne = (other: Told) =>
    other.utterance === claim.utterance ||
    [other.speaker, other.origin].some((who) => who === claim.speaker || who === claim.origin);
  return claim.restsOn.length === 0 && claims.some((other) => other.restsOn.length > 0 && isOfOne(other));
}
