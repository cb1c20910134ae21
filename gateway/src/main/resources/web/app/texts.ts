export type Language = 'vi' | 'en';

const vi = {
  product: 'Hồ Sơ Số',
  subtitle: 'Tỷ lệ lập hồ sơ công việc và ký số của các đơn vị',
  otherLanguage: 'English',
  signIn: 'Đăng nhập',
  signOut: 'Đăng xuất',
  username: 'Tên đăng nhập',
  password: 'Mật khẩu',
  away: 'Không kết nối được hệ thống; hãy thử lại.',
  period: 'Kỳ',
  year: 'Năm',
  wholeYear: 'Cả năm',
  month: (month: number) => `Tháng ${month}`,
  indicators: 'Chỉ số',
  indicator: {
    'dossier-creation': 'Lập hồ sơ',
    'digital-signing': 'Ký số',
    'signed-from-dossier': 'Ký từ hồ sơ',
  } as Record<string, string>,
  explanation: {
    'dossier-creation': 'Việc đã lập hồ sơ trên tổng số việc phải lập hồ sơ',
    'digital-signing': 'Văn bản đi có đủ chữ ký số hợp lệ của lãnh đạo và của cơ quan trên tổng số văn bản đi',
    'signed-from-dossier': 'Văn bản đi do lãnh đạo ký số từ hồ sơ trên tổng số văn bản đi',
  } as Record<string, string>,
  tier: { PROVINCE: 'Cấp tỉnh', DISTRICT: 'Đơn vị cấp huyện', COMMUNE: 'Xã, thị trấn' } as Record<string, string>,
  target: 'Chỉ tiêu',
  metOf: (met: number, all: number) => `${met}/${all} đơn vị đạt`,
  met: 'Đạt',
  notMet: 'Chưa đạt',
  noTarget: 'Không có chỉ tiêu',
  noActivity: 'Không phát sinh',
  live: { live: 'trực tiếp', lost: 'mất kết nối', connecting: 'đang kết nối' },
  loading: 'Đang tải…',
  empty: 'Chưa có đơn vị nào trong kỳ này.',
  apiDocs: 'Tài liệu API',
};

const en: typeof vi = {
  product: 'Hồ Sơ Số',
  subtitle: 'Work dossiers and digital signatures: the ratios of all units',
  otherLanguage: 'Tiếng Việt',
  signIn: 'Sign in',
  signOut: 'Sign out',
  username: 'User name',
  password: 'Password',
  away: 'The system cannot be reached; try again.',
  period: 'Period',
  year: 'Year',
  wholeYear: 'Whole year',
  month: (month: number) =>
    new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 1)),
  indicators: 'Indicators',
  indicator: {
    'dossier-creation': 'Dossiers opened',
    'digital-signing': 'Digitally signed',
    'signed-from-dossier': 'Signed from a dossier',
  },
  explanation: {
    'dossier-creation': 'Work items in a dossier, of all work items',
    'digital-signing': "Issued documents with the leader's and the organ's valid signature, of all issued documents",
    'signed-from-dossier': 'Issued documents signed by the leader and filed in a dossier, of all issued documents',
  },
  tier: { PROVINCE: 'Province', DISTRICT: 'District units', COMMUNE: 'Communes' },
  target: 'Target',
  metOf: (met: number, all: number) => `${met}/${all} units met it`,
  met: 'Met',
  notMet: 'Not met',
  noTarget: 'No target',
  noActivity: 'No activity',
  live: { live: 'live', lost: 'connection lost', connecting: 'connecting' },
  loading: 'Loading…',
  empty: 'No unit in this period yet.',
  apiDocs: 'API documentation',
};

export type Texts = typeof vi;

export function texts(language: Language): Texts {
  return language === 'en' ? en : vi;
}

/** Rounded down, as the figure itself: 79,99 % must not read as 80 %. */
export function percent(ratio: number, language: Language): string {
  const tenths = Math.floor(ratio * 1000 + 1e-6) / 10;
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en', { maximumFractionDigits: 1 });
  return `${number.format(tenths)}\u00a0%`;
}
