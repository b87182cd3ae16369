import { expect, test } from "vitest";
import { dataset, estimate } from "../../test/builders.ts";
import { MachineError } from "../diagnostic.ts";
import { compareClaims } from "./compare.ts";

/** So many who each give another figure for one measure and day. */
const figures = (count: number) =>
  dataset(
    Array.from({ length: count }, (_, index) =>
      estimate({
        id: `c-${index}`,
        amount: 1000 + index,
        speaker: `s-${index}`,
        origin: `s-${index}`,
      }),
    ),
  );

test("a thousand figures of one measure are compared", async () => {
  const { discrepancies } = await compareClaims(figures(1000));
  expect(discrepancies).toHaveLength(499_500);
});

test("two thousand are refused, with what to do, before their pairs are made", async () => {
  const refused = await compareClaims(figures(2000)).catch((cause: unknown) => cause);
  expect(refused).toBeInstanceOf(MachineError);
  expect(refused).toMatchObject({
    message: expect.stringMatching(/^too many pairs in \S+: more than 1,020,000, seen at \S+$/),
    hint: expect.stringContaining("several datasets"),
  });
});
