import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The width of an element in px, so that a drawing in it keeps the size of its text. */
export function useWidth(first: number): {
  readonly width: number;
  readonly frame: RefObject<SVGSVGElement | null>;
} {
  const frame = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const { width } = element.getBoundingClientRect();
      // Not drawn, as on a narrow window: what was measured last stays.
      if (width > 0) setWidth(Math.round(width));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { width, frame };
}
