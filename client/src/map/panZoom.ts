import { chart, type Point } from "./projection.ts";
import { between, fitting, held, type Size, showing, type View, whole, zoomed } from "./view.ts";

/** What moves: the drawing, which is scaled as a picture while it moves, and the counters, which keep their size. */
export interface Moving {
  drawing: HTMLElement;
  counters: HTMLElement;
  /** The view stands still: the drawing may be drawn sharp at its scale. */
  settled: (view: View) => void;
  /** Milliseconds of one movement of its own; 0 for those who asked for no motion. */
  calm: () => number;
}

/** Moves the chart in its frame. While it moves nothing is drawn again: the compositor shifts what is there. */
export class PanZoom {
  view: View;
  /** The scale at which the drawing was last drawn sharp. */
  drawn = 1;
  /** Fingers are on it: nothing is drawn sharp before they leave. */
  private touched = false;
  private due = 0;
  private frame = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private counted = 0;

  constructor(
    private readonly moving: Moving,
    public size: Size,
  ) {
    this.view = whole(size);
  }

  resize(size: Size): void {
    this.size = size;
    this.counted = 0;
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

  stop(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
  }

  /** Puts the view on the page. */
  apply(): void {
    const { drawing, counters } = this.moving;
    const { x, y, k } = this.view;
    drawing.style.transform = `translate(${x}px, ${y}px) scale(${k / this.drawn})`;
    counters.style.transform = `translate(${x}px, ${y}px)`;
    const unit = fitting(this.size) * k;
    if (unit !== this.counted && this.touched) {
      // Under fingers only the drawing follows: the counters are taken off the table and put down again where they belong.
      counters.dataset.lifted = "";
    } else if (unit !== this.counted) {
      this.counted = unit;
      // One by one: a property that all inherit would have the browser style everything again for each frame.
      for (const counter of counters.children as HTMLCollectionOf<HTMLElement | SVGElement>) {
        const { x: atX, y: atY } = counter.dataset;
        counter.style.transform = placed(Number(atX), Number(atY), unit);
      }
    }
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
    this.apply();
    delete this.moving.counters.dataset.lifted;
    this.moving.settled(this.view);
  }

  /** Something stopped it on its way. */
  get astray(): boolean {
    return this.touched || this.view.k !== this.drawn;
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
      this.rest = setTimeout(() => this.moving.settled(this.view), 160);
    }
  }

  private glide(to: View): void {
    this.stop();
    const calm = this.moving.calm();
    const from = this.view;
    let began: number | undefined;
    const step = (now: number) => {
      began ??= now;
      const share = calm === 0 ? 1 : Math.min(1, (now - began) / calm);
      this.view = share === 1 ? to : between(from, to, 1 - (1 - share) ** 3);
      this.apply();
      if (share < 1) {
        this.frame = requestAnimationFrame(step);
      } else {
        this.moving.settled(to);
      }
    };
    if (calm === 0) {
      step(0);
    } else {
      this.frame = requestAnimationFrame(step);
    }
  }

  private middle(): Point {
    return [this.size.width / 2, this.size.height / 2];
  }
}

/** A counter's place, as its style says it. */
export const placed = (x: number, y: number, unit: number) => `translate(${x * unit}px, ${y * unit}px)`;

/** The drawing's size in pixels when it is drawn sharp. */
export function drawnSize(size: Size, k: number): Size {
  const unit = fitting(size) * k;
  return { width: chart.width * unit, height: chart.height * unit };
}
