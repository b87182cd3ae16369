import { describe, expect } from "vitest";
import { test } from "../../test/command-line.ts";

describe("a page that is served", () => {
  test.for(["watch", "desk"])(
    "%s tells its address, and ends as it is asked to",
    async (command, { start }) => {
      const serving = start(command);
      await serving.told("http://127.0.0.1:");
      serving.signal("SIGTERM");
      const { exit, out } = await serving.ended;
      expect(exit).toBe(143);
      expect(out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\S*\n$/);
    },
  );

  test("for programs its address is on standard error, and the object comes at the end", async ({
    start,
  }) => {
    const serving = start("watch", "rally", "--json");
    await serving.told("http://127.0.0.1:");
    await serving.told("built\n");
    serving.signal("SIGINT");
    const { exit, out, err } = await serving.ended;
    expect(exit).toBe(130);
    expect(err).toMatch(/^built$/m);
    expect(err).toMatch(/^http:\S+$/m);
    expect(JSON.parse(out)).toMatchObject({
      dataset: "rally",
      url: expect.stringContaining("http"),
      builds: 1,
      exit: 130,
    });
  });

  test("tells faults and that nothing was built of them, but quietly the errors alone", async ({
    world,
    start,
  }) => {
    await world.rewrite("data/rally/claims.yaml", "speaker: union", "speaker: onion");
    const told = async (...options: string[]) => {
      const serving = start("watch", ...options);
      await serving.told("http://127.0.0.1:");
      await serving.told("1 error\n");
      serving.signal("SIGTERM");
      return (await serving.ended).err;
    };
    expect(await told()).toMatch(/unknown speaker: onion.*\nnot built; the last good page stays\n$/s);
    expect(await told("--quiet")).toMatch(/unknown speaker: onion.*\n1 error\n$/s);
  });

  test("takes a port that a user may have, and one dataset", async ({ world, dbrief }) => {
    for (const port of ["80", "1023", "65536", "x"])
      expect(await dbrief("watch", "rally", "--port", port)).toMatchObject({
        exit: 2,
        err: expect.stringContaining("--port takes a number from 1024 to 65535"),
      });
    for (const name of ["brief", "claims"])
      await world.write(`data/march/${name}.yaml`, await world.read(`data/rally/${name}.yaml`));
    expect(await dbrief("watch")).toMatchInlineSnapshot(`
      {
        "err": "error  which dataset?
          name one: march, rally
      ",
        "exit": 2,
        "out": "",
      }
    `);
    await world.delete("data/march");
    await world.delete("data/rally");
    expect(await dbrief("watch")).toMatchInlineSnapshot(`
      {
        "err": "error  no dataset in data
          write one; \`dbrief init\` starts it
      ",
        "exit": 2,
        "out": "",
      }
    `);
  });
});
