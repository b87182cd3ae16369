import { posix, win32 } from "node:path";
import type { Machine } from "./machine.ts";

type Places = Pick<Machine, "platform" | "environment" | "home">;

/**
 * Where Chrome, Chromium and Edge are installed, most usual first. Fixed places only: a search along PATH
 * would run whatever stands first on it.
 */
export function systemBrowserPaths(machine: Places): readonly string[] {
  if (machine.platform === "darwin") return macPaths(machine.home);
  if (machine.platform === "win32") return windowsPaths(machine.environment);
  return LINUX_PATHS;
}

const LINUX_PATHS = [
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/chromium-headless-shell",
  "/usr/lib/chromium/chromium",
  "/usr/bin/microsoft-edge-stable",
  "/snap/bin/chromium",
];

function macPaths(home: string): string[] {
  const programs = ["Google Chrome", "Chromium", "Microsoft Edge"];
  const folders = ["/Applications", posix.join(home, "Applications")];
  return folders.flatMap((folder) =>
    programs.map((program) => `${folder}/${program}.app/Contents/MacOS/${program}`),
  );
}

function windowsPaths(environment: Machine["environment"]): string[] {
  const roots = [environment.ProgramFiles, environment["ProgramFiles(x86)"], environment.LOCALAPPDATA];
  const programs = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
  return roots
    .filter((root) => root !== undefined)
    .flatMap((root) => programs.map((program) => win32.join(root, program)));
}

/** Where `puppeteer browsers install` puts what it downloads: https://pptr.dev/guides/configuration */
export function puppeteerCacheFolder(machine: Places): string {
  const path = machine.platform === "win32" ? win32 : posix;
  return machine.environment.PUPPETEER_CACHE_DIR ?? path.join(machine.home, ".cache", "puppeteer");
}

/** The program inside `<cache>/<product>/<platform>-<version>/`, by the platform part of that name. */
export const PUPPETEER_PROGRAMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "chrome-headless-shell": {
    linux: "chrome-headless-shell-linux64/chrome-headless-shell",
    linux_arm: "chrome-headless-shell-linux64/chrome-headless-shell",
    mac: "chrome-headless-shell-mac-x64/chrome-headless-shell",
    mac_arm: "chrome-headless-shell-mac-arm64/chrome-headless-shell",
    win32: "chrome-headless-shell-win32/chrome-headless-shell.exe",
    win64: "chrome-headless-shell-win64/chrome-headless-shell.exe",
  },
  chrome: {
    linux: "chrome-linux64/chrome",
    linux_arm: "chrome-linux64/chrome",
    mac: "chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
    mac_arm: "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
    win32: "chrome-win32/chrome.exe",
    win64: "chrome-win64/chrome.exe",
  },
};
