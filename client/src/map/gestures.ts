import type { PanZoom } from "./panZoom.ts";
import type { Point } from "./projection.ts";

/** How far a finger may shake and still tap. */
const shake = 5;

/** Drags, pinches, wheels and double taps on the frame. Returns what undoes it. */
export function gestures(frame: HTMLElement, map: PanZoom): () => void {
  const down = new Map<number, Point>();
  let dragged = false;
  let travelled = 0;
  // Measured when a gesture begins: asking in between would make the browser lay out the page for each report.
  let corner = frame.getBoundingClientRect();
  const measure = () => {
    corner = frame.getBoundingClientRect();
  };
  const place = (event: { clientX: number; clientY: number }): Point => [
    event.clientX - corner.left,
    event.clientY - corner.top,
  ];
  const spread = ([a, b]: readonly Point[]) => (a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0);
  const middle = (points: readonly Point[]): Point => [
    points.reduce((sum, [x]) => sum + x, 0) / points.length,
    points.reduce((sum, [, y]) => sum + y, 0) / points.length,
  ];

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) {
      return;
    }
    if (down.size === 0) {
      dragged = false;
      travelled = 0;
      measure();
    }
    down.set(event.pointerId, place(event));
    map.stop();
  };
  const onMove = (event: PointerEvent) => {
    const from = down.get(event.pointerId);
    if (!from) {
      return;
    }
    const before = [...down.values()];
    const to = place(event);
    down.set(event.pointerId, to);
    travelled += Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (!dragged && travelled < shake) {
      down.set(event.pointerId, from);
      return;
    }
    if (!dragged) {
      dragged = true;
      map.take();
      frame.dataset.moving = "";
      frame.setPointerCapture(event.pointerId);
    }
    // Nobody else has anything to do with it.
    event.stopPropagation();
    const after = [...down.values()];
    const [was, is] = [middle(before), middle(after)];
    map.panBy(is[0] - was[0], is[1] - was[1]);
    if (after.length === 2 && spread(before) > 0) {
      map.zoomBy(spread(after) / spread(before), is);
    }
  };
  const onUp = (event: PointerEvent) => {
    if (down.delete(event.pointerId) && down.size === 0) {
      delete frame.dataset.moving;
      if (map.astray) {
        map.release();
      }
    }
  };
  // A drag that ends over a nation has not chosen it.
  const onClick = (event: MouseEvent) => {
    if (dragged) {
      event.preventDefault();
      event.stopPropagation();
      dragged = false;
    }
  };
  const onWheel = (event: WheelEvent) => {
    const nearer = event.deltaY < 0;
    if (!nearer && map.view.k === 1) {
      return;
    }
    event.preventDefault();
    measure();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
    const strength = event.ctrlKey ? 0.01 : 0.002;
    map.zoomBy(Math.exp(-Math.max(-240, Math.min(240, event.deltaY * lines)) * strength), place(event));
  };
  const onDouble = (event: MouseEvent) => {
    if (!(event.target instanceof Element && event.target.closest("button"))) {
      measure();
      map.glideBy(2, place(event));
    }
  };
  // Two fingers are for the map, even where one finger scrolls the page.
  const onTouch = (event: TouchEvent) => {
    if (event.touches.length > 1 && event.cancelable) {
      event.preventDefault();
    }
    event.stopPropagation();
  };

  frame.addEventListener("pointerdown", onDown);
  frame.addEventListener("pointermove", onMove);
  frame.addEventListener("pointerup", onUp);
  frame.addEventListener("pointercancel", onUp);
  frame.addEventListener("click", onClick, true);
  frame.addEventListener("dblclick", onDouble);
  frame.addEventListener("wheel", onWheel, { passive: false });
  frame.addEventListener("touchmove", onTouch, { passive: false });
  return () => {
    frame.removeEventListener("pointerdown", onDown);
    frame.removeEventListener("pointermove", onMove);
    frame.removeEventListener("pointerup", onUp);
    frame.removeEventListener("pointercancel", onUp);
    frame.removeEventListener("click", onClick, true);
    frame.removeEventListener("dblclick", onDouble);
    frame.removeEventListener("wheel", onWheel);
    frame.removeEventListener("touchmove", onTouch);
  };
}
