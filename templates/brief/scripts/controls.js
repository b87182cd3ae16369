// The bar above the brief. Made here and not in the template: without scripts there is nothing to control.

/** An element with attributes and children; text only ever becomes text. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** @returns the bar, and how to bring it in line with a view */
function makeBar(index, words, main, { onChange, onClear, onCopy }) {
  const search = make("input", { type: "search", "aria-label": words.search, placeholder: words.search, autocomplete: "off", spellcheck: "false" });
  search.addEventListener("input", () => onChange((view) => (view.text = search.value)));
  const lists = LISTS.filter(({ choices }) => index[choices].length > 1).map((list) => makeList(list, index, words, onChange));
  const days = makeDays(index, words, onChange);
  const filters = make("div", { id: "screen-filters", class: "filters", hidden: "" }, ...lists.map(({ element }) => element), ...days.elements);
  const toggle = makeButton(words.filters, () => show(filters.hidden), { "aria-expanded": "false", "aria-controls": "screen-filters" });
  const show = (open) => {
    filters.hidden = !open;
    toggle.setAttribute("aria-expanded", String(open));
  };
  const status = make("output", { "aria-live": "polite", class: "status" });
  const clear = makeButton(words.clear, onClear);
  const copy = makeButton(words.copyView, onCopy);
  const line = make("div", { class: "bar-line" }, makeContents(words, main), search, toggle, clear, copy, status);
  const element = make("div", { class: "bar", role: "search", "aria-label": words.filters }, line, filters);
  return {
    element,
    status,
    search,
    /** Closes the open menus, but for one that holds this. @returns whether there was one */
    closeMenus: (target) => closeMenus(element, target),
    /** Takes the place of another: what is open there is open here, and what has the focus has it here. */
    becomeLike(other) {
      const [own, others] = [element, other].map((bar) => [...bar.querySelectorAll("input, button, summary")]);
      const focused = own[others.indexOf(document.activeElement)];
      const open = [...other.querySelectorAll("details")].map((menu) => menu.open);
      for (const [place, menu] of [...element.querySelectorAll("details")].entries()) menu.open = open[place] ?? false;
      show(!other.querySelector("#screen-filters").hidden);
      search.value = other.querySelector("input[type=search]").value;
      other.replaceWith(element);
      focused?.focus({ preventScroll: true });
    },
    update(view) {
      if (search.value !== view.text) search.value = view.text;
      for (const list of lists) list.update(view);
      days.update(view);
      clear.hidden = !isChanged(view);
      copy.hidden = clear.hidden;
      // On a phone the open filters would hide what they leave.
      if (isFiltering(view) && view.text === "" && filters.hidden && innerWidth > 767) show(true);
    },
  };
}

function makeButton(text, onClick, attributes = {}) {
  const button = make("button", { type: "button", ...attributes }, text);
  button.addEventListener("click", onClick);
  return button;
}

function makeContents(words, main) {
  const links = [...main.querySelectorAll("h2[id]")].map((heading) =>
    make("li", {}, make("a", { href: `#${heading.id}` }, heading.textContent)),
  );
  const menu = make("details", { class: "menu contents" }, make("summary", {}, words.contents), make("nav", { "aria-label": words.contents }, make("ul", {}, ...links)));
  menu.addEventListener("click", ({ target }) => {
    if (target.closest("a") !== null) menu.open = false;
  });
  return menu;
}

/** One list of checkboxes that opens below its name. */
function makeList({ name, choices }, index, words, onChange) {
  const count = make("span", { class: "count" });
  const boxes = index[choices].map(({ choiceId, label }) => {
    const box = make("input", { type: "checkbox", value: choiceId });
    box.addEventListener("change", () =>
      onChange((view) => (box.checked ? view.chosen[name].add(choiceId) : view.chosen[name].delete(choiceId))),
    );
    return { box, label: make("label", {}, box, make("span", {}, label)) };
  });
  const fields = make("fieldset", {}, make("legend", { class: "unseen" }, words[choices]), ...boxes.map(({ label }) => label));
  const element = make("details", { class: "menu", name: "screen-filter" }, make("summary", {}, words[choices], count), fields);
  return {
    element,
    update(view) {
      for (const { box } of boxes) box.checked = view.chosen[name].has(box.value);
      const chosen = view.chosen[name].size;
      count.textContent = chosen === 0 ? "" : ` ${chosen}`;
    },
  };
}

function makeDays(index, words, onChange) {
  const days = index.claims.flatMap(({ from, to }) => [from, to]).filter((day) => day !== "").sort();
  if (days.length === 0) return { elements: [], update() {} };
  const fields = ["from", "to"].map((end) => {
    const input = make("input", { type: "date", min: days[0], max: days.at(-1) });
    input.addEventListener("change", () => onChange((view) => (view[end] = input.value)));
    return { end, input };
  });
  return {
    elements: fields.map(({ end, input }) => make("label", { class: "day-field" }, make("span", {}, words[end]), input)),
    update(view) {
      for (const { end, input } of fields) if (input.value !== view[end]) input.value = view[end];
    },
  };
}

/** @param target what stays open if it holds this */
function closeMenus(bar, target) {
  const open = [...bar.querySelectorAll("details[open]")].filter((menu) => target === null || !menu.contains(target));
  for (const menu of open) {
    if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
    menu.open = false;
  }
  return open.length > 0;
}

/** A link to each claim and finding that has none yet, beside its name; following it copies its address too. */
function addPermalinks(words, onCopied) {
  for (const target of document.querySelectorAll('main :is([id^="claim-"], [data-kind] [data-claims][id])')) {
    const name = target.querySelector(".name, h4, .headline") ?? target.querySelector("th");
    if (name === null || (name.matches("th") ? name.lastElementChild : name.nextElementSibling)?.matches(".permalink")) continue;
    const what = [name.textContent, target.querySelector(".figure b, td.stance")?.textContent ?? ""];
    const label = fill(words.link, { what: what.map((text) => text.trim()).filter((text) => text !== "").join(", ") });
    const link = make("a", { class: "permalink", href: `#${target.id}`, "aria-label": label, title: label }, "#");
    link.addEventListener("click", () => void copyText(addressOf(target.id), onCopied));
    if (name.matches("th")) name.append(" ", link);
    else name.after(" ", link);
  }
}

function addressOf(fragment) {
  return `${location.href.split("#")[0]}#${fragment}`;
}

/** Where the browser doesn't allow it, the address stands in the address bar all the same. */
async function copyText(text, onCopied) {
  try {
    await navigator.clipboard.writeText(text);
    onCopied();
  } catch {
    // Nothing was copied, and nothing is said to have been.
  }
}
