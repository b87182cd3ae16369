/** All keys on one sheet. */

import { COMMANDS } from "./commands.js";
import { openDialog } from "./dialog.js";
import { h } from "./dom.js";
import { FIELDS } from "./fields.js";
import { keys, setLetters } from "./keys.js";

const GROUPS = /** @type {const} */ ([
  ["text", "In the text"],
  ["words", "Words"],
  ["claim", "The claim in hand"],
  ["desk", "The desk"],
]);

export function openHelp() {
  const letters = /** @type {HTMLInputElement} */ (
    h("input", {
      type: "checkbox",
      id: "letters",
      checked: keys.areLetters,
      onchange: () => setLetters(letters.checked),
    })
  );
  const dialog = openDialog(
    "Keys",
    [
      h(
        "div.sheet",
        {},
        GROUPS.map(([group, title]) =>
          h(
            "section",
            {},
            h("h3", {}, title),
            h(
              "dl",
              {},
              COMMANDS.filter((command) => command.group === group).map(({ keys: own, words }) =>
                h("div", {}, h("dt", {}, keyNames(own)), h("dd", {}, words)),
              ),
            ),
            group === "claim"
              ? h(
                  "p.hint",
                  {},
                  "A letter goes to its field: ",
                  FIELDS.filter(({ letter }) => letter !== undefined).flatMap(({ letter, label }) => [
                    h("kbd", {}, letter?.toUpperCase()),
                    ` ${label} `,
                  ]),
                )
              : null,
          ),
        ),
      ),
      h("p.letters", {}, h("label", {}, letters, " a letter alone is a command; else only with Alt")),
      h(
        "p",
        {},
        h("button.choice", { type: "button", onclick: () => dialog.close() }, "close ", h("kbd", {}, "Esc")),
      ),
    ],
    {
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key === "?") {
          event.preventDefault();
          dialog.close();
        }
      },
    },
  );
  dialog.classList.add("wide");
  dialog.querySelector("button")?.focus();
}

const NAMES = /** @type {Readonly<Record<string, string>>} */ ({
  ArrowRight: "→",
  ArrowLeft: "←",
  ArrowDown: "↓",
  ArrowUp: "↑",
  Escape: "Esc",
  " ": "Space",
  Delete: "Del",
  Backspace: "⌫",
});

/** @param {readonly string[]} own */
function keyNames(own) {
  if (own[0] === "1") return [h("kbd", {}, "1"), "–", h("kbd", {}, "9")];
  return own.flatMap((key) => {
    const [shift, rest] = key.startsWith("Shift+") ? ["⇧", key.slice("Shift+".length)] : ["", key];
    return [h("kbd", {}, shift + (NAMES[rest] ?? (rest.length === 1 ? rest.toUpperCase() : rest))), " "];
  });
}
