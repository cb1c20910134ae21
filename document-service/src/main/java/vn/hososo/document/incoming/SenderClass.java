package vn.hososo.document.incoming;

/** Who sent a document. Citizens and enterprises write letters that carry no number. */
enum SenderClass {
    UNIT,
    AGENCY,
    ENTERPRISE,
    CITIZEN
}
