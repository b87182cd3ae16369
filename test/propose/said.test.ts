import { expect, test } from "vitest";
import { parsePartialDate } from "../../src/model/partial-date.ts";
import { readForClaims } from "../../src/propose/index.ts";
import { readDataset, reasonsIn } from "./score.ts";

const dataset = await readDataset("test/propose/data", "harbour-strike");
const reasons = reasonsIn(dataset);
const [known] = dataset.sources.values();
if (known === undefined) throw new Error("the dataset has no source");

/** What is proposed as the day, and why, for these words of an English text of Wednesday 5 March 2031. */
function dayOf(text: string, words: string): string {
  const source = { ...known!, id: "new", language: "en", published: parsePartialDate("2031-03-05") };
  const reader = readForClaims({ source, text, dataset, reasons, locate: () => "verified" });
  const start = text.indexOf(words);
  const [day] = reader.propose({ start, end: start + words.length }, "statement").said;
  return `${day?.value.date} (${day?.value.why?.en ?? ""})`;
}

const UNTIL =
  "The Port Authority had repeatedly denied that the port was closed until last Monday, when Kari Lund no longer denied it.";

test.each([
  ["the port was closed", UNTIL, '../2031-03-02 (told as before "last Monday" in a text of'],
  ["Kari Lund no longer denied it", UNTIL, '2031-03-03 ("last Monday" in a text of'],
  [
    "dismissed reports of a strike",
    "The Port Authority had dismissed reports of a strike, but Kari Lund on Tuesday did not deny that there was one.",
    '../2031-03-03 (told as before "Tuesday" in a text of',
  ],
  [
    "reports of a strike",
    "The Port Authority has dismissed reports of a strike, but Kari Lund on Tuesday did not deny that there was one.",
    "../2031-03-05 (reported without a day",
  ],
  [
    "cranes were damaged",
    "The police have said that cranes were damaged in a fire on 20 February.",
    '2031-02-20/2031-03-05 (reported without a day; not before the event of "20 February" that it tells of',
  ],
  [
    "the talks will resume",
    "The police have said that the talks will resume on 7 March.",
    "../2031-03-05 (reported without a day",
  ],
  [
    "The cranes are damaged",
    "A top official said on Monday that it was grave.\n\n“The cranes are damaged. It is grave,” Hanne Berg said online.",
    '2031-03-03 (told with words of "Monday"',
  ],
  [
    "the cranes are damaged",
    "The Port Authority had dismissed talk of Hanne Berg. But Kari Lund on Monday did not deny it.\n\nHanne Berg said the cranes are damaged.",
    "../2031-03-05 (reported without a day",
  ],
])("“%s”", (words, text, said) => {
  expect(dayOf(text, words)).toContain(said);
});
