import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { agencyReader } from './agencyNames.ts';
import { fixtureAgencies } from './fixtures/fixtureAgencies.ts';
import { provinceIn, readAgencies } from './readAgencies.ts';

const reader = agencyReader(fixtureAgencies, 'gia dinh', 'Sở Khoa học và Công nghệ làm việc.');

describe('the names of agencies', () => {
  test.each([
    ['Sở Văn hóa và Thể thao và Du lịch', ['so-vhttdl-gia-dinh']],
    ['Các sở, ban, ngành, địa phương', ['cac-so-gia-dinh', 'dia-phuong-gia-dinh']],
    ['Sở, ngành; UBND cấp xã.', ['cac-so-gia-dinh', 'ubnd-xa-gia-dinh']],
    ['Báo và phát thanh, truyền hình tỉnh, các sở, ban, ngành', ['bao-ptth-gia-dinh', 'cac-so-gia-dinh']],
    ['Sở Công thương theo chức năng, nhiệm vụ', ['so-cong-thuong-gia-dinh']],
    ['Các Doanh nghiệp Bưu chính, Viễn thông', ['doanh-nghiep-buu-chinh', 'doanh-nghiep-vien-thong']],
    ['Sở Tài chính (bố trí kinh phí); Sở Nội vụ', ['so-tai-chinh-gia-dinh', 'so-noi-vu-gia-dinh']],
    ['Sở Nội vụ chủ trì: xếp sách; đến tháng 3 xong một nửa; Công an tỉnh chủ trì: các địa phương giữ xe', ['so-noi-vu-gia-dinh', 'cong-an-gia-dinh']],
  ])('"%s" names %j and nobody else', (words, ids) => {
    expect(reader.read(words)).toEqual({ ids, unknown: [] });
  });

  test('a province behind the name decides, else the province of the document', () => {
    expect(reader.read('Sở Khoa học và Công nghệ tỉnh Láng Giềng; Sở Khoa học và Công nghệ').ids).toEqual(['so-khcn-lang-gieng', 'so-khcn-gia-dinh']);
    expect(reader.read('Sở Y tế tỉnh Láng Giềng').ids).toEqual(['so-y-te-lang-gieng']);
    expect(agencyReader(fixtureAgencies, 'lang gieng', '').read('Sở Khoa học và Công nghệ').ids).toEqual(['so-khcn-lang-gieng']);
  });

  test('an agency that only another province has is unknown here, never borrowed', () => {
    expect(reader.read('Sở Y tế')).toEqual({ ids: [], unknown: [{ words: 'Sở Y tế', id: 'so-y-te-gia-dinh', why: 'known only elsewhere: so-y-te-lang-gieng' }] });
  });

  test('a longer name is not taken for the shorter one it begins with', () => {
    expect(reader.read('Doanh nghiệp nhỏ và vừa')).toMatchObject({ ids: [], unknown: [{ words: 'Doanh nghiệp nhỏ và vừa', why: 'only part of the name is known' }] });
    expect(reader.read('Ban Quản lý chợ tỉnh')).toMatchObject({ ids: [], unknown: [{ words: 'Ban Quản lý chợ tỉnh' }] });
  });

  test('a short form counts only where the document writes out the name it spells', () => {
    expect(reader.read('Sở KH&CN').ids).toEqual(['so-khcn-gia-dinh']);
    expect(reader.read('Sở GD&ĐT')).toMatchObject({ ids: [], unknown: [{ words: 'Sở GD&ĐT', why: 'a short form that the document does not explain' }] });
  });

  test('words that name no body of their own are listed and get no id', () => {
    expect(reader.read('Các cơ quan, đơn vị có liên quan')).toMatchObject({ ids: [], unknown: [{ id: null }] });
    expect(reader.read('Sở Nội vụ và các đơn vị có liên quan')).toEqual({ ids: ['so-noi-vu-gia-dinh'], unknown: [{ words: 'đơn vị có liên quan', id: null, why: 'names no body of its own' }] });
  });

  test('a unit in brackets that content/agencies/ knows counts beside its agency', () => {
    expect(reader.read('Tỉnh đoàn (Sở Nội vụ)').ids).toEqual(['tinh-doan-gia-dinh', 'so-noi-vu-gia-dinh']);
  });

  test('a unit in brackets that nobody knows is listed beside its agency', () => {
    expect(reader.read('Công an tỉnh (Phòng Chó nghiệp vụ)')).toMatchObject({ ids: ['cong-an-gia-dinh'], unknown: [{ words: 'Phòng Chó nghiệp vụ', id: null }] });
  });

  test('a sentence is given to those it begins with, not to those it mentions', () => {
    expect(reader.subjects('Giao Sở Nội vụ chủ trì, phối hợp với Công an tỉnh đếm xe.')).toEqual(['so-noi-vu-gia-dinh']);
    expect(reader.subjects('Sở Nội vụ gửi sổ; Công an tỉnh gửi lại.')).toEqual(['so-noi-vu-gia-dinh']);
    expect(reader.subjects('Người đứng đầu các cơ quan, đơn vị, UBND cấp xã: Tự đếm xe.')).toEqual(['co-quan-gia-dinh', 'ubnd-xa-gia-dinh']);
    expect(reader.subjects('Sở Nội vụ Hà Xa gửi sổ.')).toEqual([]);
    expect(reader.subjects('Luật có hiệu lực, các địa phương đọc Luật.')).toEqual([]);
  });
});

describe('the agencies of content/agencies/', () => {
  test('that cannot be read are all reported at once, with their files', () => {
    const root = mkdtempSync(join(tmpdir(), 'agencies-'));
    try {
      mkdirSync(join(root, 'content/documents'), { recursive: true });
      for (const id of ['so-a', 'so-b']) {
        mkdirSync(join(root, 'content/agencies', id), { recursive: true });
        writeFileSync(join(root, 'content/agencies', id, 'facts.yaml'), 'level: nowhere\n');
      }
      expect(() => readAgencies(root)).toThrow(/so-a\/facts\.yaml[^]*so-a\/vi\.yaml[^]*so-b\/facts\.yaml {2}found [^]*; expected an entry as described in src\/lib\/schemas\/\. Run npm run check:content/);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('the province of an agency', () => {
  test.each([
    ['Ủy ban nhân dân tỉnh Lâm Đồng', 'lam dong'],
    ['Ủy ban nhân dân tỉnh Bắc Giang (trước ngày 1 tháng 7 năm 2025)', 'bac giang'],
    ['TỈNH BẮC NINH', 'bac ninh'],
    ['PHÁT TRIỂN TỈNH BẮC NINH NĂM 2026', null],
    ['Ủy ban nhân dân cấp tỉnh', null],
  ])('of "%s" is %s', (name, province) => {
    expect(provinceIn(name)).toBe(province);
  });

  test('comes from the plan that its role is cited from, not from its id', () => {
    const agencies = new Map(readAgencies(process.cwd()).map((agency) => [agency.id, agency]));
    const provinces = (ids: string[]) => ids.map((id) => agencies.get(id)?.province);
    expect(provinces(['so-khcn', 'so-khcn-lam-dong', 'so-khcn-bac-giang', 'bo-khcn', 'doanh-nghiep-buu-chinh'])).toEqual(['bac ninh', 'lam dong', 'bac giang', null, null]);
  });
});
