import { foldMarks } from '../searchText.ts';

/** Words without marks, capitals and punctuation, so that spellings of one name compare equal. `'Sở Văn hoá, Thể thao' => 'so van hoa the thao'` */
export const foldWords = (text: string): string => foldMarks(text).toLowerCase().replace(/[^a-z0-9&]+/g, ' ').trim();

/** An id made of a name's words, at most `most` of them. `'Về hạ tầng kỹ thuật, công nghệ' => 've-ha-tang-ky-thuat'` */
export const idOfWords = (text: string, most = 5): string => foldWords(text).replaceAll('&', '').split(/\s+/).slice(0, most).join('-');
