package vn.hososo.document.register;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The 29 kinds of administrative documents (Decree 30/2020, Art. 7), named without diacritics, with the abbreviations
 * of its Annex III. Abbreviations are case sensitive; letters (công văn, thư công) have none.
 */
public enum DocumentKind {
    NGHI_QUYET("Nghị quyết", "NQ"),
    QUYET_DINH("Quyết định", "QĐ"),
    CHI_THI("Chỉ thị", "CT"),
    QUY_CHE("Quy chế", "QC"),
    QUY_DINH("Quy định", "QyĐ"),
    THONG_CAO("Thông cáo", "TC"),
    THONG_BAO("Thông báo", "TB"),
    HUONG_DAN("Hướng dẫn", "HD"),
    CHUONG_TRINH("Chương trình", "CTr"),
    KE_HOACH("Kế hoạch", "KH"),
    PHUONG_AN("Phương án", "PA"),
    DE_AN("Đề án", "ĐA"),
    DU_AN("Dự án", "DA"),
    BAO_CAO("Báo cáo", "BC"),
    BIEN_BAN("Biên bản", "BB"),
    TO_TRINH("Tờ trình", "TTr"),
    HOP_DONG("Hợp đồng", "HĐ"),
    CONG_VAN("Công văn", null),
    CONG_DIEN("Công điện", "CĐ"),
    BAN_GHI_NHO("Bản ghi nhớ", "BGN"),
    BAN_THOA_THUAN("Bản thỏa thuận", "BTT"),
    GIAY_UY_QUYEN("Giấy ủy quyền", "GUQ"),
    GIAY_MOI("Giấy mời", "GM"),
    GIAY_GIOI_THIEU("Giấy giới thiệu", "GGT"),
    GIAY_NGHI_PHEP("Giấy nghỉ phép", "GNP"),
    PHIEU_GUI("Phiếu gửi", "PG"),
    PHIEU_CHUYEN("Phiếu chuyển", "PC"),
    PHIEU_BAO("Phiếu báo", "PB"),
    THU_CONG("Thư công", null);

    private final String vietnamese;
    private final @Nullable String abbreviation;

    DocumentKind(String vietnamese, @Nullable String abbreviation) {
        this.vietnamese = vietnamese;
        this.abbreviation = abbreviation;
    }

    public Optional<String> abbreviation() {
        return Optional.ofNullable(abbreviation);
    }

    /** The kind's name (tên loại) as people write it. */
    public String vietnamese() {
        return vietnamese;
    }

    /** Letters are symbolised by their organ and drafter alone, all in the same way. */
    public boolean isLetter() {
        return abbreviation == null;
    }

    /** Kinds in which a local organ makes legal norms (văn bản quy phạm pháp luật): its council's and committee's. */
    public boolean mayBeNormative() {
        return this == NGHI_QUYET || this == QUYET_DINH;
    }
}
