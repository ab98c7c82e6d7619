import { foldMarks } from '../searchText.ts';
import { foldWords, idOfWords } from './foldWords.ts';
import type { Agency } from './readAgencies.ts';

/** A name of the document that content/agencies/ does not know. */
export interface UnknownAgency {
  words: string;
  /** The id it would have; `null` where the words name no body of their own ("các đơn vị có liên quan"). */
  id: string | null;
  /** Why it is not one of ours. */
  why: string;
}

export interface AgencyReading {
  /** Ids of content/agencies/, in the order of the words. */
  ids: string[];
  unknown: UnknownAgency[];
}

export interface AgencyReader {
  /** A field that lists agencies. */
  read: (text: string) => AgencyReading;
  /** The agencies a sentence begins with: "Giao Sở X chủ trì…"; ids only. */
  subjects: (text: string) => string[];
  /** The same with the names that nobody knows. */
  subjectReading: (text: string) => AgencyReading;
}

/** Short forms that every administrative document uses without explaining them. */
const expansions: Record<string, string> = { ubnd: 'uy ban nhan dan', hdnd: 'hoi dong nhan dan', mttq: 'mat tran to quoc', vpubnd: 'van phong uy ban nhan dan', vp: 'van phong' };

/** Words that say where an agency is or in what it acts, and are no part of its name. */
const tails = [
  'theo chuc nang nhiem vu duoc giao', 'theo chuc nang nhiem vu', 'theo chuc nang', 'theo nhiem vu duoc giao', 'theo tham quyen', 'theo phan cong',
  'thuoc uy ban nhan dan tinh', 'thuoc tinh', 'dong tren dia ban tinh', 'tren dia ban tinh', 'tren dia ban toan tinh', 'tren dia ban', 'trong tinh', 'cua tinh', 'cap tinh', 'toan tinh', 'tinh',
  'co lien quan', 'lien quan', 'trung uong', 'khac',
].map((tail) => tail.split(' '));

/** What an agency does: with one of these words its name is over and a sentence begins. */
const verbs = [
  'chu tri', 'phoi hop', 'chiu', 'thuc hien', 'trien khai', 'to chuc', 'ra soat', 'tong hop', 'gui', 'bao cao', 'tham muu', 'xay dung', 'hoan thanh', 'chu dong', 'huong dan', 'theo doi',
  'don doc', 'kiem tra', 'ban hanh', 'trinh', 'lap', 'cap nhat', 'cung cap', 'bo tri', 'tham dinh', 'de xuat', 'nghien cuu', 'tiep tuc', 'tang cuong', 'day manh', 'la', 'lam', 'co trach nhiem',
  'can cu', 'khan truong', 'thuong xuyen', 'dinh ky', 'bao dam', 'dam bao', 'quan triet', 'pho bien', 'tuyen truyen', 'dang tai', 'van hanh', 'quan ly', 'truc tiep', 'nghiem tuc', 'tap trung',
  'ho tro', 'cong bo', 'tiep nhan', 'cong khai', 'phan cong', 'so hoa', 'kip thoi', 'hoac', 'de', 'duoc', 'phai', 'can', 'se', 'cung', 'thanh lap', 'duy tri', 'mo', 'rao', 'dua', 'giup', 'lua chon', 'bo sung',
].map((verb) => verb.split(' '));

/** The words a name of a body begins with. */
const heads = /^(?:các\s+)?(?:Sở|Ban|Bộ|Ủy ban|Uỷ ban|UBND|HĐND|Hội|Hiệp hội|Công an|Công ty|Trung tâm|Văn phòng|Chi cục|Cục|Tổng cục|Tỉnh đoàn|Thành đoàn|Đoàn|Báo|Đài|Viện|Bệnh viện|Thư viện|Bảo tàng|Hợp tác xã|Khu|Trường|Ngân hàng|Đảng ủy|Mặt trận|Liên đoàn|Liên minh|Kho bạc|Thanh tra|Tòa án|Toà án|Thuế|Thống kê|Bảo hiểm|Doanh nghiệp|Tập đoàn|Tổ chức|Thành phố|Cơ quan|Đơn vị|Phòng|Điện lực|Bưu điện|Quỹ|Sở|sở|ban|cơ quan|đơn vị|doanh nghiệp|tổ chức)(?=\s)/u;

/** Groups that name no body of their own. */
const vague = /^(?:(?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân|đoàn thể|sở|ban|ngành)[\s,;]+(?:và\s+)?)+(?:(?:có\s+)?liên quan|khác)/iu;

/** Persons who act for their agency, and words of assignment before it. */
const openers = ['nguoi dung dau', 'thu truong', 'giam doc', 'chu tich', 'giao', 'de nghi', 'yeu cau', 'chu tri', 'don vi chu tri', 'co quan chu tri'].map((opener) => opener.split(' '));

interface Token {
  /** Folded; an expanded short form is several tokens at one place. */
  word: string;
  start: number;
  end: number;
  /** Marks between the token before and this one. */
  mark: string;
}

const link = new Set(['va']);

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}&]+/gu)) {
    const mark = text.slice(last, match.index).replace(/\s/g, '');
    const folded = foldMarks(match[0]).toLowerCase();
    last = match.index + match[0].length;
    (expansions[folded] ?? folded).split(' ').forEach((word, index) => tokens.push({ word, start: match.index, end: last, mark: index === 0 ? mark : '' }));
  }
  return tokens;
}

/** A name as its words are compared: without marks, "và" and a leading "các". */
const aliasTokens = (name: string): string[] => {
  const words = tokensOf(name).map(({ word }) => word).filter((word) => !link.has(word));
  return words[0] === 'cac' ? words.slice(1) : words;
};

/** The ways a document may write an agency's name: without its province, its brackets, its "cũ", its seat. */
function aliasesOf(agency: Agency): string[][] {
  const aliases = new Map<string, string[]>();
  const add = (tokens: string[]) => {
    if (tokens.length >= 2 && tokens.join(' ') !== `tinh ${agency.province}`) aliases.set(tokens.join(' '), tokens);
  };
  const province = agency.province === null ? [] : agency.province.split(' ');
  const without = (tokens: string[], end: string[]) => (end.length > 0 && tokens.slice(-end.length).join(' ') === end.join(' ') ? tokens.slice(0, -end.length) : tokens);
  for (const name of agency.names) {
    const tokens = without(aliasTokens(name.replace(/\([^)]*\)/g, ' ')), ['cu']);
    const local = without(without(tokens, province), ['cua', 'tinh']);
    for (const form of [tokens, local]) add(form);
    for (const seat of ['dong tren dia ban tinh', 'tai tinh', 'trong tinh', 'cap tinh', 'tinh']) {
      const shorter = without(local, seat.split(' '));
      // "Ủy ban nhân dân" and "cơ quan" alone may be anybody's.
      if (shorter !== local && shorter.length >= 2 && !['uy ban nhan dan', 'co quan'].includes(shorter.join(' '))) add(shorter);
    }
    // With "tỉnh" behind the name, so that agencies of all provinces answer to the same words.
    if (province.length > 0 && !agency.collective && local.at(-1) !== 'tinh') add([...local, 'tinh']);
  }
  // Wordings of one group: "sở, ban, ngành" and "sở, ngành"; "cơ quan, tổ chức" and "cơ quan, đơn vị".
  for (const tokens of [...aliases.values()]) {
    const name = tokens.join(' ');
    if (name === 'so ban nganh') add(['so', 'nganh']);
    if (name === 'co quan to chuc') for (const other of ['co quan don vi', 'co quan don vi to chuc', 'co quan to chuc don vi']) add(other.split(' '));
  }
  return [...aliases.values()];
}

/** True when capitals spell the first letters of the words: `('KH&CN', 'khoa hoc cong nghe')`. */
const spells = (short: string, words: readonly string[]): boolean => short.replaceAll('&', '') === words.map((word) => word[0]).join('');

/**
 * Reads names of agencies as a document of one province writes them.
 * @param province folded, `bac ninh`; it decides between agencies of one name. `null`: only central bodies and groups are found.
 * @param whole the document's words: a short form counts as explained when the name it spells is written out there.
 */
export function agencyReader(agencies: readonly Agency[], province: string | null, whole: string): AgencyReader {
  const aliases = agencies.flatMap((agency) => aliasesOf(agency).map((tokens) => ({ tokens, agency }))).sort((one, other) => other.tokens.length - one.tokens.length);
  const provinces = [...new Set([...agencies.map((agency) => agency.province), province])].filter((name): name is string => name !== null).map((name) => name.split(' '));
  const wholeTokens = ` ${tokensOf(whole).map(({ word }) => word).filter((word) => !link.has(word)).join(' ')} `;

  const startsWith = (tokens: readonly Token[], at: number, words: readonly string[], acrossMarks = true): number | null => {
    let position = at;
    for (const [index, word] of words.entries()) {
      if (index > 0) while (tokens[position] !== undefined && link.has(tokens[position]!.word) && !link.has(word)) position += 1;
      if (tokens[position]?.word !== word || (index > 0 && (/[()]/.test(tokens[position]!.mark) || (!acrossMarks && tokens[position]!.mark !== '')))) return null;
      position += 1;
    }
    return position;
  };
  const anyStart = (tokens: readonly Token[], at: number, list: readonly (readonly string[])[]): number | null => {
    for (const words of list) {
      const end = startsWith(tokens, at, words, words.length > 3);
      if (end !== null) return end;
    }
    return null;
  };

  /** The end of a verb at a place, or `null`. Inside a sentence a verb is small: "Ban Quản lý" is a name, "Sở X quản lý" a sentence. */
  const verbAt = (text: string, tokens: readonly Token[], at: number): number | null =>
    at > 0 && !/[.;:]/.test(tokens[at]?.mark ?? '') && /^\p{Lu}/u.test(text.slice(tokens[at]?.start)) ? null : anyStart(tokens, at, verbs);

  /** The longest name at a place; agencies of several provinces may share it. */
  const nameAt = (text: string, tokens: readonly Token[], at: number): { end: number; agencies: Agency[]; alias: string[] } | null => {
    let best: { end: number; agencies: Agency[]; alias: string[] } | null = null;
    for (const { tokens: alias, agency } of aliases) {
      const end = startsWith(tokens, at, alias);
      if (end === null || (best !== null && end < best.end)) continue;
      if (best !== null && end === best.end) {
        if (!best.agencies.includes(agency)) best.agencies.push(agency);
      } else best = { end, agencies: [agency], alias };
    }
    if (best !== null) return best;
    // "Sở KH&CN" where the document also writes out the name whose first letters these are.
    for (let short = at + 1; short < Math.min(at + 4, tokens.length); short += 1) {
      const token = tokens[short]!;
      if (token.mark !== '' || !/^[\p{Lu}&]{2,}$/u.test(text.slice(token.start, token.end)) || token.word in expansions) continue;
      const before = tokens.slice(at, short).map(({ word }) => word);
      const meant = aliases.filter(({ tokens: alias }) =>
        before.every((word, index) => alias[index] === word) && spells(token.word, alias.slice(before.length)) && wholeTokens.includes(` ${alias.join(' ')} `));
      if (meant.length > 0 && new Set(meant.map(({ tokens: alias }) => alias.join(' '))).size === 1) return { end: short + 1, agencies: meant.map(({ agency }) => agency), alias: meant[0]!.tokens };
    }
    return null;
  };

  const choose = (candidates: readonly Agency[], said: string | null): Agency | null => {
    const here = candidates.filter((agency) => agency.province !== null && agency.province === (said ?? province));
    const fitting = here.length > 0 || said !== null ? here : candidates.filter((agency) => agency.province === null);
    return fitting.length === 1 ? fitting[0]! : null;
  };

  /** "Doanh nghiệp Bưu chính, Viễn thông": the second name leaves out the words it shares with the first. */
  const sharedName = (tokens: readonly Token[], at: number, first: readonly string[]): { agency: Agency; end: number } | null => {
    for (let cut = first.length - 1; cut > 0; cut -= 1) {
      for (const { tokens: alias, agency } of aliases) {
        if (alias.length <= cut || !first.slice(0, cut).every((word, index) => alias[index] === word)) continue;
        const end = startsWith(tokens, at, alias.slice(cut));
        if (end !== null && choose([agency], null) !== null) return { agency, end };
      }
    }
    return null;
  };

  /** What stands behind a name without being part of it: its province, "theo chức năng, nhiệm vụ", "trên địa bàn". */
  const behindName = (tokens: readonly Token[], name: { end: number; alias: readonly string[] }): { end: number; said: string | null } => {
    let { end } = name;
    let said = provinces.map((words) => words.join(' ')).find((place) => name.alias.join(' ').endsWith(` ${place}`)) ?? null;
    while (tokens[end]?.mark === '') {
      const place = provinces.map((words) => ({ words, end: anyStart(tokens, end, [['tinh', ...words], ['thanh', 'pho', ...words], words]) })).find((found) => found.end !== null);
      const next = place?.end ?? anyStart(tokens, end, tails);
      if (next === null) break;
      if (place !== undefined) said = place.words.join(' ');
      end = next;
    }
    return { end, said };
  };

  /** A name that nobody knows, up to the next mark, verb, or name. */
  const unknownName = (text: string, tokens: readonly Token[], at: number): { words: string; end: number } => {
    const ends = (token: Token, position: number): boolean =>
      /[;:().]/.test(token.mark) ||
      (position > at + 1 && verbAt(text, tokens, position) !== null) ||
      (token.mark.includes(',') && (heads.test(text.slice(token.start)) || nameAt(text, tokens, position) !== null));
    let end = at + 1;
    while (end < tokens.length && !ends(tokens[end]!, end)) end += 1;
    return { words: text.slice(tokens[at]!.start, tokens[end - 1]!.end), end };
  };

  /** The id an unknown agency would get: its name and, for a body of the province, the province. */
  const proposedId = (name: string): string => {
    const folded = foldWords(name);
    const local = province === null || folded.includes(province) ? '' : `-${province.replaceAll(' ', '-')}`;
    const id = `${idOfWords(folded.replace(/^cac /, '').replace(/\bubnd\b/g, 'uy ban nhan dan'), 12)}${local}`;
    return agencies.some((agency) => agency.id === id) ? `${id}-2` : id;
  };

  const walk = (text: string, subjectOnly: boolean): AgencyReading => {
    const reading: AgencyReading = { ids: [], unknown: [] };
    const tokens = tokensOf(text);
    const add = (id: string) => {
      if (!reading.ids.includes(id)) reading.ids.push(id);
    };
    const addUnknown = (words: string, why: string, isUnit = false) => {
      const name = words.replace(/^[\s,;.:–-]+|[\s,;.:–(-]+$/g, '').replace(/^và\s+/u, '');
      if (name === '' || reading.unknown.some((known) => known.words === name)) return;
      const nobody = vague.test(name);
      reading.unknown.push({ words: name, id: nobody || isUnit ? null : proposedId(name), why: nobody && !isUnit ? 'names no body of its own' : why });
    };
    let position = 0;
    /** True behind a verb or a colon: what follows tells what somebody does, until the next semicolon. */
    let described = false;
    let lastAlias: readonly string[] = [];
    const skipSentence = () => {
      described = true;
      position = subjectOnly ? tokens.length : tokens.findIndex(({ mark }, index) => index > position && mark.includes(';'));
      if (position === -1) position = tokens.length;
    };
    const readBrackets = (start: number) => {
      const close = text.indexOf(')', start);
      const inside = text.slice(start, close === -1 ? undefined : close);
      // Brackets hold a unit of the agency before them, or the field in which it acts; only a unit is an agency.
      if (heads.test(inside) || nameAt(text, tokens, position) !== null) {
        const unit = walk(inside, false);
        unit.ids.forEach(add);
        unit.unknown.forEach(({ words }) => addUnknown(words, 'a unit in brackets', true));
      }
      position = close === -1 ? -1 : tokens.findIndex((token) => token.start > close);
      if (position === -1) position = tokens.length;
      const next = tokens[position];
      if (next === undefined) return;
      next.mark = next.mark.replace(/^.*\)/, '');
      if (next.mark === '' && !link.has(next.word) && anyStart(tokens, position, tails) === null) skipSentence();
    };

    while (position < tokens.length) {
      const token = tokens[position]!;
      const here = text.slice(token.start);
      if (token.mark.includes('(')) {
        readBrackets(token.start);
        continue;
      }
      if (link.has(token.word) || ['cac', 'nhung', 'cung'].includes(token.word)) {
        position += 1;
        continue;
      }
      const opened = position === 0 || /[;.,]/.test(token.mark) ? anyStart(tokens, position, openers) : null;
      if (opened !== null && opened < tokens.length) {
        position = opened;
        tokens[position]!.mark = tokens[position]!.mark.replace(':', '');
        continue;
      }
      const name = nameAt(text, tokens, position);
      if ((verbAt(text, tokens, position) !== null && name === null) || (token.mark.includes(':') && position > 0)) {
        skipSentence();
        continue;
      }
      const group = vague.exec(here)?.[0];
      if (group !== undefined) {
        if (!subjectOnly) addUnknown(group, '');
        position = tokens.findIndex(({ start }) => start >= token.start + group.length);
        if (position === -1) break;
        continue;
      }
      if (name !== null) {
        const { end, said } = behindName(tokens, name);
        const next = tokens[end];
        const attached = next !== undefined && next.mark === '' && !link.has(next.word) && verbAt(text, tokens, end) === null;
        if (attached && subjectOnly && /^\p{Lu}/u.test(text.slice(next.start))) break;
        if (attached && !subjectOnly) {
          const longer = unknownName(text, tokens, position);
          addUnknown(longer.words, 'only part of the name is known');
          position = longer.end;
          continue;
        }
        const chosen = choose(name.agencies, said);
        const rivals = name.agencies.filter((agency) => agency.province === (said ?? province));
        if (chosen !== null) add(chosen.id);
        else addUnknown(text.slice(token.start, tokens[end - 1]!.end), rivals.length > 1 ? `may be ${rivals.map(({ id }) => id).join(' or ')}` : `known only elsewhere: ${name.agencies.map(({ id }) => id).join(', ')}`);
        lastAlias = name.alias;
        position = end;
        continue;
      }
      if (!heads.test(here)) {
        if (subjectOnly) break;
        const shared = sharedName(tokens, position, lastAlias);
        if (shared !== null) {
          add(shared.agency.id);
          position = shared.end;
          continue;
        }
        if (described) {
          skipSentence();
          continue;
        }
      }
      const unknown = unknownName(text, tokens, position);
      addUnknown(unknown.words, /\p{Lu}[\p{Lu}&]+/u.test(unknown.words.replace(/UBND|HĐND|MTTQ/g, '')) ? 'a short form that the document does not explain' : 'not in content/agencies/');
      position = unknown.end;
    }
    return reading;
  };

  return {
    read: (text) => walk(text, false),
    subjects: (text) => walk(text, true).ids,
    subjectReading: (text) => walk(text, true),
  };
}
