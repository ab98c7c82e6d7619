import { lawId, type Citation } from '../citations.ts';
import { foldMarks } from '../searchText.ts';

export interface BasisReading {
  /** Places in the law this site explains. */
  cites: Citation[];
  /** Places in other documents, and places whose document the words leave open: nothing is drafted from them. */
  elsewhere: string[];
}

const list = '((?:[a-zð]|\\d{1,2})(?:\\s*(?:,|va|hoac)\\s*(?:diem |khoan )?(?:[a-zð]|\\d{1,2})(?![a-z\\d]))*)';
const place = new RegExp(`(?:(?<![a-z])diem\\s+${list}\\s*,?\\s+)?(?:(?<![a-z])khoan\\s+${list}\\s*,?\\s+)?(?<![a-z])dieu\\s+(\\d{1,3}(?:\\s*(?:,|va)\\s*\\d{1,3}(?![\\d/]))*)`, 'g');
const items = (found: string | undefined): (string | null)[] => (found === undefined ? [null] : found.split(/\s*(?:,|\bva\b|\bhoac\b)\s*/).map((item) => item.replace(/^(?:diem|khoan) /, '').trim()).filter((item) => item !== ''));

/** Without marks and of the same length; point đ stays apart from point d. */
const fold = (text: string): string => foldMarks(text.replace(/(?<=[Đđ]iểm\s(?:[a-zđ],\s)*)đ(?=[\s,;)])/gu, 'ð')).toLowerCase();

/**
 * The places of the law that a task's words name: `'điểm a, b khoản 1 Điều 32 Luật Chuyển đổi số' => luat-148#32.1.a, luat-148#32.1.b`.
 * @param shortForm true where the document says that "Luật" alone means this law.
 */
export function readLegalBasis(text: string, shortForm: boolean): BasisReading {
  const folded = fold(text.normalize('NFC'));
  const found = [...folded.matchAll(place)].map((match) => ({ points: match[1], clauses: match[2], articles: match[3]!, start: match.index, end: match.index + match[0].length }));
  const reading: BasisReading = { cites: [], elsewhere: [] };
  /** What follows a place up to the document's name; a place before "và khoản 2 Điều 9 Luật X" shares that document. */
  const documentAt = (index: number): number => {
    const { end } = found[index]!;
    const next = found[index + 1];
    const between = folded.slice(end, next?.start);
    return next !== undefined && /^\s*(?:,|;|va)?\s*$/.test(between) ? documentAt(index + 1) : end;
  };
  found.forEach(({ points, clauses, articles, start, end }, index) => {
    const at = documentAt(index);
    const after = folded.slice(at, at + 60).replace(/^[\s,]*(?:cua|tai|trong)?\s*/, '');
    const ours = /^luat\s+(?:so\s+)?(?:chuyen doi so|148\/2025\/qh15)/.test(after) || (shortForm && /^luat(?: nay)?\s*(?:[.;,:)]|$|va\b|nham|de\b|ve viec)/.test(after));
    if (!ours) {
      reading.elsewhere.push(`${text.slice(start, end)}${/^[^.;)]*/.exec(text.slice(at, at + 60))![0]}`.trim());
      return;
    }
    for (const article of items(articles)) for (const clause of items(clauses)) for (const point of items(points)) {
      const cite: Citation = `${lawId}#${[article, clause, point?.replace('ð', 'dd') ?? null].filter((piece) => piece !== null).join('.')}`;
      if (!reading.cites.includes(cite)) reading.cites.push(cite);
    }
  });
  return reading;
}

/** True where a document says that "Luật" alone means the law: "Luật Chuyển đổi số (sau đây gọi tắt là Luật)", or carries this law out by its title. */
export const definesShortForm = (whole: string): boolean => /luat chuyen doi so[^.;]{0,60}\((?:sau day )?(?:goi|viet) (?:tat|chung)? ?la luat\)/.test(foldMarks(whole).toLowerCase());

/** True where a document names Law 148/2025/QH15, by its number or its title. */
export const citesLaw = (whole: string): boolean => /148\/2025\/qh15|luat chuyen doi so/.test(foldMarks(whole).toLowerCase());
