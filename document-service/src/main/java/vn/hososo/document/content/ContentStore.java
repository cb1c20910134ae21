package vn.hososo.document.content;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Immutable files addressed by their SHA-256. Its methods block: call them on a worker. */
interface ContentStore {
    /** Keeps the file durably under its digest and takes it away from where it lay. */
    void keep(Path file, String sha256);

    /** Where the bytes of a digest lie. */
    Path locate(String sha256);

    /** Digests of files not written since then. */
    List<String> olderThan(Instant moment);

    /** Removes the file of a digest unless it was written again since then. */
    void remove(String sha256, Instant unlessWrittenSince);

    /** Removes uploads that were left behind before then. */
    void removeUploadsBefore(Instant moment);
}
