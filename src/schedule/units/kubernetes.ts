import { UsageError } from "../../diagnostic.ts";
import { below } from "./below.ts";
import { chromiumProfile } from "./seccomp.ts";
import { plainExpression, plainLines, type Unit, type UnitRequest, wholeMinutes } from "./unit.ts";

/**
 * A CronJob (batch/v1, with `timeZone` since Kubernetes 1.27) that wants a claim for each folder, and the seccomp
 * profile under which Chromium has its sandbox.
 * https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 */
export const kubernetes: Unit = {
  id: "kubernetes",
  title: "a CronJob for Kubernetes",
  print(request) {
    wholeMinutes(request.fields, "Kubernetes");
    const { timetable, fields, portable, image } = request;
    if (image === null)
      throw new UsageError(
        "Kubernetes runs a container, and no image was named",
        "--image registry.example/dbrief:1, an image with Node, this program and a browser",
      );
    if (/^[+-]/.test(timetable.timeZone))
      throw new UsageError(`Kubernetes knows no offset as a zone: ${timetable.timeZone}`);
    const { args, volumes } = mounted(request);
    plainLines("Kubernetes", image, ...args);
    const sandboxed = !portable.includes("--no-sandbox");
    const text = `apiVersion: batch/v1
kind: CronJob
metadata:
  name: dbrief
spec:
  schedule: "${plainExpression(fields)}"
  timeZone: "${timetable.timeZone}"
  concurrencyPolicy: Forbid
  # A run that was missed for less than an hour is made up for; counting longer, a controller gives up at 100.
  startingDeadlineSeconds: 3600
  successfulJobsHistoryLimit: 3
  failedJobsHistoryLimit: 3
  jobTemplate:
    spec:
      backoffLimit: 3
      activeDeadlineSeconds: 3600
      template:
        metadata:
          labels:
            app: dbrief
        spec:
          restartPolicy: Never
          automountServiceAccountToken: false
${sandboxed ? SANDBOX_POD : LOCKED_POD}          securityContext:
            runAsNonRoot: true
            runAsUser: 1000
            fsGroup: 1000
            seccompProfile:
${sandboxed ? SANDBOX_PROFILE : LOCKED_PROFILE}          containers:
            - name: dbrief
              image: ${JSON.stringify(image)}
              command: ["dbrief"]
              args: ${JSON.stringify(args.map(literally))}
              env:
                - name: HOME
                  value: /tmp
              securityContext:
                allowPrivilegeEscalation: false
                readOnlyRootFilesystem: true
                capabilities:
                  drop: ["ALL"]
              resources:
                requests:
                  cpu: 500m
                  memory: 1Gi
                limits:
                  memory: 2Gi
              volumeMounts:
${volumes.map(mount).join("")}                - name: tmp
                  mountPath: /tmp
          volumes:
${volumes.map(claim).join("")}            - name: tmp
              emptyDir: {}
`;
    const profile = `${JSON.stringify(chromiumProfile, null, 2)}\n`;
    const files = [{ name: "dbrief-cronjob.yaml", text }];
    return sandboxed ? [...files, { name: PROFILE, text: profile }] : files;
  },
};

const PROFILE = "dbrief-seccomp.json";

/** Chromium's sandbox is made of user namespaces, which the runtime's own profile forbids: the unit brings its own. */
const SANDBOX_POD = `          # Its users are none of the node's: what breaks out of the pod is nobody there. Kubernetes 1.33 and later;
          # leave it out where the volumes can't do that (NFS).
          hostUsers: false
`;
const SANDBOX_PROFILE = `              # ${PROFILE}, printed beside this, in /var/lib/kubelet/seccomp/ of each node: what the runtime's own
              # forbids, save user namespaces, of which Chromium makes its sandbox. Where that can't be had:
              # dbrief schedule --print kubernetes --no-sandbox
              type: Localhost
              localhostProfile: ${PROFILE}
`;
const LOCKED_POD = `          # --no-sandbox: Chromium runs without its own sandbox, within what this pod may not do. Give it no network:
          # a NetworkPolicy that selects app=dbrief and allows no egress.
`;
const LOCKED_PROFILE = `              type: RuntimeDefault
`;

interface Volume {
  readonly name: string;
  readonly readOnly: boolean;
}

/** The folders of the build as those of a container: what lies in the data folder comes with it, all else by a claim. */
export function mounted({ places, portable }: UnitRequest): { args: string[]; volumes: Volume[] } {
  const { data, archive, theme, browser } = places;
  const volumes: Volume[] = [
    { name: "data", readOnly: true },
    { name: "output", readOnly: false },
  ];
  const place = (name: string, path: string) => {
    const inData = below(path, data);
    if (inData !== null) return inData === "." ? "/data" : `/data/${inData}`;
    volumes.push({ name, readOnly: true });
    return `/${name}`;
  };
  const args = [
    ...["build", "--data=/data", "--output=/output"],
    archive === null ? "" : `--archive=${place("archive", archive)}`,
    theme === null ? "" : `--theme=${place("theme", theme)}`,
    // One of the image's own.
    browser === null ? "" : `--browser=${browser}`,
  ];
  return { args: [...args.filter((arg) => arg !== ""), ...portable], volumes };
}

/** `$(NAME)` would be taken for a variable. */
const literally = (word: string): string => word.replaceAll("$(", "$$$$(");

const mount = ({ name, readOnly }: Volume): string =>
  `                - name: ${name}
                  mountPath: /${name}
${readOnly ? "                  readOnly: true\n" : ""}`;

const claim = ({ name }: Volume): string =>
  `            - name: ${name}
              persistentVolumeClaim:
                claimName: dbrief-${name}
`;
