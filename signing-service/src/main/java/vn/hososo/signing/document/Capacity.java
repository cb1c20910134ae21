package vn.hososo.signing.document;

/** In which capacity a document is signed: by the person with authority, or with the organ's certificate (con dấu số). */
public enum Capacity {
    LEADER,
    ORGAN
}
