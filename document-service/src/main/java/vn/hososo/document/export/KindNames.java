package vn.hososo.document.export;

import vn.hososo.document.register.DocumentKind;

/** The kinds of documents as they are written. */
final class KindNames {
    private KindNames() {}

    static String of(DocumentKind kind) {
        return switch (kind) {
            case NGHI_QUYET -> "Nghị quyết";
            case QUYET_DINH -> "Quyết định";
            case CHI_THI -> "Chỉ thị";
            case QUY_CHE -> "Quy chế";
            case QUY_DINH -> "Quy định";
            case THONG_CAO -> "Thông cáo";
            case THONG_BAO -> "Thông báo";
            case HUONG_DAN -> "Hướng dẫn";
            case CHUONG_TRINH -> "Chương trình";
            case KE_HOACH -> "Kế hoạch";
            case PHUONG_AN -> "Phương án";
            case DE_AN -> "Đề án";
            case DU_AN -> "Dự án";
            case BAO_CAO -> "Báo cáo";
            case BIEN_BAN -> "Biên bản";
            case TO_TRINH -> "Tờ trình";
            case HOP_DONG -> "Hợp đồng";
            case CONG_VAN -> "Công văn";
            case CONG_DIEN -> "Công điện";
            case BAN_GHI_NHO -> "Bản ghi nhớ";
            case BAN_THOA_THUAN -> "Bản thỏa thuận";
            case GIAY_UY_QUYEN -> "Giấy ủy quyền";
            case GIAY_MOI -> "Giấy mời";
            case GIAY_GIOI_THIEU -> "Giấy giới thiệu";
            case GIAY_NGHI_PHEP -> "Giấy nghỉ phép";
            case PHIEU_GUI -> "Phiếu gửi";
            case PHIEU_CHUYEN -> "Phiếu chuyển";
            case PHIEU_BAO -> "Phiếu báo";
            case THU_CONG -> "Thư công";
        };
    }
}
