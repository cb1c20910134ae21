package vn.hososo.document.dossier;

/** What can be done with a dossier, in words for a refusal. */
enum DossierAct {
    ADD("thêm văn bản", "add a document"),
    REMOVE("rút văn bản", "remove a document"),
    DESCRIBE("sửa thông tin", "change its description"),
    GRANT("đổi quyền", "change its rights"),
    CLOSE("kết thúc", "close it"),
    REOPEN("mở lại", "reopen it"),
    HAND_OVER("nộp lưu", "hand it over");

    private final String vi;
    private final String en;

    DossierAct(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    String vi() {
        return vi;
    }

    String en() {
        return en;
    }
}
