import { encodeQR } from 'qr';
import type { Node } from './sheet.ts';

/** A QR code of an address with its quiet zone, in modules; true is dark. A quarter of it may be dirty, folded or badly copied. */
export const codeModules = (address: string): boolean[][] => encodeQR(address, 'raw', { ecc: 'quartile', border: 4 });

/** The code of an address as it stands on a sheet, `size` points wide with its quiet zone. */
export const codeNode = (address: string, alt: string, x: number, y: number, size: number): Node => ({ kind: 'code', alt, x, y, size, modules: codeModules(address) });
