package vn.hososo.document.delivery;

/** The business codes of the exchange axis (nghiệp vụ): what a message of the sender is about. */
enum BusinessCode {
    NEW("0"),
    RECALL("1"),
    UPDATE("2"),
    REPLACE("3");

    private final String code;

    BusinessCode(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
