// Tables: heads that sort, and rows that the arrow keys walk.

/** The rows of one table, group by group, in the order of the brief: of those that are known, as it was found. */
function findTables(known) {
  return [...document.querySelectorAll("table[data-table]")].map(
    (table) =>
      known.find((one) => one.table === table) ?? {
        table,
        name: table.dataset.table,
        bodies: [...table.tBodies].map((body) => ({ body, rows: [...body.querySelectorAll(":scope > tr[data-claims]")] })),
        heads: [...table.querySelectorAll("th[data-sort]")],
      },
  );
}

/** @param onSort is told the table's name, the column and the direction, null for the order of the brief */
function addSortButtons({ name, heads }, onSort) {
  for (const head of heads) {
    const button = make("button", { type: "button", class: "sort" });
    button.append(...head.childNodes);
    head.append(button);
    head.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => {
      const next = { none: "ascending", ascending: "descending", descending: null }[head.getAttribute("aria-sort")];
      onSort(name, next === null ? null : { column: head.dataset.sort, direction: next });
    });
  }
}

/** Sorts within each group: figures for different things are never set in one row. */
function sortTable({ table, bodies, heads }, sort, claims) {
  const head = heads.find((one) => one.dataset.sort === sort?.column) ?? null;
  for (const one of heads) one.setAttribute("aria-sort", one === head ? sort.direction : "none");
  // Lines that join rows would lead astray once their order is another.
  table.toggleAttribute("data-sorted", head !== null);
  const compareTexts = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
  for (const { body, rows } of bodies) {
    const keyed = rows.map((row) => ({ row, key: head === null ? null : sortKey(row, head, claims) }));
    if (head !== null) keyed.sort((a, b) => compareKeys(a.key, b.key, sort.direction, compareTexts));
    if (keyed.some(({ row }, position) => body.children[position + body.children.length - rows.length] !== row)) {
      body.append(...keyed.map(({ row }) => row));
    }
  }
}

function sortKey(row, head, claims) {
  const claim = claims.get(row.dataset.claims.split(" ")[0]);
  if (head.dataset.sort === "said") return claim === undefined ? "" : claim.from || claim.to;
  if (head.dataset.sort === "figure") return claim?.size ?? null;
  return row.cells[head.cellIndex]?.textContent.trim() ?? "";
}

/** One stop for the Tab key in each table; up, down, Home and End move between the rows that are shown. */
function walkRows({ table, bodies }) {
  const all = new Set(bodies.flatMap(({ rows }) => rows));
  if (all.size === 0) return;
  const shown = () => [...table.querySelectorAll("tr[data-claims]:not([data-out])")].filter((row) => !row.closest("tbody[data-out]"));
  const makeStop = (row) => {
    for (const one of all) one.tabIndex = one === row ? 0 : -1;
  };
  makeStop([...all][0]);
  table.addEventListener("focusin", ({ target }) => {
    const row = target.closest("tr[data-claims]");
    if (row !== null) makeStop(row);
  });
  table.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const rows = shown();
    const at = rows.indexOf(event.target.closest("tr[data-claims]"));
    if (at === -1) return;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (event.key === "Enter" && event.target === rows[at]) rows[at].querySelector("a[href^='#']")?.click();
    if (next === undefined) return;
    event.preventDefault();
    rows[Math.max(0, Math.min(rows.length - 1, next))].focus();
  });
  table.addEventListener("filtered", () => {
    const rows = shown();
    if (rows.length > 0 && !rows.some((row) => row.tabIndex === 0)) makeStop(rows[0]);
  });
}
