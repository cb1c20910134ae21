package vn.hososo.document.incoming;

/** Secrecy as marked on the document (Decree 30/2020, Annex I, box 10a); only unmarked ones enter the system. */
enum Secrecy {
    NONE,
    MAT,
    TOI_MAT,
    TUYET_MAT
}
