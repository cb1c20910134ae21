package vn.hososo.document.incoming;

/** What can be done with an incoming document, in words for a refusal. */
enum IncomingAct {
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
