import { keepTogether } from '../../src/lib/text.ts';

/**
 * Vietnamese words of two syllables and more that our titles use: a line never ends between "công" and "chức".
 * Written once here, because a card is a few large lines; on a page the browser breaks them, which is less seen.
 */
const vietnamese = `ủy ban nhân dân|công chức|viên chức|cán bộ|nhà nước|cơ quan|giao dịch|điện tử|tư vấn|hướng dẫn|sử dụng|thông tin|dữ liệu|hỗ trợ|quy định|bảo hiểm|xã hội|an sinh xã hội|an sinh|hành chính|nền tảng|hệ thống|trẻ em
gia đình|nhà trường|doanh nghiệp|cửa hàng|kế hoạch|chương trình|nguồn lực|màn hình|trách nhiệm|kinh doanh|hợp tác xã|công nghệ|khoa học|ưu tiên|chính quyền|xây dựng|triển khai|quản lý|thực hiện|phát triển|dân tộc|thiểu số
miền núi|khó khăn|lừa đảo|chữ ký số|tài khoản|cá nhân|tổ chức|giai đoạn|môi trường|kết nối|chia sẻ|an toàn|an ninh|bảo đảm|bảo vệ|đào tạo|kiến thức|cơ sở|hạ tầng|đầu tư|nghiên cứu|sản phẩm|dịch vụ|đánh giá|báo cáo|kiểm tra
nhân lực|chất lượng|hiệu quả|công khai|công dân|người dân|bà con|ông bà|cô bác|mã định danh|định danh|thanh toán|trí tuệ nhân tạo|trung ương|địa phương|đô thị|nông thôn|y tế|giáo dục|thủ tướng|chính phủ|quốc hội|quốc gia|chiến lược
chỉ tiêu|nhiệm vụ|giải pháp|hội nghị|tuyên truyền|phổ biến|tập huấn|văn bản|hồ sơ|trang thông tin|ứng dụng|phần mềm|truy cập|khuyến khích|tham gia|thời gian|cần thiết|điều kiện|lời thường|bình dân học vụ|học vụ|năng lực|kỹ năng
nghị định|thông tư|công an|quân sự|thương mại|công nghiệp|nông nghiệp|tài chính|tư pháp|nội vụ|văn hóa|thể thao|du lịch|khu công nghiệp|phát thanh|truyền hình|người lao động|lao động|đổi mới|sáng tạo|tích hợp|vận hành|rà soát|đại học|sửa đổi|bổ sung`
  .split(/[|\n]/);

/** The same in Chinese, where the segmenter of the runtime takes some of our terms apart. */
const chinese = ['主管单位', '残疾人', '老年人', '困难地区', '少数民族', '数字平台', '数字系统', '数字技术', '数字签名', '公共服务', '人民委员会', '个体工商户', '合作社', '数字化转型法', '数字化', '北宁省'];

const vietnamesePattern = new RegExp(`(?<!\\p{L})(?:${[...vietnamese].sort((a, b) => b.length - a.length).join('|').replaceAll(' ', '[ \u00a0]')})(?!\\p{L})`, 'giu');
const chinesePattern = new RegExp(chinese.join('|'), 'gu');

/**
 * Words as a card draws them: composed letters, single blanks (none beside a full-width mark), compounds held by no-break spaces.
 * `'Cán bộ, công chức' => 'Cán bộ, công chức'` with U+00A0 inside each.
 */
export const drawnWords = (text: string): string =>
  keepTogether(text.normalize('NFC').replace(/(?<=[：，。；？！、])[ \n]+|[ \n]+(?=[：，。；？！、])/gu, '').replace(/[ \n]+/g, ' ').trim()).replace(/(?<=(?<!\p{L})No\.) (?=\d)/gu, '\u00a0').replace(vietnamesePattern, (compound) => compound.replaceAll(' ', '\u00a0'));

/** Places in a Chinese text where a compound would be cut. `'老年人' => 1, 2` */
export const insideCompounds = (text: string): ReadonlySet<number> =>
  new Set([...text.matchAll(chinesePattern)].flatMap(({ 0: compound, index }) => Array.from({ length: compound.length - 1 }, (_, offset) => index + offset + 1)));
