// Lines and what they became light up together; n and p go to the next and the previous doubt.
// Without this script every line still links to its node, and every node to its line.
const nodes = (row) => row.dataset.at.split(" ").filter(Boolean).map((id) => document.getElementById(id));
const light = (row, on) => {
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
const doubts = rows.filter((row) => row.classList.contains("doubtful"));
let here = -1;
document.addEventListener("keydown", (event) => {
  const step = { n: 1, p: -1 }[event.key];
  if (!step || !doubts.length || event.ctrlKey || event.metaKey || event.altKey) return;
  here = (here + step + doubts.length) % doubts.length;
  doubts[here].querySelector("a").focus();
  doubts[here].scrollIntoView({ block: "center" });
});
