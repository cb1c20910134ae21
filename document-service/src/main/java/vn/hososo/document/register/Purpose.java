package vn.hososo.document.register;

/** What a register gives numbers to. */
public enum Purpose {
    INCOMING("Sổ đăng ký văn bản đến"),
    OUTGOING("Sổ đăng ký văn bản đi"),
    NORMATIVE("Sổ đăng ký văn bản quy phạm pháp luật"),
    COPY("Sổ đăng ký bản sao"),
    DOSSIER("Sổ hồ sơ");

    private final String registerName;

    Purpose(String registerName) {
        this.registerName = registerName;
    }

    String registerName() {
        return registerName;
    }

    /** Whether an organ may divide what is numbered among registers by kind; arrivals and the rest are one series. */
    public boolean isDividedByKind() {
        return this == OUTGOING || this == NORMATIVE;
    }
}
