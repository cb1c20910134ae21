package vn.hososo.document.outgoing;

/** How a recipient gets the document. */
public enum Channel {
    PLATFORM,
    PRINTED
}
