/**
 * A small reader of TrueType files: letters, widths, kerning and outlines straight from the bytes.
 * A general parser keeps a hundred megabytes of objects per Chinese font; this one keeps the file and what has been asked for.
 * The tables: https://learn.microsoft.com/typography/opentype/spec/
 */
export interface TrueType {
  unitsPerEm: number;
  /** The glyph of a code point; 0 where the font has none. */
  glyph: (codePoint: number) => number;
  /** Width of a glyph in font units. */
  advance: (glyph: number) => number;
  /** What to add to the width of `left` when `right` follows, in font units. */
  kerning: (left: number, right: number) => number;
  /** How far a glyph reaches above and below the base line, in font units. */
  extent: (glyph: number) => { above: number; below: number };
  /** Closed outlines in font units, y upwards; each is a list of x, y, onCurve. */
  outline: (glyph: number) => Outline[];
}

/** Points of one closed contour: x, y, and 1 for a point on the curve or 0 for a control point, three numbers each. */
export type Outline = number[];

const tag = (text: string): number => Buffer.from(text, 'latin1').readUInt32BE();

/** Reads a font from its bytes; only the tables of contents are looked at here. */
export function readTrueType(data: Buffer): TrueType {
  const tables = new Map<number, number>();
  for (let index = 0; index < data.readUInt16BE(4); index += 1) tables.set(data.readUInt32BE(12 + index * 16), data.readUInt32BE(20 + index * 16));
  const table = (name: string): number => {
    const offset = tables.get(tag(name));
    if (offset === undefined) throw new Error(`font: found no table "${name}"; expected a TrueType font (.ttf with outlines of its own). Use another file of the family.`);
    return offset;
  };
  const u16 = (offset: number) => data.readUInt16BE(offset);
  const i16 = (offset: number) => data.readInt16BE(offset);
  const u32 = (offset: number) => data.readUInt32BE(offset);
  const [head, hmtx, loca, glyf] = [table('head'), table('hmtx'), table('loca'), table('glyf')];
  const metrics = u16(table('hhea') + 34);
  const longOffsets = i16(head + 50) === 1;
  const place = (glyph: number) => glyf + (longOffsets ? u32(loca + glyph * 4) : u16(loca + glyph * 2) * 2);

  const points = (glyph: number, depth: number): Outline[] => {
    let at = place(glyph);
    if (at === place(glyph + 1) || depth > 5) return [];
    const contours = i16(at);
    at += 10;
    if (contours < 0) return composite(at, depth);
    const ends = Array.from({ length: contours }, (_, index) => u16(at + index * 2));
    at += contours * 2;
    at += 2 + u16(at);
    const count = (ends.at(-1) ?? -1) + 1;
    const flags: number[] = [];
    while (flags.length < count) {
      const flag = data[at++]!;
      const times = (flag & 8) === 0 ? 1 : 1 + data[at++]!;
      for (let index = 0; index < times; index += 1) flags.push(flag);
    }
    const coordinates = (short: number, same: number): number[] => {
      let value = 0;
      return flags.map((flag) => {
        if ((flag & short) !== 0) value += (flag & same) === 0 ? -data[at++]! : data[at++]!;
        else if ((flag & same) === 0) {
          value += i16(at);
          at += 2;
        }
        return value;
      });
    };
    const xs = coordinates(2, 16);
    const ys = coordinates(4, 32);
    return ends.map((end, index) => {
      const outline: Outline = [];
      for (let point = index === 0 ? 0 : ends[index - 1]! + 1; point <= end; point += 1) outline.push(xs[point]!, ys[point]!, flags[point]! & 1);
      return outline;
    });
  };

  /** A letter put together from others, as "ế" from "e" and its marks. */
  const composite = (start: number, depth: number): Outline[] => {
    const outlines: Outline[] = [];
    let at = start;
    for (let more = true; more; ) {
      const flags = u16(at);
      const part = u16(at + 2);
      at += 4;
      let dx = 0;
      let dy = 0;
      if ((flags & 1) !== 0) [dx, dy, at] = [i16(at), i16(at + 2), at + 4];
      else [dx, dy, at] = [data.readInt8(at), data.readInt8(at + 1), at + 2];
      let [a, b, c, d] = [1, 0, 0, 1];
      const fraction = () => i16((at += 2) - 2) / 16384;
      if ((flags & 8) !== 0) a = d = fraction();
      else if ((flags & 64) !== 0) [a, d] = [fraction(), fraction()];
      else if ((flags & 128) !== 0) [a, b, c, d] = [fraction(), fraction(), fraction(), fraction()];
      for (const outline of points(part, depth + 1)) {
        const moved: Outline = [];
        for (let index = 0; index < outline.length; index += 3) {
          const [x, y] = [outline[index]!, outline[index + 1]!];
          moved.push(a * x + c * y + dx, b * x + d * y + dy, outline[index + 2]!);
        }
        outlines.push(moved);
      }
      more = (flags & 32) !== 0;
    }
    return outlines;
  };

  return {
    unitsPerEm: u16(head + 18),
    glyph: readLetters(data, table('cmap')),
    advance: (glyph) => u16(hmtx + Math.min(glyph, metrics - 1) * 4),
    kerning: tables.has(tag('GPOS')) ? readKerning(data, table('GPOS')) : () => 0,
    extent: (glyph) => (place(glyph) === place(glyph + 1) ? { above: 0, below: 0 } : { above: i16(place(glyph) + 8), below: -i16(place(glyph) + 4) }),
    outline: (glyph) => points(glyph, 0),
  };
}

/** Which glyph a code point has: format 12 (all of Unicode) where there is one, else format 4. */
function readLetters(data: Buffer, cmap: number): (codePoint: number) => number {
  const u16 = (offset: number) => data.readUInt16BE(offset);
  const u32 = (offset: number) => data.readUInt32BE(offset);
  const subtables = Array.from({ length: u16(cmap + 2) }, (_, index) => cmap + u32(cmap + 4 + index * 8 + 4));
  const wide = subtables.find((offset) => u16(offset) === 12);
  if (wide !== undefined) {
    return (codePoint) => {
      let [low, high] = [0, u32(wide + 12) - 1];
      while (low <= high) {
        const middle = (low + high) >> 1;
        const group = wide + 16 + middle * 12;
        if (codePoint < u32(group)) high = middle - 1;
        else if (codePoint > u32(group + 4)) low = middle + 1;
        else return u32(group + 8) + codePoint - u32(group);
      }
      return 0;
    };
  }
  const narrow = subtables.find((offset) => u16(offset) === 4);
  if (narrow === undefined) throw new Error('font: found no letter table of format 4 or 12; expected one. Use another file of the family.');
  const doubled = u16(narrow + 6);
  const [ends, starts, deltas, ranges] = [narrow + 14, narrow + 16 + doubled, narrow + 16 + doubled * 2, narrow + 16 + doubled * 3];
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    for (let index = 0; index < doubled; index += 2) {
      if (codePoint > u16(ends + index)) continue;
      if (codePoint < u16(starts + index)) return 0;
      const range = u16(ranges + index);
      const glyph = range === 0 ? codePoint : u16(ranges + index + range + (codePoint - u16(starts + index)) * 2);
      return glyph === 0 ? 0 : (glyph + u16(deltas + index)) & 0xffff;
    }
    return 0;
  };
}

/** Kerning of pairs, from the lookups of the feature "kern": single pairs (format 1) and pairs of classes (format 2). */
function readKerning(data: Buffer, gpos: number): (left: number, right: number) => number {
  const u16 = (offset: number) => data.readUInt16BE(offset);
  const i16 = (offset: number) => data.readInt16BE(offset);
  const [features, lookups] = [gpos + u16(gpos + 6), gpos + u16(gpos + 8)];
  const wanted = new Set<number>();
  for (let index = 0; index < u16(features); index += 1) {
    if (data.readUInt32BE(features + 2 + index * 6) !== tag('kern')) continue;
    const feature = features + u16(features + 2 + index * 6 + 4);
    for (let lookup = 0; lookup < u16(feature + 2); lookup += 1) wanted.add(u16(feature + 4 + lookup * 2));
  }
  const subtables = [...wanted].sort((a, b) => a - b).flatMap((index) => {
    const lookup = lookups + u16(lookups + 2 + index * 2);
    const kind = u16(lookup);
    return Array.from({ length: u16(lookup + 4) }, (_, part) => lookup + u16(lookup + 6 + part * 2)).flatMap((offset) => {
      // Kind 9 only says where a lookup stands that is too far away for sixteen bits.
      if (kind === 9) return u16(offset + 2) === 2 ? [offset + data.readUInt32BE(offset + 4)] : [];
      return kind === 2 ? [offset] : [];
    });
  });
  /** Place in a coverage table, -1 where the glyph is not in it. */
  const covered = (coverage: number, glyph: number): number => {
    const [format, count] = [u16(coverage), u16(coverage + 2)];
    const size = format === 1 ? 2 : 6;
    for (let [low, high] = [0, count - 1]; low <= high; ) {
      const middle = (low + high) >> 1;
      const at = coverage + 4 + middle * size;
      const [first, last] = format === 1 ? [u16(at), u16(at)] : [u16(at), u16(at + 2)];
      if (glyph < first) high = middle - 1;
      else if (glyph > last) low = middle + 1;
      else return format === 1 ? middle : u16(at + 4) + glyph - first;
    }
    return -1;
  };
  const classOf = (table: number, glyph: number): number => {
    if (u16(table) === 1) {
      const index = glyph - u16(table + 2);
      return index >= 0 && index < u16(table + 4) ? u16(table + 6 + index * 2) : 0;
    }
    for (let [low, high] = [0, u16(table + 2) - 1]; low <= high; ) {
      const middle = (low + high) >> 1;
      const at = table + 4 + middle * 6;
      if (glyph < u16(at)) high = middle - 1;
      else if (glyph > u16(at + 2)) low = middle + 1;
      else return u16(at + 4);
    }
    return 0;
  };
  const bits = (value: number): number => (value === 0 ? 0 : (value & 1) + bits(value >> 1));
  return (left, right) => {
    for (const table of subtables) {
      const first = covered(table + u16(table + 2), left);
      if (first < 0) continue;
      const [form1, form2] = [u16(table + 4), u16(table + 6)];
      const size = (bits(form1) + bits(form2)) * 2;
      // The values of a pair come in a fixed order; the change of width stands after the changes of place.
      const width = (record: number) => ((form1 & 4) === 0 ? 0 : i16(record + bits(form1 & 3) * 2));
      if (u16(table) === 1) {
        const set = table + u16(table + 10 + first * 2);
        for (let [low, high] = [0, u16(set) - 1]; low <= high; ) {
          const middle = (low + high) >> 1;
          const record = set + 2 + middle * (2 + size);
          if (right < u16(record)) high = middle - 1;
          else if (right > u16(record)) low = middle + 1;
          else return width(record + 2);
        }
      } else {
        const [class1, class2] = [classOf(table + u16(table + 8), left), classOf(table + u16(table + 10), right)];
        return width(table + 16 + (class1 * u16(table + 14) + class2) * size);
      }
    }
    return 0;
  };
}
