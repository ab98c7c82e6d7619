import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { encodePng, isWholePng } from './encodePng.ts';
import { palette } from './palette.ts';

const [width, height] = [32, 20];
const indices = Uint8Array.from({ length: width * height }, (_, pixel) => (pixel * 7 + (pixel >> 5)) % palette.length);
const png = encodePng(indices, width, height);

test('sharp reads back every pixel that was written', async () => {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width, height, channels: 3 });
  expect([...data]).toEqual([...indices].flatMap((index) => palette[index]!));
});

describe('isWholePng', () => {
  test('takes a whole picture of the right size', () => {
    expect(isWholePng(png, width, height)).toBe(true);
    expect(isWholePng(png, width, height + 1)).toBe(false);
  });

  test('refuses a picture with any one byte changed', () => {
    const wrong = Array.from(png, (_, at) => {
      const spoilt = Buffer.from(png);
      spoilt[at]! ^= 0x10;
      return isWholePng(spoilt, width, height) ? at : -1;
    }).filter((at) => at >= 0);
    expect(png.length).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });

  test('refuses a picture cut short anywhere, or with something behind it', () => {
    expect(Array.from(png, (_, at) => isWholePng(png.subarray(0, at), width, height)).filter(Boolean)).toEqual([]);
    expect(isWholePng(Buffer.concat([png, png]), width, height)).toBe(false);
  });
});
