// Sorting, filtering, and opening a municipality from the table or the map. Everything on the page can be read without it.
"use strict";
(() => {
  const table = document.getElementById("alla");
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const sections = new Map(Array.from(document.querySelectorAll("details.place"), (one) => [one.dataset.code, one]));
  const form = document.getElementById("filter");
  const count = document.getElementById("antal");
  const fields = form.elements;

  const filter = () => {
    const name = fields.name.value.trim().toLocaleLowerCase("sv");
    let shown = 0;
    for (const row of rows) {
      const fits = row.cells[0].textContent.toLocaleLowerCase("sv").includes(name) &&
        ["region", "county", "standing"].every((key) => !fields[key].value || fields[key].value === row.dataset[key]);
      row.hidden = !fits;
      sections.get(row.dataset.code).hidden = !fits;
      shown += fits ? 1 : 0;
    }
    count.textContent = count.dataset.text.replace("{shown}", shown).replace("{all}", rows.length);
  };

  const value = (row, column) => row.cells[column].dataset.v ?? row.cells[column].textContent;
  const sort = (column, head) => {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const compare = new Intl.Collator("sv", { numeric: true }).compare;
    rows.sort((a, b) => {
      const [first, second] = [value(a, column), value(b, column)];
      // Rows without a value stand last, whichever way the rest is sorted.
      if (!first || !second) return (first ? 0 : 1) - (second ? 0 : 1);
      const numbers = Number(first) - Number(second);
      return (Number.isNaN(numbers) ? compare(first, second) : numbers) * (down ? -1 : 1);
    });
    body.append(...rows);
  };

  Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.title = head.dataset.sort;
    button.addEventListener("click", () => sort(column, head));
    head.replaceChildren(button);
  });

  const open = () => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const section = place && place.closest("details.place");
    if (!section) return;
    section.hidden = false;
    section.open = true;
    place.scrollIntoView();
    place.focus({ preventScroll: true });
  };

  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  addEventListener("hashchange", open);
  document.addEventListener("click", (event) => {
    const standing = event.target.closest("[data-standing]:not(tr)");
    const outline = event.target.closest(".map [data-code]");
    if (standing) { fields.standing.value = standing.dataset.standing; filter(); }
    if (outline) location.hash = `k-${outline.dataset.code}`;
  });
  filter();
  open();
})();
