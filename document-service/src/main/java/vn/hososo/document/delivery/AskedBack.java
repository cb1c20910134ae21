package vn.hososo.document.delivery;

/** Whether the sender wants the document back: not, still without an answer, or the receiver keeps it. */
enum AskedBack {
    NONE,
    ASKED,
    REFUSED
}
