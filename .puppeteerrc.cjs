// Linux x64 brings its browser inside @sparticuz/chromium, so puppeteer's own download is left out there.
module.exports = { skipDownload: process.platform === "linux" };
