/** The kinds of documents (Decree 30/2020/NĐ-CP) by their codes; names of Vietnamese law in either language. */
const KINDS: Record<string, string> = {
  NGHI_QUYET: 'Nghị quyết',
  QUYET_DINH: 'Quyết định',
  CHI_THI: 'Chỉ thị',
  QUY_CHE: 'Quy chế',
  QUY_DINH: 'Quy định',
  THONG_CAO: 'Thông cáo',
  THONG_BAO: 'Thông báo',
  HUONG_DAN: 'Hướng dẫn',
  CHUONG_TRINH: 'Chương trình',
  KE_HOACH: 'Kế hoạch',
  PHUONG_AN: 'Phương án',
  DE_AN: 'Đề án',
  DU_AN: 'Dự án',
  BAO_CAO: 'Báo cáo',
  BIEN_BAN: 'Biên bản',
  TO_TRINH: 'Tờ trình',
  HOP_DONG: 'Hợp đồng',
  CONG_VAN: 'Công văn',
  CONG_DIEN: 'Công điện',
  BAN_GHI_NHO: 'Bản ghi nhớ',
  BAN_THOA_THUAN: 'Bản thỏa thuận',
  GIAY_UY_QUYEN: 'Giấy ủy quyền',
  GIAY_MOI: 'Giấy mời',
  GIAY_GIOI_THIEU: 'Giấy giới thiệu',
  GIAY_NGHI_PHEP: 'Giấy nghỉ phép',
  PHIEU_GUI: 'Phiếu gửi',
  PHIEU_CHUYEN: 'Phiếu chuyển',
  PHIEU_BAO: 'Phiếu báo',
  THU_CONG: 'Thư công',
};

export const DOCUMENT_KINDS = Object.keys(KINDS);

export function documentKind(code: string): string {
  return KINDS[code] ?? code;
}
