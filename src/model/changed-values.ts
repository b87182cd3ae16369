/** Values of a claim or source that the list of changes names, or counts among others. */
export const CHANGED_VALUES = [
  ...(["words", "subject", "speaker", "source", "excerpt", "verification", "said", "asOf"] as const),
  ...(["published", "origin", "restsOn", "via", "utterance", "retracts", "modality", "likelihood"] as const),
  ...(["place", "translation", "note", "derived", "context", "ref", "publisher", "headline"] as const),
  ...(["byline", "language", "url", "text"] as const),
] as const;
export type ChangedValue = (typeof CHANGED_VALUES)[number];
