package vn.hososo.document.incoming;

/** How the handling of an incoming document ended. */
enum Outcome {
    WITH_REPLY,
    WITHOUT_REPLY
}
