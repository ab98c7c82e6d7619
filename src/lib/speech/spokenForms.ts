/** The two readings of a script: northern and southern words for numbers. */
export const regions = ['bac', 'nam'] as const;
export type Region = (typeof regions)[number];

/**
 * Abbreviations and how they are said. To add one: how people say it, not what it stands for, unless nobody says the letters.
 * One that is not listed here stops the build; it is never guessed.
 */
export const abbreviations: Readonly<Record<string, string>> = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  UBMTTQ: 'Ủy ban Mặt trận Tổ quốc',
  CNTT: 'công nghệ thông tin',
  KHCN: 'khoa học và công nghệ',
  CCCD: 'căn cước công dân',
  TTHC: 'thủ tục hành chính',
  DVC: 'dịch vụ công',
  DVCTT: 'dịch vụ công trực tuyến',
  BHXH: 'bảo hiểm xã hội',
  BHYT: 'bảo hiểm y tế',
  NSNN: 'ngân sách nhà nước',
  QĐND: 'Quân đội nhân dân',
  HTX: 'hợp tác xã',
  SĐT: 'số điện thoại',
  TP: 'thành phố',
  ATTT: 'an toàn thông tin',
  GRDP: 'gờ rờ đê pê',
  GDP: 'gờ đê pê',
  VNeID: 'vi en e ai đi',
  OTP: 'o tê pê',
  QR: 'quy rờ',
  SMS: 'ét em ét',
  PDF: 'pê đê ép',
  AI: 'ây ai',
  IoT: 'ai ô ti',
  IOC: 'ai ô xi',
  SOC: 'ét ô xi',
  API: 'a pê i',
  USB: 'u ét bê',
  VND: 'đồng',
  VNĐ: 'đồng',
  VietGAP: 'Việt gáp',
  GlobalGAP: 'gờ lô bồ gáp',
};

/** Names that are also said when they stand in brackets; any other abbreviation there repeats what was just said and is passed over. */
export const spokenInBrackets: ReadonlySet<string> = new Set(['VNeID']);

/** Slogans in English, said as a whole. */
export const slogans: Readonly<Record<string, string>> = { 'Make in Vietnam': 'mây in Việt Nam', 'Wi-Fi': 'wifi' };

/** Shortenings with a dot. */
export const shortenings: Readonly<Record<string, string>> = { 'TP.': 'thành phố', 'Tp.': 'thành phố', 'v.v.': 'vân vân', 'ThS.': 'thạc sĩ', 'TS.': 'tiến sĩ', 'Tr.': 'trang', 'tr.': 'trang' };

/** Pieces of a document's number, `KH-UBND`, `57-NQ/TW`. */
export const documentSigns: Readonly<Record<string, string>> = {
  QĐ: 'quyết định', KH: 'kế hoạch', NQ: 'nghị quyết', NĐ: 'nghị định', CT: 'chỉ thị', TB: 'thông báo', KL: 'kết luận', CV: 'công văn', TTr: 'tờ trình', TT: 'thông tư', BC: 'báo cáo', QC: 'quy chế', HD: 'hướng dẫn',
  UBND: 'Ủy ban nhân dân', HĐND: 'Hội đồng nhân dân', TTg: 'Thủ tướng', CP: 'Chính phủ', TW: 'Trung ương', TU: 'Tỉnh ủy', BCĐ: 'Ban Chỉ đạo', BCĐTW: 'Ban Chỉ đạo Trung ương', TGV: 'Tổ giúp việc',
  SKH: 'Sở Khoa học', CN: 'Công nghệ', SKHCN: 'Sở Khoa học và Công nghệ', BKHCN: 'Bộ Khoa học và Công nghệ', BTTTT: 'Bộ Thông tin và Truyền thông', STP: 'Sở Tư pháp', BTP: 'Bộ Tư pháp', VPCP: 'Văn phòng Chính phủ', VP: 'Văn phòng',
};

/** Signs that name their issuer beyond doubt. `QĐ-UBND` is not among them: a chairman's decision carries it too. */
export const issuers: Readonly<Record<string, string>> = { 'NĐ-CP': 'Chính phủ', 'NQ-CP': 'Chính phủ', 'QĐ-TTg': 'Thủ tướng Chính phủ', 'CT-TTg': 'Thủ tướng Chính phủ', 'CĐ-TTg': 'Thủ tướng Chính phủ' };

/**
 * Names of single consonants: `điểm b`, `5G`. `g` is "gờ", not "giê", which sounds like "dê" (d) in the north and the south.
 */
export const letterNames: Readonly<Record<string, string>> = {
  b: 'bê', c: 'xê', d: 'dê', đ: 'đê', g: 'gờ', h: 'hát', k: 'ca', l: 'lờ', m: 'mờ', n: 'nờ', p: 'pê', q: 'quy', r: 'rờ', s: 'sờ', t: 'tê', v: 'vê', x: 'ích',
};

/** Units after a number; the longest is tried first. */
export const units: Readonly<Record<string, string>> = {
  'Gbps/s': 'gi ga bít mỗi giây', Gbps: 'gi ga bít mỗi giây', gigabit: 'gi ga bít', Mbps: 'mê ga bít mỗi giây', KB: 'ki lô bai', MB: 'mê ga bai', GB: 'gi ga bai', TB: 'tê ra bai',
  'km²': 'ki lô mét vuông', km2: 'ki lô mét vuông', 'm²': 'mét vuông', m2: 'mét vuông', km: 'ki lô mét', cm: 'xen ti mét', mm: 'mi li mét', kg: 'ki lô gam', ha: 'héc ta', m: 'mét', g: 'gam', '°C': 'độ xê', đ: 'đồng', '₫': 'đồng', VND: 'đồng', VNĐ: 'đồng',
};

/** Foreign words that every presenter reads as they are written. */
export const foreignWords: ReadonlySet<string> = new Set(['internet', 'video', 'zalo', 'facebook', 'email', 'website', 'blockchain', 'clip', 'robot', 'zoom', 'google', 'youtube', 'tiktok', 'wifi', 'kirin']);
