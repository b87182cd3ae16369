/** One of other people's programs that looks at a finished edition. */
export interface Validator {
  readonly id: string;
  /** What it finds wrong, a line each; a text where it can't be asked, and why. */
  run(edition: string): Promise<readonly string[] | string>;
}
