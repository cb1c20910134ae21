package vn.hososo.document.assignment;

/** What a note tells of. */
public enum NoteKind {
    PROGRESS,
    COMPLETION,
    RETURN,
    CLASSIFICATION
}
