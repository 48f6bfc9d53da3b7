import type { Point } from "./projection.ts";
import { between, held, type Size, showing, type View, whole, zoomed } from "./view.ts";

/** What moves: the drawing, which is scaled as a picture while it moves, and the counters, which keep their size. */
export interface Moving {
  drawing: HTMLElement;
  counters: HTMLElement;
  /** The view stands still: the drawing may be drawn sharp at its scale. */
  settled: (view: View) => void;
  /** Milliseconds of one movement of its own; 0 for those who asked for no motion. */
  calm: () => number;
}

/** Moves the chart in its frame. While it moves nothing is drawn again: the compositor shifts and scales what is there. */
export class PanZoom {
  view: View;
  /** The scale for which lines were last given their width and counters their place. */
  drawn = 1;
  /** Fingers are on it: nothing is drawn sharp before they leave. */
  private touched = false;
  private due = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private glides: readonly Animation[] = [];
  private way: { from: View; to: View } | undefined;

  constructor(
    private readonly moving: Moving,
    public size: Size,
  ) {
    this.view = whole(size);
  }

  resize(size: Size): void {
    this.size = size;
    this.stop();
    this.view = this.view.k === 1 ? whole(size) : held(this.view, size);
  }

  panBy(dx: number, dy: number): void {
    this.jump(held({ ...this.view, x: this.view.x + dx, y: this.view.y + dy }, this.size));
  }

  zoomBy(factor: number, at: Point = this.middle()): void {
    this.jump(zoomed(this.view, this.size, factor, at));
  }

  glideBy(factor: number, at: Point = this.middle()): void {
    this.stop();
    this.glide(zoomed(this.view, this.size, factor, at));
  }

  fit(): void {
    this.glide(whole(this.size));
  }

  /** Brings a place of the chart into sight. */
  show(place: Point): void {
    const to = showing(place, this.view, this.size);
    if (to.x !== this.view.x || to.y !== this.view.y) {
      this.glide(to);
    }
  }

  /** Stays where it is now, also on its way. */
  stop(): void {
    clearTimeout(this.rest);
    const share = this.glides[0]?.effect?.getComputedTiming().progress;
    if (this.way && typeof share === "number") {
      this.view = between(this.way.from, this.way.to, share);
      this.apply();
    }
    this.way = undefined;
    for (const glide of this.glides) {
      glide.cancel();
    }
    this.glides = [];
  }

  /** Puts the view on the page. */
  apply(): void {
    const { drawing, counters } = this.moving;
    const still = this.view.k === this.drawn;
    [drawing.style.transform, counters.style.transform] = transforms(this.view);
    // A picture while it moves; as soon as it rests the browser draws it sharp at its scale.
    drawing.style.willChange = still && !this.touched && !this.way ? "" : "transform";
    this.lift(!still);
  }

  /** Fingers or a pointer take hold of the chart. */
  take(): void {
    this.stop();
    this.touched = true;
  }

  /** They let go: it is drawn sharp where it lies. */
  release(): void {
    this.touched = false;
    cancelAnimationFrame(this.due);
    this.due = 0;
    this.settle();
  }

  /** Something stopped it on its way. */
  get astray(): boolean {
    return this.touched || this.view.k !== this.drawn;
  }

  /** While the scale changes the counters are taken off the table; they are put down again where they belong. */
  private lift(off: boolean): void {
    this.moving.counters.toggleAttribute("data-lifted", off);
  }

  private settle(): void {
    this.apply();
    this.moving.settled(this.view);
  }

  private jump(to: View): void {
    this.stop();
    this.view = to;
    // However often a pointer reports, the page is touched once a frame.
    this.due ||= requestAnimationFrame(() => {
      this.due = 0;
      this.apply();
    });
    if (!this.touched) {
      // A wheel does not say when it ends: after a short rest the chart is drawn sharp.
      this.rest = setTimeout(() => this.settle(), 160);
    }
  }

  private glide(to: View): void {
    this.stop();
    const { drawing, counters, calm } = this.moving;
    const from = this.view;
    const duration = calm();
    if (duration > 0) {
      // The compositor's own movement: the page has nothing to do for its frames.
      this.way = { from, to };
      this.lift(to.k !== this.drawn);
      const [ends, starts] = [transforms(to), transforms(from)];
      this.glides = [drawing, counters].map((moved, at) =>
        moved.animate(
          { transform: [starts[at] ?? "none", ends[at] ?? "none"] },
          { duration, easing: "cubic-bezier(.2,.7,.3,1)", fill: "forwards" },
        ),
      );
      const [last] = this.glides;
      last?.addEventListener("finish", () => {
        this.stop();
        this.settle();
      });
    } else {
      this.view = to;
      this.settle();
    }
  }

  private middle(): Point {
    return [this.size.width / 2, this.size.height / 2];
  }
}

const transforms = ({ x, y, k }: View): [drawing: string, counters: string] => [
  `translate3d(${x}px, ${y}px, 0) scale(${k})`,
  `translate3d(${x}px, ${y}px, 0)`,
];

/** A counter's place, as its style says it. */
export const placed = (x: number, y: number, unit: number) => `translate(${x * unit}px, ${y * unit}px)`;
