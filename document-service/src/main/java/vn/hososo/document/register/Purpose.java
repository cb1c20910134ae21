package vn.hososo.document.register;

/** What a register gives numbers to. */
public enum Purpose {
    INCOMING("Sổ đăng ký văn bản đến"),
    OUTGOING("Sổ đăng ký văn bản đi"),
    DOSSIER("Sổ hồ sơ");

    private final String registerName;

    Purpose(String registerName) {
        this.registerName = registerName;
    }

    String registerName() {
        return registerName;
    }
}
