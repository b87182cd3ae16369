/** What a page that is about to be printed says to those who finish the print: addresses that no reader sees. */
export interface PrintMarks {
  /** Of each running line on the sheet that is cut up afterwards; what line it is stands in the query. */
  readonly runningLine: string;
  /** Of a place in another part of the document, its name after it. */
  readonly otherPart: string;
  /** A digit of the page's number, and one of the count of pages, until the number is known. */
  readonly placeholders: readonly [page: string, pages: string];
  /** The ten digits as each of the two sets them. */
  readonly alphabets: readonly [page: string, pages: string];
}

/** No name ends in `.invalid` (RFC 2606). */
export const PRINT_MARKS: PrintMarks = {
  runningLine: "https://running.invalid/",
  otherPart: "https://part.invalid/#",
  placeholders: ["0", "8"],
  alphabets: ["0123456789", "9876543210"],
};
