// Lines and what they became light up together; in the list, n and p go to the next and the previous doubt.
// Without this script every line still links to its node and every node to its line, and tells its reason.
const nodes = (row) => row.dataset.at.split(" ").filter(Boolean).map((id) => document.getElementById(id));
const light = (row, on) => {
  if (on) document.body.classList.remove("hushed");
  row.classList.toggle("lit", on);
  for (const node of nodes(row)) if (node) node.classList.toggle("lit", on);
};
const rows = [...document.querySelectorAll("tr[data-at]")];
for (const row of rows) {
  row.addEventListener("pointerenter", () => light(row, true));
  row.addEventListener("pointerleave", () => light(row, false));
  row.addEventListener("focusin", () => light(row, true));
  row.addEventListener("focusout", () => light(row, false));
  for (const node of nodes(row)) {
    if (!node) continue;
    node.addEventListener("pointerenter", () => row.classList.add("lit"));
    node.addEventListener("pointerleave", () => row.classList.remove("lit"));
  }
}
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.body.classList.add("hushed");
});
// Keys of one letter only where they have a meaning: see https://www.w3.org/TR/WCAG22/#character-key-shortcuts
document.getElementById("source").addEventListener("keydown", (event) => {
  const doubts = rows.filter((row) => row.matches(".doubtful:has(.role)"));
  if (!["n", "p"].includes(event.key) || !doubts.length || event.ctrlKey || event.metaKey || event.altKey) return;
  const here = rows.indexOf(document.activeElement.closest("tr"));
  const next = event.key === "n"
    ? doubts.find((row) => rows.indexOf(row) > here) ?? doubts[0]
    : doubts.findLast((row) => rows.indexOf(row) < here) ?? doubts.at(-1);
  next.querySelector("a").focus();
  next.scrollIntoView({ block: "center" });
});
