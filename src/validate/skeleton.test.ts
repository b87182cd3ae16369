import { expect, test } from "vitest";
import { idSkeleton, mixedScripts, nameSkeleton } from "./skeleton.ts";

test.each([
  ["Reuters", "R\u0435uters"],
  ["Reuters", "REUTERS"],
  ["Reuters", "Ｒｅｕｔｅｒｓ"],
  ["Reuters", "Reu\u200bters"],
  ["Reuters", " Reuters  "],
  ["José Øst", "Jose Ost"],
  ["O'Hara", "O’Hara"],
  ["ТОВ", "TOB"],
])("%s and %s look alike", (one, other) => {
  expect(nameSkeleton(one)).toBe(nameSkeleton(other));
});

test.each([
  ["Reuters", "Router"],
  ["Ukraine", "Україна"],
  ["국가정보원", "국방부"],
  ["Police", "Policy"],
])("%s and %s do not", (one, other) => {
  expect(nameSkeleton(one)).not.toBe(nameSkeleton(other));
});

test("ids look alike by zero, one and letters run together", () => {
  expect(idSkeleton("n1s-0")).toBe(idSkeleton("nls-o"));
  expect(idSkeleton("modern")).toBe(idSkeleton("modem"));
  expect(idSkeleton("nis")).not.toBe(idSkeleton("nid"));
});

test("a word of two alphabets is found, a name of two words in two is none", () => {
  expect(mixedScripts("The R\u0435uters desk")).toBe("R\u0435uters");
  expect(mixedScripts("Reuters Україна")).toBeNull();
});
