package vn.hososo.document.outgoing;

/** For whom a signature is made (Decree 30/2020, Annex I: the person with authority, then the organ). */
public enum Capacity {
    LEADER,
    ORGAN
}
