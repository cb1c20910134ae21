package vn.hososo.document.incoming;

/** In which form a document arrived. */
enum Medium {
    ELECTRONIC,
    PAPER
}
