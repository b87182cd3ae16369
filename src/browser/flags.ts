import type { FoundBrowser } from "./found.ts";
import type { Machine } from "./machine.ts";

/** Loopback's discard port: nothing answers there, and a request that gets past every other lock ends there. */
const PROXY_TO_NOWHERE = "http://127.0.0.1:9";

export interface FlagOptions {
  /** The profile folder, this run's own. */
  readonly profile: string;
  readonly sandbox: boolean;
}

/**
 * Every flag that Chromium is started with, puppeteer's and @sparticuz/chromium's defaults left out: theirs
 * serve testers and Lambda, and switch off web security, site isolation or the sandbox.
 * Names: https://peter.sh/experiments/chromium-command-line-switches/
 */
export function chromiumFlags({ profile, sandbox }: FlagOptions): string[] {
  return [
    ...HEADLESS,
    ...NO_NETWORK,
    ...NO_SERVICES,
    ...SAME_EVERYWHERE,
    `--user-data-dir=${profile}`,
    ...(sandbox ? [] : ["--no-sandbox"]),
    "about:blank",
  ];
}

/** Chromium refuses its sandbox to root and to nobody else; off it is for others only where they ask for that. */
export function usesSandbox(found: Pick<FoundBrowser, "sandbox">, machine: Pick<Machine, "userId">): boolean {
  return found.sandbox && machine.userId !== 0;
}

const HEADLESS = [
  "--headless",
  "--disable-gpu",
  "--hide-scrollbars",
  "--mute-audio",
  // Containers give /dev/shm 64 MB, which a long brief outgrows.
  "--disable-dev-shm-usage",
];

const NO_NETWORK = [
  "--host-resolver-rules=MAP * ~NOTFOUND",
  `--proxy-server=${PROXY_TO_NOWHERE}`,
  // Without this, loopback addresses go past the proxy.
  "--proxy-bypass-list=<-loopback>",
  "--disable-quic",
  "--webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--dns-prefetch-disable",
  "--no-pings",
];

const NO_SERVICES = [
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-breakpad",
  "--disable-client-side-phishing-detection",
  "--disable-component-extensions-with-background-pages",
  "--disable-component-update",
  "--disable-crash-reporter",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-extensions",
  "--disable-search-engine-choice-screen",
  "--disable-sync",
  "--deny-permission-prompts",
  "--metrics-recording-only",
  "--password-store=basic",
  "--use-mock-keychain",
  "--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,AutofillServerCommunication,CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions,GlobalMediaControls",
];

/** Two machines should set the same line at the same place. */
const SAME_EVERYWHERE = [
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  "--force-device-scale-factor=1",
  "--lang=en-US",
];

/** What a browser needs to start; tokens, proxies and preloaded libraries stay behind. */
const KEPT_VARIABLES = /^(?:PATH|HOME|USER|LOGNAME|TMPDIR|LD_LIBRARY_PATH|FONTCONFIG_[A-Z]+|XDG_[A-Z_]+)$/;

/** The environment that Chromium is given: an allow-list, with time zone and locale fixed. */
export function chromiumEnvironment(
  machine: Pick<Machine, "platform" | "environment">,
  additions: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(machine.environment)) {
    // Windows programs need more of theirs than can be listed.
    const kept = machine.platform === "win32" || KEPT_VARIABLES.test(name);
    if (kept && value !== undefined) environment[name] = value;
  }
  // Fontconfig picks a fallback font by locale, so the locale is part of what the page looks like.
  return { ...environment, LC_ALL: "C.UTF-8", TZ: "UTC", ...additions };
}
