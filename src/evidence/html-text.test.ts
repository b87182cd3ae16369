import { expect, test } from "vitest";
import { htmlText } from "./html-text.ts";

test("keeps the words, ends lines at blocks, decodes entities and drops what is not read", () => {
  const html = `<!doctype html><html><head><title>Tittel</title><style>p{color:red}</style></head>
    <body><!-- <p>borte</p> --><h1>Over 10&nbsp;000 &amp; flere</h1><p>Første <b>av</b>snitt,
    to linjer.<br>Ny linje</p><script>var a = "<p>10</p>";</script><table><tr><td>1</td><td>2</td></tr></table>
    <p title="a > b">3 < 4</p></body></html>`;
  expect(
    htmlText(html)
      .split("\n")
      .map((line) => line.trim()),
  ).toEqual(["Over 10\u00a0000 & flere", "Første avsnitt, to linjer.", "Ny linje", "1\t2", "3 < 4"]);
});

test.each(["<", "</", "<!--", '<a b="', "<script>", "<p", "&amp", "&#x;", "<div>"])(
  "reads on after any amount of %j",
  (part) => expect(typeof htmlText(part.repeat(20_000))).toBe("string"),
);
