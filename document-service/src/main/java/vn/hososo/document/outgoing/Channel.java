package vn.hososo.document.outgoing;

/** How a recipient gets the document. */
enum Channel {
    PLATFORM,
    PRINTED
}
