package vn.hososo.document.dossier;

/** What can lie in a dossier. */
public enum ItemKind {
    INCOMING,
    OUTGOING
}
