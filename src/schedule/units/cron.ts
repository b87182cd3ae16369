import { plainExpression, sameZone, shellWord, type Unit, wholeMinutes } from "./unit.ts";

/** crontab(5): one line for `crontab -e`. */
export const cron: Unit = {
  id: "cron",
  title: "a line for a crontab",
  print(request) {
    wholeMinutes(request.fields, "cron");
    sameZone(request, "cron");
    const { fields, folder, path } = request;
    const run = `cd ${shellWord(folder)} && PATH=${shellWord(path)} ${request.command.map(shellWord).join(" ")}`;
    // In a crontab, % is a line break.
    const line = `${plainExpression(fields)} ${run.replaceAll("%", "\\%")} --quiet`;
    return [
      {
        name: "dbrief.crontab",
        text: `# Build the briefs. What goes wrong is mailed to MAILTO. A run that is missed is not made up for.\n${line}\n`,
      },
    ];
  },
};
