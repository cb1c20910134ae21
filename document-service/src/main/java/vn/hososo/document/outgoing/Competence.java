package vn.hososo.document.outgoing;

/**
 * In what competence the signer signs (quyền hạn người ký; Decree 30/2020, Annex I): TM. for the collective, KT. for the
 * head as deputy, TL. by order, TUQ. by sub-authorisation, Q. as acting head.
 */
enum Competence {
    TM,
    KT,
    TL,
    TUQ,
    Q
}
