package vn.hososo.document.content;

/** Where the bytes of a revision came from. */
public enum Origin {
    UPLOAD,
    SIGNING
}
