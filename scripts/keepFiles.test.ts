import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { madeFiles } from '../src/lib/madeFiles.ts';
import { copyKept, keepFiles, sha256, type FileToMake } from './keepFiles.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'kept-'));
const sheet = (text: string, path = '/to/a.txt'): FileToMake => ({ path, facts: { form: 'to-gap', of: 'topic', id: 'a', locale: 'vi', date: '2026-11-22' }, input: text, make: () => text });
const kept = (cache: string) => join(cache, 'print');

describe('files kept between builds', () => {
  it('are made once, and again only when what they are made of changes', async () => {
    const cache = folder();
    expect((await keepFiles('print', cache, 'code', [sheet('một')])).made).toBe(1);
    expect((await keepFiles('print', cache, 'code', [sheet('một')])).made).toBe(0);
    expect((await keepFiles('print', cache, 'code', [sheet('hai')])).made).toBe(1);
    expect((await keepFiles('print', cache, 'other code', [sheet('hai')])).made).toBe(1);
  });

  it('are made again when somebody changed their bytes', async () => {
    const cache = folder();
    const [file] = (await keepFiles('print', cache, 'code', [sheet('một')])).files;
    writeFileSync(join(kept(cache), file!.kept), 'mot');
    expect((await keepFiles('print', cache, 'code', [sheet('một')])).made).toBe(1);
    expect(readFileSync(join(kept(cache), file!.kept), 'utf8')).toBe('một');
  });

  it('leave nothing behind that is not needed any more', async () => {
    const cache = folder();
    await keepFiles('print', cache, 'code', [sheet('một'), sheet('hai', '/to/b.txt')]);
    await keepFiles('print', cache, 'code', [sheet('một')]);
    expect(readdirSync(kept(cache)).filter((name) => name.endsWith('.txt'))).toHaveLength(1);
  });

  it('are listed for pages with address, size and hash, and stand at that address in the site', async () => {
    const cache = folder();
    const site = folder();
    await keepFiles('print', cache, 'code', [sheet('một')]);
    copyKept('print', cache, site);
    expect(readFileSync(join(site, 'to/a.txt'), 'utf8')).toBe('một');
    expect(madeFiles('print', join(kept(cache), 'manifest.json'))).toMatchObject([{ path: '/to/a.txt', form: 'to-gap', bytes: 5, sha256: sha256('một') }]);
  });

  it('never take the same address twice', async () => {
    await expect(keepFiles('print', folder(), 'code', [sheet('một'), sheet('hai')])).rejects.toThrow('/to/a.txt');
  });

  it('stop the build when a kept file was changed after its list was written', async () => {
    const cache = folder();
    const [file] = (await keepFiles('print', cache, 'code', [sheet('một')])).files;
    writeFileSync(join(kept(cache), file!.kept), 'mot');
    expect(() => copyKept('print', cache, folder())).toThrow('Remove');
  });
});
