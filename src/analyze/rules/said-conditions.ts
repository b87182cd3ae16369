import { type Claim, UNKNOWN_ORIGIN } from "../../model/dataset.ts";
import { coincide, type Days } from "../days.ts";
import type { Condition } from "./condition.ts";

/** What both kinds of pair have: two claims with the days on which they may have been said. */
interface SaidPair {
  readonly x: { readonly claim: Claim; readonly said: Days };
  readonly y: { readonly claim: Claim; readonly said: Days };
}

export const oneUtterance: Condition<SaidPair> = {
  holds: ({ x, y }) => x.claim.utterance === y.claim.utterance,
  yes: ({ x }) => `both report one utterance, ${x.claim.utterance}`,
  no: ({ x, y }) => `two utterances, ${x.claim.utterance} and ${y.claim.utterance}`,
};

/** Two claims whose origin nobody knows are not of one origin; nor is it proven that they are of two. */
export const oneOrigin: Condition<SaidPair> = {
  holds: ({ x, y }) => x.claim.origin === y.claim.origin && x.claim.origin !== UNKNOWN_ORIGIN,
  yes: ({ x }) => `both go back to one origin, ${x.claim.origin}`,
  no: ({ x, y }) =>
    x.claim.origin === y.claim.origin
      ? "the origin of both is unknown, so they can't be taken for one"
      : `two origins, ${x.claim.origin} and ${y.claim.origin}`,
};

/** One speaker who twice doesn't say whose knowledge it is supports nothing by the second time. */
export const mayBeIndependent: Condition<SaidPair> = {
  holds: ({ x, y }) =>
    x.claim.origin !== UNKNOWN_ORIGIN || y.claim.origin !== UNKNOWN_ORIGIN || !isOneSpeaker(x, y),
  yes: ({ x, y }) =>
    isOneSpeaker(x, y)
      ? "at least one origin is known"
      : `two speakers, ${x.claim.speaker} and ${y.claim.speaker}`,
  no: ({ x }) => `one speaker, ${x.claim.speaker}, and the origin of neither is known`,
};

export const oneSpeaker: Condition<SaidPair> = {
  holds: ({ x, y }) => isOneSpeaker(x, y),
  yes: ({ x }) => `one speaker, ${x.claim.speaker}`,
  no: ({ x, y }) => `two speakers, ${x.claim.speaker} and ${y.claim.speaker}`,
};

export const oneSpeakerOrOrigin: Condition<SaidPair> = {
  holds: (pair) => oneSpeaker.holds(pair) || oneOrigin.holds(pair),
  yes: (pair) => (oneSpeaker.holds(pair) ? oneSpeaker : oneOrigin).yes(pair),
  no: (pair) => `${oneSpeaker.no(pair)}; ${oneOrigin.no(pair)}`,
};

export const orderSettled: Condition<SaidPair> = {
  holds: ({ x, y }) => !coincide(x.said, y.said),
  yes: (pair) => `said on different days, ${saidDays(pair)}`,
  no: (pair) =>
    pair.x.claim.said !== null && pair.x.claim.said.edtf === pair.y.claim.said?.edtf
      ? `no text sets the one before the other, both said on ${pair.x.claim.said.edtf}`
      : `the texts don't settle which was said first, ${saidDays(pair)}`,
};

function isOneSpeaker(x: SaidPair["x"], y: SaidPair["y"]): boolean {
  return x.claim.speaker === y.claim.speaker;
}

function saidDays({ x, y }: SaidPair): string {
  return `${x.claim.said?.edtf ?? "by its publication"} and ${y.claim.said?.edtf ?? "by its publication"}`;
}
