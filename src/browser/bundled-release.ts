import { join } from "node:path";
import type { Machine } from "./machine.ts";

type Here = Pick<Machine, "platform" | "architecture" | "bundledPackage" | "files">;

/** Why there is no bundled browser to be tried on this machine; null where there is one. */
export function whyNotBundled({ platform, architecture, bundledPackage }: Here): string | null {
  const here = `${platform} ${architecture}`;
  if (here !== "linux x64") return `made for linux x64, and this is ${here}`;
  return bundledPackage === null ? "the package @sparticuz/chromium is not installed" : null;
}

/** Version of the installed @sparticuz/chromium. */
export async function bundledVersion({ files }: Pick<Machine, "files">, root: string): Promise<string> {
  const { version } = JSON.parse(await files.readFile(join(root, "package.json"), "utf8"));
  if (typeof version !== "string" || !/^[\w.+-]+$/.test(version))
    throw new Error("@sparticuz/chromium has no version");
  return version;
}

/** `@sparticuz/chromium 147.0.0` */
export const bundledRelease = (version: string): string => `@sparticuz/chromium ${version}`;
