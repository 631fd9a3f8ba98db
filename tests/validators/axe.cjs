// Prints what axe-core finds wrong with a page, as JSON: node axe.cjs CHROMIUM PAGE.html
const { pathToFileURL } = require("node:url");
const puppeteer = require("puppeteer-core");

async function main(executablePath, page) {
  // Inside a container, as root, Chromium has no sandbox of its own.
  const browser = await puppeteer.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const tab = await browser.newPage();
    await tab.goto(pathToFileURL(page).href);
    await tab.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
    const results = await tab.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
    const found = results.violations.map(({ id, impact, help, nodes }) => ({
      id, impact, help, where: nodes.map((node) => node.html),
    }));
    console.log(JSON.stringify({ passes: results.passes.length, violations: found }));
  } finally {
    await browser.close();
  }
}

main(...process.argv.slice(2)).catch((error) => { console.error(error); process.exit(1); });
