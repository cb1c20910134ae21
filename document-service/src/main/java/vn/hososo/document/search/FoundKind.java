package vn.hososo.document.search;

/** What can be found. */
enum FoundKind {
    INCOMING,
    OUTGOING,
    DOSSIER
}
