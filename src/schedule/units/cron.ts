import { UsageError } from "../../diagnostic.ts";
import { plainExpression, plainLines, sameZone, shellWord, type Unit, wholeMinutes } from "./unit.ts";

/** MAX_COMMAND of Vixie's cron, Debian's, with its NUL; longer ones it passes over, and says so in the log alone. */
const LONGEST_COMMAND = 998;

/** crontab(5): one line for `crontab -e`. */
export const cron: Unit = {
  id: "cron",
  title: "a line for a crontab",
  print(request) {
    wholeMinutes(request.fields, "cron");
    sameZone(request, "cron");
    const { fields, folder, path } = request;
    plainLines("cron", folder, path, ...request.command);
    const run = `cd ${shellWord(folder)} && PATH=${shellWord(path)} ${request.command.map(shellWord).join(" ")}`;
    // In a crontab, % is a line break.
    const command = `${run.replaceAll("%", "\\%")} --quiet`;
    if (Buffer.byteLength(command) > LONGEST_COMMAND)
      throw new UsageError(
        `cron takes commands of ${LONGEST_COMMAND} bytes at most, and this has ${Buffer.byteLength(command)}`,
        "shorten the paths or name fewer datasets, or take systemd",
      );
    const line = `${plainExpression(fields)} ${command}`;
    return [
      {
        name: "dbrief.crontab",
        text: `# Build the briefs. What goes wrong is mailed to MAILTO. A run that is missed is not made up for.\n${line}\n`,
      },
    ];
  },
};
