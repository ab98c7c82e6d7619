import { audiences, type Audience } from './audiences.ts';
import { pictograms, type PictogramName } from './pictograms.ts';
import type { PageKind } from './sitePages.ts';

/** The drawing on a card: a pictogram, the grandmother with her sheet (`ba`), or the scene of the home page (`canh-nha`). */
export type CardPicture = PictogramName | 'ba' | 'canh-nha';

/** Every drawing a card may have. */
export const cardPictures = [...(Object.keys(pictograms) as PictogramName[]), 'ba', 'canh-nha'] as const satisfies readonly CardPicture[];

/** The drawing of a group of people; older people have the grandmother. `'nguoi-hoc' => 'nguoi-hoc'` */
export const audiencePicture = (audience: Audience): CardPicture => (audience === 'nguoi-cao-tuoi' ? 'ba' : audience);

/** The drawing of each kind of page, where neither its people nor its agency give it another. */
const kindPictures: Record<PageKind, CardPicture> = {
  home: 'canh-nha', cards: 'loa', guides: 'canh-nha', guide: 'ba',
  law: 'luat', article: 'luat', glossary: 'nguoi-hoc', prose: 'luat',
  topics: 'hoi', topic: 'hoi', faq: 'hoi', faqAudience: 'hoi', notFound: 'hoi',
  plans: 'ke-hoach', plan: 'ke-hoach', task: 'ke-hoach', tasks: 'ke-hoach', comparison: 'ke-hoach', indicators: 'ke-hoach', data: 'ke-hoach', impact: 'ke-hoach',
  calendar: 'lich', month: 'lich', changes: 'lich',
  agencies: 'tinh', agency: 'tinh', infographics: 'xa-phuong', infographic: 'xa-phuong', embed: 'xa-phuong',
  materials: 'loa', materialsFor: 'loa', register: 'loa', registerPart: 'loa', packs: 'loa', pack: 'loa', packChildren: 'cha-me-tre-em', packNews: 'loa',
  message: 'hoi', quiz: 'hoi', quizzes: 'hoi', speech: 'loa', speeches: 'loa',
  corrections: 'nguoi-lam-thu-tuc', 'a-z': 'tim', search: 'tim',
};

/** Families, schools and businesses are no public building: they are drawn as the people they are. */
const agencyPictures: readonly (readonly [start: string, picture: CardPicture])[] = [
  ['gia-dinh', 'cha-me-tre-em'], ['nha-truong', 'nguoi-hoc'], ['truong-', 'nguoi-hoc'], ['doanh-nghiep', 'doanh-nghiep-so'], ['nguoi-', 'can-bo'], ['chu-quan', 'doanh-nghiep-so'], ['ubnd-xa', 'xa-phuong'], ['ubnd-cap-xa', 'xa-phuong'], ['xa-', 'xa-phuong'],
];

/**
 * The drawing of a page's card: of the first people it is for, else of its agency, else of its kind.
 * `('topic', 'chu-ky-so', ['nguoi-hoc']) => 'nguoi-hoc'`, `('agency', 'nha-truong', []) => 'nguoi-hoc'`
 */
export function cardPicture(kind: PageKind, entry: string, people: readonly Audience[] = []): CardPicture {
  if (people.length > 0) return audiencePicture(people[0]!);
  if (kind === 'agency') return agencyPictures.find(([start]) => entry.startsWith(start))?.[1] ?? kindPictures.agency;
  return (audiences as readonly string[]).includes(entry) ? audiencePicture(entry as Audience) : kindPictures[kind];
}
