import type { AgencyFacts } from './schemas/agency.ts';
import type { InterfaceWords } from './schemas/interfaceWords.ts';

/** The levels from the centre outwards, each with the interface word that names it. */
export const agencyLevels: readonly { level: AgencyFacts['level']; label: keyof InterfaceWords['agency'] }[] = [
  { level: 'trung-uong', label: 'levelTrungUong' },
  { level: 'tinh', label: 'levelTinh' },
  { level: 'xa', label: 'levelXa' },
  { level: 'to-chuc', label: 'levelToChuc' },
];
