package vn.hososo.document.delivery;

/** What can be done with a delivery, in words for a refusal. */
enum DeliveryAct {
    ACCEPT("tiếp nhận", "accept it"),
    REFUSE("từ chối tiếp nhận", "refuse it"),
    ANSWER_RECALL("trả lời yêu cầu lấy lại", "answer a request to give it back");

    private final String vi;
    private final String en;

    DeliveryAct(String vi, String en) {
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
