import { mounted } from "./kubernetes.ts";
import { chromiumProfile } from "./seccomp.ts";
import { plainLines, type Unit } from "./unit.ts";

/**
 * A container in which `dbrief schedule` itself runs, of a repository that has this program as a dependency, with the
 * seccomp profile under which Chromium has its sandbox. https://docs.docker.com/reference/dockerfile/
 */
export const container: Unit = {
  id: "container",
  title: "a Containerfile in which the schedule runs",
  print(request) {
    const { timetable, portable } = request;
    const { args, volumes } = mounted(request);
    const [, ...build] = args;
    const command = ["schedule", timetable.expression, `--time-zone=${timetable.timeZone}`, ...build];
    plainLines("a Containerfile", ...command);
    const sandboxed = !portable.includes("--no-sandbox");
    const text = `# In the root of a repository whose package.json has discrepancy-brief:
#   podman build --file Containerfile --tag dbrief .
#   podman run ${[sandboxed ? `--security-opt seccomp=${PROFILE}` : "--network none", ...volumes.map(volume)].join(" ")} dbrief
${sandboxed ? SANDBOXED : LOCKED}FROM docker.io/library/node:24-bookworm-slim
# For texts in scripts that the program's own fonts lack; leave it out where there are none.
RUN apt-get update \\
  && apt-get install --yes --no-install-recommends fonts-noto-core fonts-noto-cjk \\
  && rm -rf /var/lib/apt/lists/*
WORKDIR /opt/dbrief
COPY package.json package-lock.json ./
# With the browser of Linux x64; on arm64 add chromium to the packages above.
RUN npm ci --omit=dev --ignore-scripts
RUN install --directory --owner=node --group=node /output
ENV PATH=/opt/dbrief/node_modules/.bin:$PATH HOME=/tmp
USER node
VOLUME /output
# Not healthy: no schedule runs, or its last run failed.
HEALTHCHECK --interval=5m --timeout=1m --start-period=5m \\
  CMD dbrief schedule --status --healthy --output=/output || exit 1
ENTRYPOINT ["dbrief"]
CMD ${JSON.stringify(command)}
`;
    const profile = `${JSON.stringify(chromiumProfile, null, 2)}\n`;
    const files = [{ name: "Containerfile", text }];
    return sandboxed ? [...files, { name: PROFILE, text: profile }] : files;
  },
};

const PROFILE = "dbrief-seccomp.json";
const SANDBOXED = `# The profile lets Chromium make its sandbox of user namespaces, which the runtime's own forbids.
`;
const LOCKED = `# --no-sandbox: Chromium runs without its own sandbox, so the container has no network.
`;

const volume = ({ name, readOnly }: { readonly name: string; readonly readOnly: boolean }): string =>
  `--volume ./${name}:/${name}${readOnly ? ":ro" : ""}`;
