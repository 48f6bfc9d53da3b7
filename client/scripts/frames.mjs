// Moves the map on a phone and presses what a player presses, on a processor that is four times slower than this machine.
// It judges by processor time, which a busy machine does not falsify: what the page's main thread and its compositor work for one frame of a
// gesture (a frame of 60 a second lasts 16.7 ms), and what the main thread works for one press until the next picture stands.
// Frames shown per second and milliseconds waited are printed beside it; they say something on a machine with nothing else to do.
// node scripts/frames.mjs [--slow 4] [--seconds 2] [--base URL] [--only gestures|presses] [exhibits…]; needs a built client and a Chromium.
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { preview } from "vite";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    slow: { type: "string", default: "4" },
    seconds: { type: "string", default: "2" },
    base: { type: "string" },
    only: { type: "string" },
  },
});
const slow = Number(values.slow);
const target = { frame: 1000 / 60, press: 100 };
const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (path) => path && existsSync(path),
);
const server = values.base ? undefined : await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
const base = values.base ?? server.resolvedUrls.local[0];
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-quic", "--no-first-run"] });
let above = 0;

/** A phone at a page of the gallery. */
async function phone(exhibit) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(`${base}gallery/${exhibit}`);
  const devtools = await context.newCDPSession(page);
  return { context, page, devtools, throttle: (rate) => devtools.send("Emulation.setCPUThrottlingRate", { rate }) };
}

const settled = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
const verdict = (fine) => {
  above += fine ? 0 : 1;
  return fine ? "" : "  ABOVE";
};

async function gestures(exhibit) {
  const { context, page, devtools, throttle } = await phone(exhibit);
  await page.waitForSelector(".map-counter");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const box = await page.locator(".map-frame").boundingBox();
  const middle = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  const finger = (kind, more) =>
    devtools.send(`Input.synthesize${kind}Gesture`, { ...middle, gestureSourceType: "touch", ...more });
  const pinch = (scaleFactor) => () => finger("Pinch", { scaleFactor, relativeSpeed: 120 });
  const drag = (xDistance) => () =>
    finger("Scroll", {
      xDistance,
      yDistance: 0,
      speed: Math.round(Math.abs(xDistance) / Number(values.seconds)),
      preventFling: true,
    });
  const whole = async () => {
    await page.keyboard.press("0");
    await page.waitForSelector(".map-frame:not([data-near])");
  };
  await page.evaluate(() => {
    const frame = document.querySelector(".map-frame");
    new MutationObserver(() => frame.dataset.moving === undefined && performance.mark("map-let-go")).observe(frame, {
      attributeFilter: ["data-moving"],
    });
  });
  const traced = async (gesture) => {
    await browser.startTracing(page, {
      categories: ["cc", "benchmark", "disabled-by-default-devtools.timeline.frame", "toplevel", "blink.user_timing"],
    });
    await page.evaluate(() => performance.mark("map-began"));
    await gesture();
    await page.waitForSelector(".map-counters:not([data-lifted])", { state: "attached" });
    await settled(page);
    await page.evaluate(() => performance.mark("map-ended"));
    return read(JSON.parse((await browser.stopTracing()).toString()).traceEvents);
  };
  await page.locator(".map-counter[tabindex='0']").focus();
  const moves = [
    ["pinch to look closer", pinch(3)],
    ["drag to the west", drag(150)],
    ["drag to the east", drag(-150)],
    ["back to the whole world", whole],
  ];
  // First as fast as this machine is, for the processor's time; then slowed down, for what is seen.
  const quick = [];
  for (const [, gesture] of moves) {
    quick.push(await traced(gesture));
  }
  await throttle(slow);
  for (const [at, [name, gesture]] of moves.entries()) {
    const seen = await traced(gesture);
    const [main, compositor, sharp] = [quick[at].main, quick[at].compositor, quick[at].sharp].map((ms) => ms * slow);
    const fine = main + compositor <= target.frame && sharp <= target.press;
    console.log(
      `${exhibit}, ${name}: ${(main + compositor).toFixed(1)} ms a frame (page ${main.toFixed(1)}, compositor ${compositor.toFixed(1)}; at most ${target.frame.toFixed(1)}), drawn sharp in tasks of ${sharp.toFixed(0)} ms (at most ${target.press}); here and now ${seen.perSecond.toFixed(0)} frames/s, median ${seen.median.toFixed(1)} ms, worst ${seen.worst.toFixed(0)} ms${verdict(fine)}`,
    );
  }
  await context.close();
}

/** Every press of one round, on a page that was just opened: what the main thread worked for it, and how long one waited for the picture. */
async function pressed(rate) {
  const { context, page, devtools, throttle } = await phone("large-map");
  // Everything is found before the clock begins, so that only the page's own work is counted.
  const choice = (at, value) => async () => {
    const select = await page.locator(".chart-choice").nth(at).elementHandle();
    return () =>
      select.evaluate((element, chosen) => {
        element.value = chosen;
        element.dispatchEvent(new Event("change", { bubbles: true }));
      }, value);
  };
  const key = (name) => async () => () => page.keyboard.press(name);
  const tap = (selector) => async () => {
    const target = page.locator(selector).first();
    await target.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await target.boundingBox();
    return async () => {
      await devtools.send("Input.dispatchTouchEvent", {
        type: "touchStart",
        touchPoints: [{ x: x + width / 2, y: y + height / 2 }],
      });
      await devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    };
  };
  const steps = [
    ["show a figure", choice(0, "income"), ".map-land .tone-1"],
    ["show trade", choice(1, "trade"), ".map-arc.trade"],
    ["go to a nation by keys", key("ArrowRight"), ".map-counter:focus"],
    ["open a nation's page", tap(".map-counter[data-nation='AUN']"), ".nation-page[open]"],
    ["close it", tap(".nation-page header button"), "body:not(:has(.nation-page))"],
    ["the world as a list", tap(".world-chart .segment:has([type=radio]:not(:checked))"), ".map-list"],
    ["sort the list", tap(".map-list thead th:nth-child(3) button"), "[aria-sort='descending']"],
    ["my plan", tap(".place-bar button:nth-child(3)"), ".plan-sheet"],
    ["all levers", tap(".plan-sheet .segment:last-of-type, .plan-sheet [role=tab]:last-of-type"), ".lever-track"],
    ["move a lever", tap(".lever-track .stepper-hands button:last-of-type"), ".lever-track"],
  ];
  await page.locator(".place-bar button").first().tap();
  await page.waitForSelector(".map-counter");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.locator(".map-counter[tabindex='0']").focus();
  await throttle(rate);
  await page.evaluate(() => {
    globalThis.waited = 0;
    new PerformanceObserver((list) => {
      globalThis.waited = Math.max(globalThis.waited, ...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: "event", durationThreshold: 16 });
  });
  const found = [];
  for (const [name, press, until] of steps) {
    await settled(page);
    await page.evaluate(() => {
      globalThis.waited = 0;
    });
    const act = await press();
    await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "blink.user_timing", "cc"] });
    await page.evaluate(() => performance.mark("press-began"));
    await act();
    await page.evaluate(
      (selector) =>
        new Promise((done) => {
          const look = () => (document.querySelector(selector) ? done() : requestAnimationFrame(look));
          look();
        }),
      until,
    );
    await settled(page);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    found.push({ name, ...answered(traceEvents), waited: await page.evaluate(() => globalThis.waited) });
  }
  await context.close();
  return found;
}

const exhibits = positionals.length > 0 ? positionals : ["map-emissions", "map-trade"];
for (const exhibit of values.only === "presses" ? [] : exhibits) {
  await gestures(exhibit);
}
const [quick, seen] = values.only === "gestures" ? [[], []] : [await pressed(1), await pressed(slow)];
for (const [at, { name, first, all }] of quick.entries()) {
  const fine = first * slow <= target.press;
  console.log(
    `${name}: answered after ${(first * slow).toFixed(0)} ms (at most ${target.press}), all there after ${(all * slow).toFixed(0)} ms; here and now waited ${seen[at].waited} ms${verdict(fine)}`,
  );
}
await browser.close();
await server?.close();
process.exit(above > 0 ? 1 : 0);

/** What the page's main thread worked from a press to the first picture after it, and until everything was there. */
function answered(events) {
  const { pid, tid, ts: began } = events.find(({ name }) => name === "press-began");
  const own = events.filter((each) => each.pid === pid && each.tid === tid && each.ts >= began);
  const pressed = own.filter(
    ({ name, args }) => name === "EventDispatch" && ["click", "change", "keydown"].includes(args.data?.type),
  );
  const from = pressed[0]?.ts ?? began;
  const picture = own.find(({ name, ts }) => name === "ProxyMain::BeginMainFrame" && ts > pressed.at(-1)?.ts);
  const tasks = own.filter(({ name }) => name === "ThreadControllerImpl::RunTask");
  const work = (until) =>
    tasks
      .filter(({ ts, dur = 0 }) => ts + dur >= from && ts <= until)
      .reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
  return {
    first: work(picture ? picture.ts + picture.dur : Number.POSITIVE_INFINITY),
    all: work(Number.POSITIVE_INFINITY),
  };
}

/** What was shown between the first and the last frame that the gesture changed, and what was worked for it. */
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
  const time = gaps.reduce((sum, gap) => sum + gap, 0);
  const compositor = events.find(
    ({ name, pid: its, args }) => name === "thread_name" && its === pid && args.name === "Compositor",
  )?.tid;
  const tasks = (thread, when) =>
    events
      .filter((each) => each.pid === pid && each.tid === thread && each.name === "ThreadControllerImpl::RunTask")
      .filter(when)
      .map(({ tdur = 0 }) => tdur / 1000);
  const work = (thread, when) => tasks(thread, when).reduce((sum, ms) => sum + ms, 0);
  const frames = Math.max(1, shown.length);
  return {
    perSecond: time > 0 ? (gaps.length / time) * 1000 : 0,
    median: gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? Number.POSITIVE_INFINITY,
    worst: gaps.at(-1) ?? Number.POSITIVE_INFINITY,
    main: work(tid, during) / frames,
    compositor: work(compositor, during) / frames,
    sharp: Math.max(0, ...tasks(tid, ({ ts }) => ts > ended.ts && ts <= over.ts)),
  };
}
