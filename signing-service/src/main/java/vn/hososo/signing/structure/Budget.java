package vn.hososo.signing.structure;

import java.io.OutputStream;

/** What is left of the limits while one file is read. */
final class Budget {

    private static final int LOOK_AT_THE_CLOCK = 1024;

    private final Limits limits;
    private final long deadline;
    private long decoded;
    private int objects;
    private long values;

    Budget(Limits limits) {
        this.limits = limits;
        deadline = System.nanoTime() + limits.within().toNanos();
    }

    /** Objects are counted for each revision anew: most of them are the same. */
    void beginRevision() {
        objects = 0;
        checkTime();
    }

    /** A dictionary, an array or a stream. */
    void object() {
        objects++;
        require(objects <= limits.objects(), "objects");
    }

    /** Anything at all, numbers in long arrays too: their number is bounded by the file's size. */
    void value() {
        values++;
        if (values % LOOK_AT_THE_CLOCK == 0) {
            checkTime();
        }
    }

    void entries(long count) {
        require(count <= limits.objects(), "entries of a cross-reference");
    }

    void signatures(int count) {
        require(count <= limits.signatures(), "signatures");
    }

    void checkTime() {
        require(System.nanoTime() - deadline < 0, "time");
    }

    /** Counts what a filter puts out and hands it on. */
    OutputStream metered(OutputStream to) {
        return new Meter(to);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new TooComplexException("too many or too much: " + what);
        }
    }

    private final class Meter extends java.io.FilterOutputStream {

        Meter(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int one) throws java.io.IOException {
            count(1);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws java.io.IOException {
            count(length);
            out.write(bytes, offset, length);
        }

        private void count(int length) {
            decoded += length;
            require(decoded <= limits.decoded(), "decoded bytes");
            checkTime();
        }
    }
}
