import { chart, type Point } from "./projection.ts";

/** What of the chart is seen: `k` times the size at which all of it fits, moved so far, in pixels. */
export interface View {
  k: number;
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export const nearest = 8;

/** Pixels per unit of the chart when all of it fits. */
export const fitting = ({ width, height }: Size): number => Math.min(width / chart.width, height / chart.height);

/** All of the chart, in the middle. */
export const whole = (size: Size): View => held({ k: 1, x: 0, y: 0 }, size);

/** The same view kept on the chart: never farther than whole, nor past its edges. */
export function held({ k: wanted, x, y }: View, size: Size): View {
  const k = Math.min(nearest, Math.max(1, wanted));
  const unit = fitting(size) * k;
  const axis = (at: number, room: number, length: number) =>
    length <= room ? (room - length) / 2 : Math.min(0, Math.max(room - length, at));
  return { k, x: axis(x, size.width, chart.width * unit), y: axis(y, size.height, chart.height * unit) };
}

/** Nearer or farther, with one point of the frame staying where it is. */
export function zoomed(view: View, size: Size, factor: number, [atX, atY]: Point): View {
  const k = Math.min(nearest, Math.max(1, view.k * factor));
  const by = k / view.k;
  return held({ k, x: atX - (atX - view.x) * by, y: atY - (atY - view.y) * by }, size);
}

/** Where a place of the chart is in the frame, in pixels. */
export function onScreen([x, y]: Point, view: View, size: Size): Point {
  const unit = fitting(size) * view.k;
  return [view.x + x * unit, view.y + y * unit];
}

/** Moved just so far that a place of the chart is seen with some room around it. */
export function showing(place: Point, view: View, size: Size, room = 40): View {
  const [x, y] = onScreen(place, view, size);
  const by = (at: number, length: number) => (at < room ? room - at : at > length - room ? length - room - at : 0);
  return held({ ...view, x: view.x + by(x, size.width), y: view.y + by(y, size.height) }, size);
}

/** Halfway from one view to another; `share` runs from 0 to 1. */
export function between(from: View, to: View, share: number): View {
  const mix = (a: number, b: number) => a + (b - a) * share;
  return share === 1 ? to : { k: mix(from.k, to.k), x: mix(from.x, to.x), y: mix(from.y, to.y) };
}
