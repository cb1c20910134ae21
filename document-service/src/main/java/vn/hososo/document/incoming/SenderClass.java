package vn.hososo.document.incoming;

/** Who sent a document. Citizens and enterprises write letters that carry no number. */
public enum SenderClass {
    UNIT,
    AGENCY,
    ENTERPRISE,
    CITIZEN
}
