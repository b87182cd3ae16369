import { expect, it } from "vitest";
import type { RawValue } from "../model/raw-dataset.ts";
import { editClaimLines } from "./claim-lines.ts";

const BEFORE = '{"id":"a", "amount":1, "note":"stays  spaced"}\n\n{"id":"b","amount":2,"note":"goes"}\n';

it("changes the lines of the claims that change, and no other", () => {
  const changes = new Map([
    [
      "b",
      new Map<string, number | undefined>([
        ["amount", 3],
        ["note", undefined],
      ]),
    ],
  ]);
  expect(editClaimLines(BEFORE, [], changes)).toBe(
    '{"id":"a", "amount":1, "note":"stays  spaced"}\n\n{"id":"b","amount":3}\n',
  );
});

it("adds claims at the end, maps as objects", () => {
  const added = new Map<string, RawValue>([
    ["id", "c"],
    ["translation", new Map([["en", "x"]])],
  ]);
  expect(editClaimLines('{"id":"a"}', [added], new Map())).toBe(
    '{"id":"a"}\n{"id":"c","translation":{"en":"x"}}\n',
  );
});
