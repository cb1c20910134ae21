package vn.hososo.signing.credential;

/** Signing authority of Decree 30/2020: TM. for the collective, KT. deputy, TL. by order, TUQ. by sub-authorisation, Q. acting. */
public enum MandateCapacity {
    TM,
    KT,
    TL,
    TUQ,
    Q
}
