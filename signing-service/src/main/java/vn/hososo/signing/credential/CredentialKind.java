package vn.hososo.signing.credential;

/** Whose certificate it is: a person's own, or the organ's (con dấu số của cơ quan). */
public enum CredentialKind {
    PERSON,
    ORGAN
}
