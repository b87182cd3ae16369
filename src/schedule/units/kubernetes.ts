import { ScheduleRefusal } from "../refusal.ts";
import { plainExpression, type Unit, wholeMinutes } from "./unit.ts";

/**
 * A CronJob (batch/v1, with `timeZone` since Kubernetes 1.27), and the claims for the two folders it needs.
 * https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 */
export const kubernetes: Unit = {
  id: "kubernetes",
  title: "a CronJob for Kubernetes",
  print(request) {
    wholeMinutes(request.fields, "Kubernetes");
    const { timetable, fields, portable, image } = request;
    if (image === null)
      throw new ScheduleRefusal(
        "Kubernetes runs a container, and no image was named",
        "--image registry.example/dbrief:1, an image with Node, this program and a browser",
      );
    if (/^[+-]/.test(timetable.timeZone))
      throw new ScheduleRefusal(`Kubernetes knows no offset as a zone: ${timetable.timeZone}`);
    const args = ["build", "--data", "/data", "--output", "/output", ...portable];
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
        spec:
          restartPolicy: Never
          automountServiceAccountToken: false
          securityContext:
            runAsNonRoot: true
            runAsUser: 1000
            fsGroup: 1000
            seccompProfile:
              type: RuntimeDefault
          containers:
            - name: dbrief
              image: ${JSON.stringify(image)}
              command: ["dbrief"]
              args: ${JSON.stringify(args)}
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
                - name: data
                  mountPath: /data
                  readOnly: true
                - name: output
                  mountPath: /output
                - name: tmp
                  mountPath: /tmp
          volumes:
            - name: data
              persistentVolumeClaim:
                claimName: dbrief-data
            - name: output
              persistentVolumeClaim:
                claimName: dbrief-output
            - name: tmp
              emptyDir: {}
`;
    return [{ name: "dbrief-cronjob.yaml", text }];
  },
};
