package vn.hososo.signing.structure;

/** The file makes more work than the limits allow. Unchecked, for PDFBox swallows checked ones. */
public final class TooComplexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooComplexException(String what) {
        super(what);
    }
}
