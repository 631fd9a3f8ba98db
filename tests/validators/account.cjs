// Walks through the page of an account with the keys, and prints what can be seen, as JSON:
// node account.cjs CHROMIUM PAGE.html
const { pathToFileURL } = require("node:url");
const puppeteer = require("puppeteer-core");

async function main(executablePath, page) {
  const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const tab = await browser.newPage();
    const asked = [];
    tab.on("request", (request) => request.url().startsWith("data:") || asked.push(request.url()));
    await tab.setViewport({ width: 1400, height: 900 });
    await tab.goto(pathToFileURL(page).href);
    const seen = () => tab.evaluate(() => ({
      focus: document.activeElement.textContent.trim(),
      reasons: [...document.querySelectorAll(".why")]
        .filter((why) => getComputedStyle(why).visibility === "visible").map((why) => why.textContent),
      lit: [...document.querySelectorAll(".node.lit, .part.lit, :target")].map((node) => node.id),
    }));
    const steps = [];
    steps.push(["nothing", await seen()]);
    await tab.focus("tbody a");
    steps.push(["first line", await seen()]);
    await tab.keyboard.press("Enter");
    steps.push(["entered", await seen()]);
    await tab.keyboard.press("n");
    steps.push(["next doubt", await seen()]);
    await tab.keyboard.press("p");
    steps.push(["previous doubt", await seen()]);
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
    await tab.setViewport({ width: 360, height: 700 });
    const narrow = await tab.evaluate(() => document.documentElement.scrollWidth);
    console.log(JSON.stringify({ steps: Object.fromEntries(steps), asked: asked.length, wide, narrow }));
  } finally {
    await browser.close();
  }
}

main(...process.argv.slice(2)).catch((error) => { console.error(error); process.exit(1); });
