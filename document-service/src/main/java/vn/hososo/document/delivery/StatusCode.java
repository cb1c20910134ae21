package vn.hososo.document.delivery;

/** The status codes of the exchange axis (trạng thái xử lý); two digits, the leading zero belongs to them. */
enum StatusCode {
    ARRIVED("01"),
    REFUSED("02"),
    ACCEPTED("03"),
    ASSIGNED("04"),
    HANDLING("05"),
    DONE("06"),
    ASKED_BACK("13"),
    GIVEN_BACK("15"),
    KEPT("16");

    private final String code;

    StatusCode(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
