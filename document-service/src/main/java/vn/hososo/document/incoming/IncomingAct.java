package vn.hososo.document.incoming;

/** What can be done with an incoming document, in words for a refusal. */
enum IncomingAct {
    ASSIGN("phân công", "assign it"),
    PROGRESS("ghi nhận tiến độ", "note progress on it"),
    COMPLETE("kết thúc xử lý", "complete it"),
    RETURN("trả lại nơi gửi", "return it to its sender"),
    CLASSIFY("phân loại lại", "classify it"),
    EXCLUDE("đề nghị loại trừ", "propose its exclusion"),
    PASS_ON("chuyển tiếp", "pass it on"),
    FILE("đưa vào hồ sơ", "put it into a dossier");

    private final String vi;
    private final String en;

    IncomingAct(String vi, String en) {
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
