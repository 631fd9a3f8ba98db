// Walks through the first of some pages of accounts with the keys, measures them all, and prints as JSON
// what can be seen; the last is written from right to left: node account.cjs CHROMIUM PAGE.html...
const { pathToFileURL } = require("node:url");
const puppeteer = require("puppeteer-core");

const WIDE = { width: 1400, height: 900 };
const NARROW = { width: 360, height: 700 };

const seen = (tab) => tab.evaluate(() => ({
  focus: document.activeElement.textContent.trim(),
  reasons: [...document.querySelectorAll(".why")]
    .filter((why) => getComputedStyle(why).visibility === "visible").map((why) => why.textContent),
  lit: [...document.querySelectorAll(".node.lit, .part.lit, :target")].map((node) => node.id),
}));

// The numbers of the lines whose reason, while they have the focus, sticks out of the window or covers them.
const covered = (tab) => tab.evaluate(() => [...document.querySelectorAll("tbody a")].filter((link) => {
  link.focus();
  const why = link.closest("tr").querySelector(".why").getBoundingClientRect();
  const line = link.closest("tr").getBoundingClientRect();
  const list = document.getElementById("source").getBoundingClientRect();
  const below = Math.min(line.bottom, innerWidth > 960 ? list.bottom : line.bottom);
  return why.top < Math.max(below, 0) - 1 || why.bottom > innerHeight + 1 || why.right > innerWidth + 1;
}).map((link) => link.textContent));

// At which x the lines of a paragraph, of a quotation and of who said it begin, read from right to left.
const edges = (tab) => tab.evaluate(() => [".node > p", "blockquote .node > p", ".attribution"].map((where) => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector(`#article ${where}:not(.none)`));
  return [...new Set([...range.getClientRects()].map((line) => Math.round(line.right)))];
}));

const printed = (tab) => tab.evaluate(() => ({
  squares: getComputedStyle(document.querySelector(".role"), "::before").printColorAdjust,
  keys: [...document.querySelectorAll("footer, .go, .skip")].filter((node) => node.getClientRects().length)
    .map((node) => node.textContent),
}));

async function walk(tab) {
  const steps = {};
  const step = async (name, key) => {
    if (key) await tab.keyboard.press(key);
    steps[name] = await seen(tab);
  };
  await step("nothing");
  await tab.focus("#L1");
  await step("first line");
  await step("entered", "Enter");
  await tab.focus("#L1");
  await step("next doubt", "n");
  await tab.keyboard.press("n");
  await tab.keyboard.press("n");
  await step("previous doubt", "p");
  await step("escaped", "Escape");
  await step("the line below", "Tab");
  await step("previous doubt from the last line", "p");
  await tab.focus('#article [href="#L4"]');
  await step("n in the article", "n");
  await step("back to the line", "Enter");
  return steps;
}

async function main(executablePath, ...pages) {
  const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const tab = await browser.newPage();
    let asked = [];
    tab.on("request", (request) => request.url().startsWith("data:") || asked.push(request.url()));
    const found = { covered: [], wide: [], narrow: [] };
    for (const page of pages) {
      await tab.setViewport(WIDE);
      asked = [];
      await tab.goto(pathToFileURL(page).href);
      if (page === pages[0]) Object.assign(found, { steps: await walk(tab), asked: asked.length });
      for (const [name, size] of [["wide", WIDE], ["narrow", NARROW]]) {
        await tab.setViewport(size);
        found[name].push(await tab.evaluate(() => document.documentElement.scrollWidth));
        if (page === pages[1]) found.covered.push(...await covered(tab));
      }
    }
    await tab.setViewport(WIDE);
    found.edges = await edges(tab);
    await tab.goto(pathToFileURL(pages[0]).href);
    await tab.emulateMediaType("print");
    found.printed = await printed(tab);
    console.log(JSON.stringify(found));
  } finally {
    await browser.close();
  }
}

main(...process.argv.slice(2)).catch((error) => { console.error(error); process.exit(1); });
