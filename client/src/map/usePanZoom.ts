import { type RefObject, startTransition, useLayoutEffect, useRef, useState } from "react";
import { gestures } from "./gestures.ts";
import { PanZoom } from "./panZoom.ts";
import { chart } from "./projection.ts";
import type { Size } from "./view.ts";

/** Where nothing can be measured, a frame of the chart's own shape. */
const unmeasured: Size = { width: 1000, height: chart.height / 10 };

export interface MapFrame {
  frame: RefObject<HTMLDivElement | null>;
  drawing: RefObject<HTMLDivElement | null>;
  counters: RefObject<HTMLDivElement | null>;
  map: PanZoom | undefined;
  size: Size;
  /** The scale at which the chart is drawn. */
  k: number;
}

const calm = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 240);

/** A chart that can be moved and looked at closely. */
export function usePanZoom(): MapFrame {
  const frame = useRef<HTMLDivElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  const counters = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<PanZoom>();
  const [size, setSize] = useState(unmeasured);
  const [k, setScale] = useState(1);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || !drawing.current || !counters.current) {
      return;
    }
    const measure = (): Size =>
      element.clientWidth > 0 ? { width: element.clientWidth, height: element.clientHeight } : unmeasured;
    // Drawing it sharp can wait for the next touch: nobody should wait for it.
    const settled = () => startTransition(() => setScale(made.view.k));
    const made = new PanZoom({ drawing: drawing.current, counters: counters.current, settled, calm }, measure());
    const follow = () => {
      const now = measure();
      if (now.width !== made.size.width || now.height !== made.size.height) {
        made.resize(now);
        setSize(now);
      }
    };
    const watch = new ResizeObserver(follow);
    watch.observe(element);
    const undo = gestures(element, made);
    setSize(made.size);
    setMap(made);
    return () => {
      undo();
      watch.disconnect();
      made.stop();
    };
  }, []);

  // The drawing has been drawn at this size and scale: the picture need not be stretched any more.
  useLayoutEffect(() => {
    if (map && size.width > 0) {
      map.drawn = k;
      map.apply();
    }
  }, [map, size, k]);

  return { frame, drawing, counters, map, size, k };
}
