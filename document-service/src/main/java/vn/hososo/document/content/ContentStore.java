package vn.hososo.document.content;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Immutable files addressed by their SHA-256. All its methods but {@link #source} block: call them on a worker. */
interface ContentStore {
    /** Keeps the file durably under its digest and takes it away from where it lay. */
    void keep(Path file, String sha256);

    /** From where a download takes the bytes of a digest. */
    Source source(String sha256);

    /** Runs something on a file with the bytes of a digest; the file is not the reader's to change. */
    <T> T read(String sha256, Reading<T> reading) throws Exception;

    /** Digests of files not written since then. */
    List<String> olderThan(Instant moment);

    /** Removes the file of a digest unless it was written again since then. */
    void remove(String sha256, Instant unlessWrittenSince);

    /** Removes uploads that were left behind before then. */
    void removeUploadsBefore(Instant moment);

    /** What is done with a file. */
    @FunctionalInterface
    interface Reading<T> {
        T of(Path file) throws Exception;
    }
}
