import { describe, expect, it } from "vitest";
import { chromiumEnvironment, chromiumFlags, usesSandbox } from "./flags.ts";

describe("chromiumFlags", () => {
  it("gives up the sandbox for root and for nobody else", () => {
    expect(usesSandbox({ sandbox: true }, { userId: 0 })).toBe(false);
    expect(usesSandbox({ sandbox: true }, { userId: 1000 })).toBe(true);
    expect(usesSandbox({ sandbox: true }, { userId: null })).toBe(true);
    expect(chromiumFlags({ profile: "/p", sandbox: false })).toContain("--no-sandbox");
    expect(chromiumFlags({ profile: "/p", sandbox: true })).not.toContain("--no-sandbox");
  });

  it("opens no port and weakens nothing", () => {
    const flags = chromiumFlags({ profile: "/p", sandbox: true }).join(" ");
    for (const weak of [
      "remote-debugging-port",
      "disable-web-security",
      "single-process",
      "site-isolation",
      "zygote",
    ]) {
      expect(flags).not.toContain(weak);
    }
    expect(flags).toContain("--user-data-dir=/p");
  });
});

describe("chromiumEnvironment", () => {
  const environment = {
    PATH: "/usr/bin",
    HOME: "/home/desk",
    GITHUB_TOKEN: "secret",
    HTTPS_PROXY: "http://proxy",
    LD_PRELOAD: "/tmp/evil.so",
    PUPPETEER_DANGEROUS_NO_SANDBOX: "true",
    TZ: "Asia/Seoul",
    LANG: "ko_KR.UTF-8",
  };

  it("hands on what a browser needs and no secret, proxy or preload", () => {
    expect(chromiumEnvironment({ platform: "linux", environment }, { FONTCONFIG_FILE: "/f" })).toEqual({
      PATH: "/usr/bin",
      HOME: "/home/desk",
      LC_ALL: "C.UTF-8",
      TZ: "UTC",
      FONTCONFIG_FILE: "/f",
    });
  });
});
