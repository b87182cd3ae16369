// Origins that can be left out, and what then is left of what can't all be true. Which pairs and drawings that are was
// worked out by the rules, for every set of origins; here it is only looked up.

/** @returns how to bring pictures and list in line with a view, or null where there is nothing to leave out */
function makeOrigins(index, words, onChange) {
  const place = document.querySelector("#required ~ .rest");
  if (index.switches === null || place === null) return null;
  const { origins, pairs, pictures } = index.switches;
  const boxes = origins.map(({ choiceId, label }) => {
    const box = make("input", { type: "checkbox", value: choiceId });
    box.addEventListener("change", () => onChange((view) => (box.checked ? view.without.delete(choiceId) : view.without.add(choiceId))));
    return { box, label: make("label", {}, box, make("span", {}, label)) };
  });
  const count = make("output", { "aria-live": "polite" });
  const items = pairs.map(({ label, findingId, origins: needed }) => {
    const told = findingId === "" ? label : make("a", { href: `#${findingId}` }, label);
    return { needed, element: make("li", {}, told) };
  });
  const element = make("div", { class: "origins" },
    make("fieldset", {}, make("legend", {}, words.counted), ...boxes.map(({ label }) => label)),
    make("p", {}, count),
    make("ul", {}, ...items.map((item) => item.element)));
  place.after(element);
  const drawn = [...document.querySelectorAll(".required-change")].map((picture) => {
    const nothing = make("p", { class: "small", hidden: "" }, words.nothingAsked);
    picture.append(nothing);
    return { nothing, more: picture.querySelector(".more-figures"), drawings: [...picture.querySelectorAll(".drawing")] };
  });
  return {
    update(view) {
      const isOut = origins.map(({ choiceId }) => view.without.has(choiceId));
      for (const { box } of boxes) box.checked = !view.without.has(box.value);
      for (const { needed, element } of items) element.hidden = needed.some((number) => isOut[number]);
      const shown = items.filter(({ element }) => !element.hidden).length;
      count.textContent = fill(words.cantBoth, { shown, all: items.length });
      for (const [number, { nothing, more, drawings }] of drawn.entries()) {
        const at = drawingOf(pictures[number], isOut);
        for (const [place, drawing] of drawings.entries()) drawing.hidden = place !== at;
        nothing.hidden = at !== -1;
        // Of the figures that have no room here: it counts with those that are left out.
        if (more !== null) more.hidden = at !== 0;
      }
    },
    remove() {
      for (const one of [element, ...drawn.map(({ nothing }) => nothing)]) one.remove();
    },
    /** As it is printed: nothing left out. */
    reset() {
      this.update(emptyView());
    },
  };
}

/** The place of a picture's drawing: its origins that are left out, read as a binary number. */
function drawingOf({ origins, drawings }, isOut) {
  return drawings[origins.reduce((sum, number, bit) => sum + (isOut[number] ? 2 ** bit : 0), 0)];
}
