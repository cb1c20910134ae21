package vn.hososo.document.register;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The 29 kinds of administrative documents (Decree 30/2020, Art. 7), named without diacritics, with the abbreviations
 * of its Annex III. Abbreviations are case sensitive; letters (công văn, thư công) have none.
 */
public enum DocumentKind {
    NGHI_QUYET("NQ"),
    QUYET_DINH("QĐ"),
    CHI_THI("CT"),
    QUY_CHE("QC"),
    QUY_DINH("QyĐ"),
    THONG_CAO("TC"),
    THONG_BAO("TB"),
    HUONG_DAN("HD"),
    CHUONG_TRINH("CTr"),
    KE_HOACH("KH"),
    PHUONG_AN("PA"),
    DE_AN("ĐA"),
    DU_AN("DA"),
    BAO_CAO("BC"),
    BIEN_BAN("BB"),
    TO_TRINH("TTr"),
    HOP_DONG("HĐ"),
    CONG_VAN(null),
    CONG_DIEN("CĐ"),
    BAN_GHI_NHO("BGN"),
    BAN_THOA_THUAN("BTT"),
    GIAY_UY_QUYEN("GUQ"),
    GIAY_MOI("GM"),
    GIAY_GIOI_THIEU("GGT"),
    GIAY_NGHI_PHEP("GNP"),
    PHIEU_GUI("PG"),
    PHIEU_CHUYEN("PC"),
    PHIEU_BAO("PB"),
    THU_CONG(null);

    private final @Nullable String abbreviation;

    DocumentKind(@Nullable String abbreviation) {
        this.abbreviation = abbreviation;
    }

    public Optional<String> abbreviation() {
        return Optional.ofNullable(abbreviation);
    }
}
