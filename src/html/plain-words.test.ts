import { expect, test } from "vitest";
import { plainWords } from "./plain-words.ts";

test.each([
  ["The dam isn&#8217;t &quot;safe&quot; &amp; dry", 'The dam isn’t "safe" & dry'],
  ["<p>The dam is <em>cracked</em></p>", "The dam is cracked"],
  ["<p>It is</p><p>cracked<br/>and wet</p>", "It is cracked and wet"],
  // Once: what was escaped twice is a text about markup.
  ["&amp;quot;safe&amp;quot;", "&quot;safe&quot;"],
  ["&lt;p class=&quot;x&quot;&gt;Fish &amp;amp; chips&lt;/p&gt;", "Fish & chips"],
  ["12<sup>1</sup> on 5 m<sup>2</sup>, not <del>13</del>", "12¹ on 5 m², not"],
  // Nothing of these is markup.
  ["a <b and c> d, 3 < 4, rain <5 mm &amp; AT&T", "a <b and c> d, 3 < 4, rain <5 mm & AT&T"],
  ["see <the annex>, price&copy=1 &unheardof; &", "see <the annex>, price&copy=1 &unheardof; &"],
  ["<3 <p>love</p>", "<3 love"],
])("of %j the words are %j", (text, words) => {
  expect(plainWords(text)).toBe(words);
});

test.each(["<a b='", "<p x=y"])("reads on after any amount of %j", (part) => {
  const text = part.repeat(50_000);
  expect(plainWords(`${text}&amp;`) === `${text}&`).toBe(true);
});
