package vn.hososo.document.outgoing;

/** How a document is issued. */
enum Form {
    ELECTRONIC,
    PAPER
}
