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

test.each([
  ["Correction: it said <del>1,500</del> <ins>150</ins> soldiers", "Correction: it said 150 soldiers"],
  ["<s>12</s> 14 and <strike>3</strike> 4", "14 and 4"],
  ['12<sup><a href="#fn1">1</a></sup> soldiers', "12 soldiers"],
  ['12<a class="footnote-ref" href="#fn1"><sup>1</sup></a> soldiers', "12 soldiers"],
  ['12<a href="#fn1" role="doc-noteref">1</a> soldiers', "12 soldiers"],
  ["12<sup>[1]</sup> soldiers", "12 soldiers"],
  ["12<sup>1</sup> soldiers, 5 m<sup>2</sup>, the 1<sup>st</sup>", "12¹ soldiers, 5 m², the 1st"],
  ["a <span hidden>12 <b>13</b></span> b", "a b"],
  ['a <div style="color: red; display : none">12<div>13</div>14</div> b', "a \n b"],
  ['a <span style="visibility:hidden">12</span> b', "a b"],
  ['a <span title="a hidden gem">12</span> b', "a 12 b"],
  ["a <textarea>12 <b></textarea> b <select><option>13<option>14</select> c", "a b\nc"],
  ["<p hidden>12<p>13", "13"],
  ["<ul><li hidden>12<li>13<li hidden>14</ul>15", "13\n15"],
  ["<s>12<p>13</s>14", "14"],
  ["<dialog>12</dialog><dialog open>13</dialog>", "13"],
  [
    "12<sup>1,2</sup> men, 13<sup>1–3</sup>, 14<sup>b</sup>, 15<sup>*</sup>, 2<sup>a</sup>",
    "12 men, 13, 14, 15, 2a",
  ],
  ["10<sup>-6</sup>, 12<sub>1</sub>, CO<sub>2</sub>", "10⁻⁶, 12₁, CO2"],
  ['12<span style="vertical-align: super">1</span> 13<span class="MsoFootnoteReference">1</span>', "12¹ 13"],
  ["<details><summary>More</summary>12 <ins>dead</ins></details>", "More\n12 dead"],
  ['<b aria-hidden="true">12</b> <noscript>13</noscript><template>14</template><meter>15</meter>', "12"],
  ["a<!--> b <!-- 12 --!> c <!---> d", "a b c d"],
  ["<ruby>漢<rp>(</rp><rt>kan</rt></ruby><svg><desc>12</desc></svg>", "漢"],
  ["1&nbsp500 caf&eacute &#49;2 AT&ampT", "1\u00a0500 café 12 AT&T"],
  [
    '<p style="opacity:0">1<p style="font-size:0">2<p style="LEFT : -9999px">3<p style="mso-hide:all">4<p>5',
    "5",
  ],
  [
    '<p style="opacity:.5">1<p style="opacity:inherit">2<p style="font-size:0.9em">3<p style="left:-9px">4',
    "1\n2\n3\n4",
  ],
  [
    "<style>.gone, p#x {display:none} .old{text-decoration:line-through}</style>1<b class=gone>2</b><p id=x>3<p class='b old'>4<p>5",
    "1\n5",
  ],
  ["<style>.a{display:none} .a.open{display:block}</style><p class=a>1<p class='open a'>2", "2"],
  [
    "<style>@media print{.a{display:none}} .js .b{display:none} body{opacity:0}</style><body><p class=a>1<p class=b>2",
    "1\n2",
  ],
  [
    "<style media=print>.a{display:none}</style><!-- <style>.b{display:none}</style> --><p class=a>1<p class=b>2",
    "1\n2",
  ],
])("of %j it reads %j", (html, text) => {
  const lines = (read: string) => read.split(/\s*\n\s*/).filter(Boolean);
  expect(lines(htmlText(html))).toEqual(lines(text));
});

test.each([
  "<",
  "</",
  "<!--",
  '<a b="',
  "<script>",
  "<p",
  "&amp",
  "&#x;",
  "<div>",
  "<s>",
  "<p hidden>",
  "<s></b>",
  "<sup>",
  "<a hidden ",
  "<style",
  "<style>.a{",
  "<style>.a{display:none}</style><p class=a>",
  "<sub>",
  "<!-",
])("reads on after any amount of %j", (part) => expect(typeof htmlText(part.repeat(20_000))).toBe("string"));
