package vn.hososo.document.search;

/** A field of a {@link Hit} that a person wants to see. */
enum Column {
    KIND,
    DAY,
    NUMBER,
    SYMBOL,
    DOCUMENT_KIND,
    TITLE,
    STATE,
    UNIT_ID
}
