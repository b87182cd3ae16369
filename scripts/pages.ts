/**
 * How full the pages of PDFs are: `npm run pages -- docs/example/brief.pdf …`. For each page, how far down the text and the
 * pictures reach between head and foot, in hundredths; poppler draws them.
 */
import { filledPages } from "../test/filled-pages.ts";

for (const pdf of process.argv.slice(2)) {
  const filled = await filledPages(pdf);
  const shares = filled.map((share) => `${String(Math.round(share * 100)).padStart(3)} %`).join(" ");
  console.log(`${pdf}  ${filled.length} ${filled.length === 1 ? "page" : "pages"}  ${shares}`);
}
