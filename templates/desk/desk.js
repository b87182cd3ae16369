/** The desk: what there is, drawn, and kept as the files are. */

import { addSourceDialog } from "./add-source.js";
import { wasBuilt } from "./brief.js";
import { byId } from "./dom.js";
import { takeDropped } from "./drop.js";
import { hasUnsaved } from "./hand.js";
import { refresh } from "./sources.js";
import "./form.js";
import { openHelp } from "./help.js";
import "./keys.js";
import { desk, say } from "./store.js";
import "./strip.js";
import "./text-pane.js";
import "./told.js";

byId("help-button").addEventListener("click", () => openHelp());
takeDropped((file) => {
  // Another question waits for its answer.
  if (document.querySelector("dialog[open]") === null) addSourceDialog(file);
});
addEventListener("beforeunload", (event) => {
  if (hasUnsaved()) event.preventDefault();
});

const events = new EventSource("../events");
events.addEventListener("built", ({ data }) => {
  wasBuilt(JSON.parse(data));
  void refresh().catch((error) => say(error.message, true));
});
const LOST = "Not connected: is dbrief desk still running?";
events.addEventListener("error", () => say(LOST, true));
events.addEventListener("open", () => desk.said.words === LOST && say("Connected again."));

refresh().then(
  () => say("Nothing is saved that was not confirmed."),
  (error) => say(error.message, true),
);
