// The page around the brief while its data are being written: told of each build, it loads the new page in
// the place of the old one, or leaves that and says above it what is wrong.

import { keepNew } from "./frame.js";

const byId = (id) => document.getElementById(id);
const frame = byId("page");
const asked = new URLSearchParams(location.search).get("language");
const show = keepNew(frame);

const events = new EventSource("events");
events.addEventListener("built", ({ data }) => {
  const build = JSON.parse(data);
  const language = build.languages.includes(asked) ? asked : build.languages[0];
  showFaults(build);
  if (language === undefined) return;
  showLanguages(build.languages, language);
  frame.hidden = false;
  show(`brief.${language}.html`, build.version);
});
events.addEventListener("error", () => (byId("state").textContent = "Not connected: is dbrief watch still running?"));

// A source does not open inside the preview, which lets nothing in.
frame.addEventListener("shown", () => (document.title = frame.contentDocument.title));
frame.addEventListener("load", () => {
  frame.contentDocument.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    window.open(link.href, "_blank", "noopener,noreferrer");
  });
});

function showLanguages(languages, current) {
  byId("languages").replaceChildren(
    ...languages.map((language) => {
      const link = document.createElement("a");
      link.href = `?language=${encodeURIComponent(language)}`;
      link.textContent = language;
      link.lang = language;
      if (language === current) link.setAttribute("aria-current", "page");
      return link;
    }),
  );
  byId("pdf").hidden = false;
  byId("pdf").href = `brief.${current}.pdf`;
}

function showFaults({ ok, version, faults }) {
  const errors = faults.filter(({ severity }) => severity === "error").length;
  const section = byId("faults");
  section.hidden = faults.length === 0;
  section.classList.toggle("broken", !ok);
  const stays = version === 0 ? "there is no page yet" : "this is the last good page";
  byId("state").textContent = ok ? "Up to date" : `Not up to date: ${stays}`;
  byId("faults-title").textContent = ok ? `${faults.length} to look at` : `${errors} to put right: ${stays}`;
  section.querySelector("ol").replaceChildren(...faults.map(describeFault));
}

function describeFault({ severity, place, message, hint }) {
  const item = document.createElement("li");
  const part = (name, className, text) => {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = text;
    item.append(element, " ");
  };
  if (place !== "") part("code", "place", place);
  part("span", severity, severity);
  part("span", "message", message);
  if (hint !== "") part("span", "hint", hint);
  return item;
}
