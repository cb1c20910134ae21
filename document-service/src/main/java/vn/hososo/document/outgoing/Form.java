package vn.hososo.document.outgoing;

/** How a document is issued. */
public enum Form {
    ELECTRONIC,
    PAPER
}
