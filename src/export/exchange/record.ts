/** One thing of a dataset as plain JSON; keys as in the data files, null for what is not given. */
export interface ExchangeRecord {
  readonly type:
    | "dataset"
    | "measure"
    | "proposition"
    | "speaker"
    | "source"
    | "claim"
    | "group"
    | "utterance"
    | "discrepancy";
  readonly [key: string]: unknown;
}
