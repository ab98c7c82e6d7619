import type { Outline } from './trueType.ts';

/** A letter as a grey picture: how much of each pixel its ink covers, in `levels` steps. */
export interface GlyphMask {
  /** From the pen to the left edge, and from the base line to the top edge (downwards), in pixels. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** One byte a pixel, row by row: 0 (no ink) to `levels`. */
  coverage: Uint8Array;
}

/** Steps between paper and ink at the edge of a letter. More are not seen, and cost bytes in every card. */
export const levels = 4;

/** The sums of the letter that is being drawn; one array for all, so that a thousand letters leave nothing to clear away. */
let scratch = new Float32Array(0);

/**
 * Draws outlines at a scale, the pen standing `shift` pixels to the right of a pixel's edge.
 * Each edge adds the area it leaves to its right within its pixel row; a running sum over the row then gives the exact coverage
 * (the way of font-rs, https://medium.com/@raphlinus/inside-the-fastest-font-renderer-in-the-world-75ae5270c445).
 */
export function rasterGlyph(outlines: readonly Outline[], scale: number, shift: number): GlyphMask {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const outline of outlines) {
    for (let index = 0; index < outline.length; index += 3) {
      const [x, y] = [outline[index]! * scale + shift, -outline[index + 1]! * scale];
      minX = Math.min(minX, x);
      maxX = Math.max(maxX, x);
      minY = Math.min(minY, y);
      maxY = Math.max(maxY, y);
    }
  }
  if (minX === Infinity) return { left: 0, top: 0, width: 0, height: 0, coverage: new Uint8Array(0) };
  const [left, top] = [Math.floor(minX), Math.floor(minY)];
  const [width, height] = [Math.ceil(maxX) - left + 1, Math.ceil(maxY) - top];
  const size = width * height + 2;
  if (scratch.length < size) scratch = new Float32Array(size);
  const sums = scratch.fill(0, 0, size);

  const edge = (x0: number, y0: number, x1: number, y1: number) => {
    if (y0 === y1) return;
    const direction = y0 < y1 ? 1 : -1;
    if (direction < 0) [x0, y0, x1, y1] = [x1, y1, x0, y0];
    const slope = (x1 - x0) / (y1 - y0);
    let x = x0;
    for (let row = Math.floor(y0); row < Math.ceil(y1); row += 1) {
      const rowStart = row * width;
      const dy = Math.min(row + 1, y1) - Math.max(row, y0);
      const next = x + slope * dy;
      const d = dy * direction;
      const [from, to] = x < next ? [x, next] : [next, x];
      const first = Math.floor(from);
      const last = Math.ceil(to);
      if (last <= first + 1) {
        const middle = (from + to) / 2 - first;
        sums[rowStart + first]! += d - d * middle;
        sums[rowStart + first + 1]! += d * middle;
      } else {
        const perPixel = 1 / (to - from);
        const into = from - first;
        const a0 = 0.5 * perPixel * (1 - into) * (1 - into);
        const out = to - last + 1;
        const am = 0.5 * perPixel * out * out;
        sums[rowStart + first]! += d * a0;
        if (last === first + 2) sums[rowStart + first + 1]! += d * (1 - a0 - am);
        else {
          const a1 = perPixel * (1.5 - into);
          sums[rowStart + first + 1]! += d * (a1 - a0);
          for (let pixel = first + 2; pixel < last - 1; pixel += 1) sums[rowStart + pixel]! += d * perPixel;
          const a2 = a1 + (last - first - 3) * perPixel;
          sums[rowStart + last - 1]! += d * (1 - a2 - am);
        }
        sums[rowStart + last]! += d * am;
      }
      x = next;
    }
  };
  const curve = (x0: number, y0: number, cx: number, cy: number, x1: number, y1: number) => {
    const bend = Math.hypot(x0 - 2 * cx + x1, y0 - 2 * cy + y1);
    const parts = Math.max(1, Math.ceil(Math.sqrt(bend * 1.5)));
    let [px, py] = [x0, y0];
    for (let part = 1; part <= parts; part += 1) {
      const t = part / parts;
      const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
      const [x, y] = [a * x0 + b * cx + c * x1, a * y0 + b * cy + c * y1];
      edge(px, py, x, y);
      [px, py] = [x, y];
    }
  };

  for (const outline of outlines) {
    const count = outline.length / 3;
    if (count < 2) continue;
    const x = (index: number) => outline[(index % count) * 3]! * scale + shift - left;
    const y = (index: number) => -outline[(index % count) * 3 + 1]! * scale - top;
    const on = (index: number) => outline[(index % count) * 3 + 2] === 1;
    /** The end of a curve after a control point: the next point, or half-way to it where that is a control point too. */
    const after = (index: number): [number, number] => (on(index + 1) ? [x(index + 1), y(index + 1)] : [(x(index) + x(index + 1)) / 2, (y(index) + y(index + 1)) / 2]);
    // A contour may begin with a control point, and may even have no other.
    const start = Math.max(0, Array.from({ length: count }, (_, index) => index).findIndex(on));
    let [penX, penY] = on(start) ? [x(start), y(start)] : after(start + count - 1);
    for (let index = on(start) ? start + 1 : start; index < start + count; index += 1) {
      const [toX, toY] = on(index) ? [x(index), y(index)] : after(index);
      if (on(index)) edge(penX, penY, toX, toY);
      else curve(penX, penY, x(index), y(index), toX, toY);
      [penX, penY] = [toX, toY];
    }
    if (on(start)) edge(penX, penY, x(start), y(start));
  }

  const coverage = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    let sum = 0;
    for (let pixel = row * width; pixel < (row + 1) * width; pixel += 1) {
      sum += sums[pixel]!;
      coverage[pixel] = Math.round(Math.min(Math.abs(sum), 1) * levels);
    }
  }
  return { left, top, width, height, coverage };
}
