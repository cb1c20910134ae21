package vn.hososo.document.outgoing;

import org.jspecify.annotations.Nullable;

/** PAPER numbers a submitted document whose leader signed with ink. */
record NumberRequest(@Nullable Form form) {
    static final NumberRequest ELECTRONICALLY = new NumberRequest(Form.ELECTRONIC);

    boolean onPaper() {
        return form == Form.PAPER;
    }
}
