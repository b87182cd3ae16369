import { expect, test } from "vitest";
import { dataset, estimate } from "../../test/builders.ts";
import { ownTheme } from "../../test/own-theme.ts";
import { normalizeConfig } from "../config.ts";
import { ANY_LANGUAGE } from "../model/text.ts";
import { fontGaps } from "./font-gaps.ts";

const given = dataset([estimate({ id: "a", words: { [ANY_LANGUAGE]: "some ⁂ people" } })]);
const gapsOf = async (html: string, data = given) =>
  (await fontGaps([html], await ownTheme("brief"), data, normalizeConfig({}))).map(
    ({ severity, message, at }) => ({ severity, message, file: at?.file }),
  );

test("a character that no font has is told with the text of the data that holds it", async () => {
  expect(await gapsOf("<p>some ⁂ people</p>")).toEqual([
    {
      severity: "warning",
      message: expect.stringContaining("⁂ (U+2042); in words of a"),
      file: "data/flood/claims.yaml",
    },
  ]);
});

test("with the brief's own file where its title holds it", async () => {
  const titled = { ...given, title: { [ANY_LANGUAGE]: "The flood ‱" } };
  expect(await gapsOf("<h1>The flood ‱</h1>", titled)).toEqual([
    { severity: "warning", message: expect.stringContaining("in title"), file: "data/flood/brief.yaml" },
  ]);
});

test("with the template where no text of the data does; and nothing where every one has a font", async () => {
  expect(await gapsOf("<p>⁊</p>")).toMatchObject([{ file: "templates/brief/layout.hbs" }]);
  expect(await gapsOf("<p>Høvding, 1 500</p>")).toEqual([]);
});
