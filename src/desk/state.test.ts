import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type RallyWorld, rallyWorld } from "../../test/rally-world.ts";
import { emptyMemory } from "../pipeline.ts";
import { deskCalls } from "./index.ts";
import type { DeskState, SourceText } from "./protocol.ts";

let world: RallyWorld;
let calls: Awaited<ReturnType<typeof deskCalls>>["calls"];
beforeEach(async () => {
  world = await rallyWorld();
  await open();
});
afterEach(() => world.remove());

async function open() {
  ({ calls } = await deskCalls("rally", world.config(), world.effects({ memory: emptyMemory() })));
}
async function ask<Body>(name: string, input: Record<string, unknown> = {}): Promise<Body> {
  const answer = await calls.get(name)?.answer(input);
  return answer?.body as Body;
}

describe("the state that the page begins with", () => {
  test("has all there is, in the dataset's first language, and how far each source is curated", async () => {
    await world.rewrite("data/rally/sources.yaml", ", archive: posten.txt", "");
    const { bases, ...state } = await ask<DeskState>("state");
    expect(Object.keys(bases)).toContain("claims.yaml");
    expect(state).toMatchSnapshot();
  });

  test("of data with errors has what was good before, or nothing; faults of no claim stand by themselves", async () => {
    const good = await ask<DeskState>("state");
    await world.rewrite("data/rally/claims.yaml", "speaker: union", "speaker: onion");
    await world.write("data/rally/stray.yaml", "a: 1\n");
    const broken = await ask<DeskState>("state");
    expect(broken).toMatchObject({ ok: false, title: "The rally", cantBothBeTrue: 1 });
    expect(broken.claims.map(({ id, faults }) => [id, faults.map(({ code }) => code)])).toEqual([
      ["police-count", []],
      ["union-thousands", ["dangling-reference"]],
      ["police-bridge", []],
    ]);
    expect(broken.faults).toHaveLength(1);
    expect(good.faults).toEqual([]);
    await open();
    expect(await ask<DeskState>("state")).toMatchObject({
      ok: false,
      title: "rally",
      claims: [],
      languages: ["en"],
      cantBothBeTrue: 0,
    });
  });

  test("has claims of a table as well, which it can't edit", async () => {
    await world.write(
      "data/rally/claims.csv",
      `claim_id,measure,amount,speaker_id,source_id,said,excerpt\nin-table,at-square,1500,police,herald-05-02,2031-05-02,police said\n`,
    );
    const { claims } = await ask<DeskState>("state");
    expect(claims.find(({ id }) => id === "in-table")).toMatchObject({
      file: "claims.csv",
      line: 2,
      editable: false,
    });
    expect(claims[0]).toMatchObject({ file: "claims.yaml", line: 1, editable: true });
  });
});

describe("a text with its marks", () => {
  test("counts as the page does, where a character takes two units", async () => {
    await world.rewrite("data/rally/archive/herald.txt", "The rally", "𝟙 rally 🎈");
    await world.rewrite(
      "data/rally/sources.yaml",
      "archive: herald.txt}",
      'archive: herald.txt, ignore: [{text: "300 cars", why: cars}]}',
    );
    const { text, figures, excerpts } = await ask<SourceText>("text", { source: "herald-05-02" });
    const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(figures.map((mark) => [at(mark), mark.state, mark.reason])).toEqual([
      ["1,500", "covered", null],
      ["300", "ignored", "cars"],
    ]);
    expect(excerpts.map((mark) => [mark.claim, at(mark)])).toEqual([
      ["police-count", "“We counted 1,500 people,” the police said"],
      ["police-bridge", "the bridge stayed open"],
    ]);
    const figure = figures[1] ?? { start: 0, end: 0 };
    const { figure: read } = await ask<{ figure: { value: unknown }[] }>("propose", {
      source: "herald-05-02",
      start: figure.start,
      end: figure.end,
    });
    expect(read[0]?.value).toMatchObject({ amount: 300 });
  });
});
