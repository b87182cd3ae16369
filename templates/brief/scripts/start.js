// Where the parts meet. The page was whole before this ran, and is whole again in print.

function start() {
  const main = document.querySelector("main");
  let { index, words } = screenData();
  let { anchor, view } = readFragment(location.hash, index);
  let [claims, items, texts, tables] = [new Map(), [], new Map(), []];
  let bar = newBar();
  let origins = null;
  const lightUp = lightTogether();
  let counted = "";

  function newBar() {
    return makeBar(index, words, main, {
      onChange(change) {
        change(view);
        anchor = "";
        apply();
        remember();
      },
      onClear: () => clear(),
      onCopy: () => copyText(addressOf(writeFragment("", view)), () => say(words.copied)),
    });
  }

  /** What the bar is made of. */
  const contents = () => JSON.stringify([index, words, [...main.querySelectorAll("h2[id]")].map(({ id, textContent }) => [id, textContent])]);
  let inBar = contents();

  function renewBar() {
    const old = bar;
    bar = newBar();
    inBar = contents();
    bar.becomeLike(old.element);
    room.observe(bar.element);
  }

  /** The page as it stands: when it has come, and when sections of it are others now. */
  function look() {
    ({ index, words } = screenData());
    claims = new Map(index.claims.map((claim) => [claim.claimId, claim]));
    items = findItems(index);
    texts = claimTexts(index);
    const known = tables;
    tables = findTables(known);
    for (const table of tables) if (!known.includes(table)) makeSortable(table);
    lightUp(items);
    addPermalinks(words, () => say(words.copied));
    origins?.remove();
    origins = makeOrigins(index, words, (change) => {
      change(view);
      apply();
      remember();
    });
  }

  function makeSortable(table) {
    walkRows(table);
    addSortButtons(table, (name, sort) => {
      view.sorts.delete(name);
      if (sort !== null) view.sorts.set(name, sort);
      apply();
      remember();
      say(sort === null ? words.unsorted : fill(words.sorted, { what: headText(table, sort.column) }));
    });
  }

  const count = (text) => {
    if (text !== counted) bar.status.textContent = text;
    counted = text;
  };
  /** Said in place of the count, for as long as it takes to read. */
  const say = (text) => {
    bar.status.textContent = text;
    clearTimeout(say.timer);
    say.timer = setTimeout(() => (bar.status.textContent = counted), 4000);
  };

  function clear() {
    view = emptyView();
    anchor = "";
    apply();
    remember();
    bar.search.focus();
  }

  function apply() {
    for (const table of tables) sortTable(table, view.sorts.get(table.name), claims);
    const fitting = applyFilter(items, index, texts, view, anchor);
    document.documentElement.toggleAttribute("data-filtering", isFiltering(view));
    for (const { table } of tables) table.dispatchEvent(new CustomEvent("filtered"));
    bar.update(view);
    origins?.update(view);
    count(describe(fitting));
  }

  function describe(fitting) {
    const all = index.claims.length;
    if (!isFiltering(view)) return fill(words.all, { all });
    const counted = fitting.length === 0 ? words.nothing : fill(words.shown, { shown: fitting.length, all });
    const undated = view.from === "" && view.to === "" ? 0 : index.claims.filter(isUndated).length;
    return undated === 0 ? counted : `${counted} · ${fill(words.undated, { count: undated })}`;
  }

  /** The address bar always holds a link to what is seen. */
  function remember() {
    const fragment = writeFragment(anchor, view);
    const address = location.href.split("#")[0];
    history.replaceState(null, "", fragment === "" ? address : `${address}#${fragment}`);
  }

  function goToAnchor() {
    for (const one of document.querySelectorAll(".is-target")) one.classList.remove("is-target");
    const target = anchor === "" ? null : document.getElementById(anchor);
    if (target === null) return;
    target.classList.add("is-target");
    if (!target.hasAttribute("tabindex") && !target.matches("a, button, input")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView();
  }

  addEventListener("hashchange", () => {
    const asked = readFragment(location.hash, index);
    // An address without a question is a link within the page: what was asked stays asked.
    if (asked.asks) view = asked.view;
    anchor = asked.anchor;
    apply();
    if (!asked.asks && isChanged(view)) remember();
    goToAnchor();
  });
  addEventListener("beforeprint", () => {
    for (const table of tables) sortTable(table, undefined, claims);
    origins?.reset();
  });
  addEventListener("afterprint", apply);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (!bar.closeMenus(null) && isChanged(view)) clear();
  });
  document.addEventListener("pointerdown", ({ target }) => bar.closeMenus(target));
  // A preview has swapped sections for what they are after a save.
  document.addEventListener("renewed", (event) => {
    event.preventDefault();
    look();
    if (contents() !== inBar) renewBar();
    apply();
  });

  look();
  main.id ||= "screen-main";
  main.tabIndex = -1;
  document.body.prepend(make("a", { class: "skip", href: `#${main.id}` }, words.skip), bar.element);
  document.documentElement.setAttribute("data-screen", "");
  // The bar stays at the top, and what a link leads to must not end up behind it.
  const makeRoom = () => (document.documentElement.style.scrollPaddingTop = `${bar.element.offsetHeight + 12}px`);
  const room = new ResizeObserver(makeRoom);
  room.observe(bar.element);
  apply();
  makeRoom();
  goToAnchor();
}

function headText({ heads }, column) {
  return heads.find((head) => head.dataset.sort === column)?.textContent.trim() ?? "";
}

const screenData = () => JSON.parse(document.getElementById("screen-data").textContent);

start();
