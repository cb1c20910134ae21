package vn.hososo.document.outgoing;

import org.jspecify.annotations.Nullable;

/** PAPER numbers a submitted document whose leader signed with ink. */
record NumberRequest(@Nullable Form form) {
    boolean onPaper() {
        return form == Form.PAPER;
    }
}
