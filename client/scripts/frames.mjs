// Drags and pinches the map on a phone that is four times slower than this machine, and prints from Chromium's own trace how many
// frames a second were shown, the longest time between two, and what the page's main thread worked for each; fails below the target.
// node scripts/frames.mjs [--slow 4] [--seconds 2] [exhibits…]; needs a built client and a Chromium, and a machine with nothing else to do.
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { preview } from "vite";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { slow: { type: "string", default: "4" }, seconds: { type: "string", default: "2" } },
});
const target = { perSecond: 58, worst: 34, main: 10 };
const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (path) => path && existsSync(path),
);
const server = await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-quic", "--no-first-run"] });
let below = 0;

for (const exhibit of positionals.length > 0 ? positionals : ["map-emissions", "map-trade"]) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(`${server.resolvedUrls.local[0]}gallery/${exhibit}`);
  await page.waitForSelector(".map-counter");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: Number(values.slow) });
  const box = await page.locator(".map-frame").boundingBox();
  const middle = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  const finger = (kind, more) => devtools.send(`Input.synthesize${kind}Gesture`, { ...middle, ...more });
  const speed = (distance) => Math.round(distance / Number(values.seconds));

  const pinch = (scaleFactor) => () => finger("Pinch", { scaleFactor, relativeSpeed: 120, gestureSourceType: "touch" });
  const drag = (xDistance) => () =>
    finger("Scroll", {
      xDistance,
      yDistance: 0,
      speed: speed(Math.abs(xDistance)),
      gestureSourceType: "touch",
      preventFling: true,
    });

  await page.evaluate(() => {
    const frame = document.querySelector(".map-frame");
    new MutationObserver(() => frame.dataset.moving === undefined && performance.mark("map-let-go")).observe(frame, {
      attributeFilter: ["data-moving"],
    });
  });
  const whole = async () => {
    await page.keyboard.press("0");
    await page.waitForSelector(".map-frame:not([data-near])");
  };

  await page.locator(".map-counter[tabindex='0']").focus();
  for (const [name, gesture] of [
    ["pinch to look closer", pinch(3)],
    ["drag to the west", drag(150)],
    ["drag to the east", drag(-150)],
    ["back to the whole world", whole],
  ]) {
    await browser.startTracing(page, {
      categories: ["cc", "benchmark", "disabled-by-default-devtools.timeline.frame", "toplevel", "blink.user_timing"],
    });
    await page.evaluate(() => performance.mark("map-began"));
    await gesture();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.evaluate(() => performance.mark("map-ended"));
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    const { perSecond, worst, main, sharp } = read(traceEvents);
    const fine = perSecond >= target.perSecond && worst <= target.worst && main <= target.main;
    below += fine ? 0 : 1;
    console.log(
      `${exhibit}, ${name}: ${perSecond.toFixed(1)} frames/s (at least ${target.perSecond}), worst ${worst.toFixed(0)} ms (at most ${target.worst}), main thread ${main.toFixed(1)} ms a frame (at most ${target.main}), drawn sharp in ${sharp.toFixed(0)} ms${fine ? "" : "  BELOW"}`,
    );
  }
  await context.close();
}
await browser.close();
await server.close();
process.exit(below > 0 ? 1 : 0);

/** What was shown between the first and the last frame that the gesture changed. */
function read(events) {
  const mark = (name) => events.find((event) => event.name === name);
  const [began, over] = [mark("map-began"), mark("map-ended")];
  // Once the fingers leave, the chart is drawn sharp: that is told apart from the movement.
  const ended = mark("map-let-go") ?? over;
  const { pid, tid } = began;
  const during = ({ ts }) => ts >= began.ts && ts <= ended.ts;
  const open = new Map();
  const presented = new Map();
  for (const event of events.filter((each) => each.name === "PipelineReporter" && each.pid === pid)) {
    if (event.ph === "b") {
      open.set(event.id2.local, event.args.frame_reporter);
    } else if (event.ph === "e" && during(event)) {
      const { state = "", frame_sequence } = open.get(event.id2.local) ?? {};
      if (state.startsWith("STATE_PRESENTED")) {
        presented.set(frame_sequence, event.ts);
      }
    }
  }
  const shown = [...presented.values()].sort((a, b) => a - b);
  const gaps = shown.slice(1).map((ts, at) => (ts - shown[at]) / 1000);
  const tasks = events.filter(
    (event) => event.pid === pid && event.tid === tid && event.name === "ThreadControllerImpl::RunTask",
  );
  const work = (some) => some.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
  const after = ({ ts }) => ts > ended.ts && ts <= over.ts;
  const time = gaps.reduce((sum, gap) => sum + gap, 0);
  return {
    perSecond: time > 0 ? (gaps.length / time) * 1000 : 0,
    worst: gaps.length > 0 ? Math.max(...gaps) : Number.POSITIVE_INFINITY,
    main: work(tasks.filter(during)) / Math.max(1, shown.length),
    sharp: work(tasks.filter(after)),
  };
}
