package vn.hososo.document.dossier;

import java.util.List;

/** A dossier whole, for the features that export or hand it over: what is shown of it, and its documents by ordinal. */
public record DossierRecord(DossierView dossier, List<Entry> entries) {
    /** A document at its place. */
    public record Entry(int ordinal, FiledDocument document) {}
}
