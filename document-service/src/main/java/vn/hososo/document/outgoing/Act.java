package vn.hososo.document.outgoing;

/** What can be done with an outgoing document, in words for a refusal. */
enum Act {
    REVISE("thay tệp dự thảo", "replace the draft's file"),
    SUBMIT("trình ký", "submit it for signature"),
    RETURN("trả lại", "return it"),
    REVIEW("ghi ý kiến xem xét", "review it"),
    ADD_ANNEX("thêm phụ lục", "add an annex"),
    SIGN_AS_LEADER("ghi nhận chữ ký của lãnh đạo", "record the leader's signature"),
    NUMBER("cấp số", "number it"),
    SIGN_AS_ORGAN("ghi nhận chữ ký của cơ quan", "record the organ's signature"),
    SIGN_ANNEX("ghi nhận chữ ký trên phụ lục", "record the signature of an annex"),
    ISSUE("phát hành", "issue it"),
    RECALL("thu hồi", "recall it"),
    REPLACE("thay thế", "replace it"),
    READDRESS("sửa nơi nhận", "change its recipients"),
    FILE("đưa vào hồ sơ", "put it into a dossier"),
    CANCEL("hủy", "cancel it");

    private final String vi;
    private final String en;

    Act(String vi, String en) {
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
