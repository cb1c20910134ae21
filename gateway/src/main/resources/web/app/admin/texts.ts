import { texts } from '../kit/language';

/** What the pages of administration have in common. */
export const common = texts(
  {
    role: {
      clerk: 'Văn thư',
      officer: 'Chuyên viên',
      leader: 'Lãnh đạo',
      archivist: 'Lưu trữ',
      'unit-admin': 'Quản trị đơn vị',
      'district-office': 'Văn phòng cấp huyện',
      'system-admin': 'Quản trị hệ thống',
      integration: 'Hệ thống tích hợp',
    } as Record<string, string>,
    tier: { PROVINCE: 'Cấp tỉnh', DISTRICT: 'Cấp huyện', COMMUNE: 'Cấp xã' } as Record<string, string>,
    unit: 'Đơn vị',
    reason: 'Lý do',
    basis: 'Căn cứ',
    basisHint: 'Số, ký hiệu văn bản, ví dụ 17/NQ-CP',
    validFrom: 'Từ ngày',
    decidedAt: 'Thời điểm quyết định',
    search: 'Tìm',
    all: 'Tất cả',
  },
  {
    role: {
      clerk: 'Clerk',
      officer: 'Officer',
      leader: 'Leader',
      archivist: 'Archivist',
      'unit-admin': 'Unit administrator',
      'district-office': 'District office',
      'system-admin': 'System administrator',
      integration: 'Integration',
    },
    tier: { PROVINCE: 'Province', DISTRICT: 'District', COMMUNE: 'Commune' },
    unit: 'Unit',
    reason: 'Reason',
    basis: 'Basis',
    basisHint: 'Number and symbol of the document, such as 17/NQ-CP',
    validFrom: 'From',
    decidedAt: 'Decided at',
    search: 'Search',
    all: 'All',
  },
);
