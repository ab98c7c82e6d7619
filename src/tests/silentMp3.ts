/** A made MP3 of a moment's silence: ten frames (MPEG-1 layer III, 32 kbit/s, 32 kHz, one channel) of 144 bytes with nothing in them. */
export function silentMp3(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(1440);
  for (let frame = 0; frame < bytes.length; frame += 144) bytes.set([0xff, 0xfb, 0x18, 0xc0], frame);
  return bytes;
}
