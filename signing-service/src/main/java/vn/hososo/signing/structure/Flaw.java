package vn.hososo.signing.structure;

/** Why a signature does not hold, whatever its cryptography says; the names are stable codes. */
public enum Flaw {
    /** Bytes follow the last signature that are no whole incremental update. */
    BYTES_AFTER_SIGNATURE,
    /** The gap that the signature leaves out begins before, or is not, its {@code /Contents}. */
    BYTE_RANGE_GAP,
    /** The second signed range does not begin where {@code /Contents} ends, or leaves the file. */
    BYTE_RANGE_MOVED,
    /** What was signed is no whole file by itself. */
    BYTE_RANGE_NOT_A_REVISION,
    /** Something else than zeros follows the signature inside {@code /Contents}. */
    CONTENTS_PADDING,
    /** Cross-references are damaged, so that readers must guess and may guess differently. */
    XREF_DAMAGED,
    /** More than one signer in one signature. */
    SEVERAL_SIGNER_INFOS,
    /** One signature shown in more than one field. */
    SIGNATURE_IN_SEVERAL_FIELDS,
    /** A field has a value that is no signature. */
    SIGNATURE_DICTIONARY_UNUSABLE,
    /** The file holds a signature that it no longer shows, and nobody signed since. */
    SIGNATURE_REMOVED,
    /** The field shown is not the one that was signed. */
    SIGNATURE_NOT_IN_ITS_REVISION,
    PAGE_ADDED,
    PAGE_REMOVED,
    PAGE_CHANGED,
    ANNOTATION_ADDED,
    ANNOTATION_REMOVED,
    ANNOTATION_CHANGED,
    FORM_FIELD_ADDED,
    FORM_FIELD_REMOVED,
    /** More of a field changed than its value. */
    FORM_FIELD_CHANGED,
    /** A value was filled in that the signature does not allow, or one was replaced. */
    FORM_VALUE_CHANGED,
    /** The field of a signature was changed after it was signed. */
    SIGNATURE_FIELD_CHANGED,
    /** Signed again although the certification forbids it. */
    SIGNATURE_NOT_PERMITTED,
    /** A later signature or value is shown over much of a page. */
    MARK_TOO_LARGE,
    /** A later signature is shown on a page and does not hold itself. */
    UNTRUSTED_SIGNATURE_SHOWN,
    /** The certification was added or changed after the signature. */
    CERTIFICATION_CHANGED,
    /** Something of the document itself changed, such as layers, actions or names. */
    DOCUMENT_CHANGED
}
