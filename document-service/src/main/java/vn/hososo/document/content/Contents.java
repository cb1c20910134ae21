package vn.hososo.document.content;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.unit.Reach;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.problem.Violation;
import vn.hososo.kit.worker.Worker;

/**
 * Receives and hands out files. A file is examined, forced to disk and lies under its digest before any transaction
 * refers to it; when that transaction fails the sweeper takes it away.
 */
@ApplicationScoped
public class Contents {
    private static final byte[] SIGNATURE_MARK = "/ByteRange".getBytes(StandardCharsets.US_ASCII);

    private final ContentStore store;
    private final RevisionRepository revisions;
    private final Worker worker;
    private final Reach reach;
    private final Clock clock;
    private final Uploads uploads;
    private final long maxSize;
    private final PdfConfig limits;

    Contents(
            ContentStore store,
            RevisionRepository revisions,
            Worker worker,
            Reach reach,
            Clock clock,
            ContentConfig config,
            PdfConfig limits) {
        this.store = store;
        this.revisions = revisions;
        this.worker = worker;
        this.reach = reach;
        this.clock = clock;
        this.uploads = Uploads.in(config);
        this.maxSize = config.maxFileSize().asLongValue();
        this.limits = limits;
    }

    /** Examines and keeps an uploaded file. */
    public Uni<StoredContent> receive(@Nullable FileUpload upload) {
        return receive(upload, null);
    }

    /** As {@link #receive(FileUpload)}, for a file whose digest its sender declared. */
    public Uni<StoredContent> receive(@Nullable FileUpload upload, @Nullable String declaredSha256) {
        FileUpload file = requireUpTo(maxSize, upload);
        return keep(file.uploadedFile(), 0, declaredSha256);
    }

    /**
     * The same for a file of which only the end is sent: what an incremental update (ISO 32000-2, 7.5.6) adds to a file that is
     * kept here.
     */
    public Uni<StoredContent> receiveUpdate(StoredContent updated, FileUpload upload, String declaredSha256) {
        FileUpload update = requireUpTo(maxSize - updated.size(), upload);
        return worker.run("content", uploads::next)
                .chain(whole -> worker.run("content", () -> join(updated, update.uploadedFile(), whole))
                        .chain(() -> keep(whole, Math.toIntExact(updated.size()), declaredSha256))
                        .onTermination()
                        .call(() -> worker.run("content", () -> Files.deleteIfExists(whole))));
    }

    private FileUpload requireUpTo(long size, @Nullable FileUpload upload) {
        if (upload == null) {
            throw missing();
        }
        FileName.require(upload.fileName(), upload.name());
        if (upload.size() > size) {
            throw tooLarge();
        }
        return upload;
    }

    private Path join(StoredContent updated, Path update, Path whole) throws Exception {
        store.read(updated.sha256(), file -> Files.copy(file, whole, StandardCopyOption.REPLACE_EXISTING));
        try (OutputStream end = Files.newOutputStream(whole, StandardOpenOption.APPEND)) {
            Files.copy(update, end);
        }
        return whole;
    }

    private Uni<StoredContent> keep(Path file, int examined, @Nullable String declaredSha256) {
        return worker.run("content", () -> examine(file, examined, declaredSha256))
                .chain(content -> worker.runWaiting("content-store", () -> {
                    store.keep(file, content.sha256());
                    return content;
                }));
    }

    private StoredContent examine(Path file, int examined, @Nullable String declaredSha256) throws IOException {
        StoredContent content = new PdfFile(file, limits).examine(examined);
        if (declaredSha256 != null && !declaredSha256.equalsIgnoreCase(content.sha256())) {
            throw ContentProblem.digestMismatch();
        }
        return content;
    }

    /** Whether a kept file carries digital signatures, valid or not: their dictionaries always stand open in the bytes. */
    public Uni<Boolean> carriesSignatures(StoredContent content) {
        return worker.run("content", () -> store.read(content.sha256(), file -> contains(file, SIGNATURE_MARK)));
    }

    /** For a mark whose first byte does not come again in it. */
    private static boolean contains(Path file, byte[] mark) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int matched = 0;
            int next = in.read();
            while (matched < mark.length && next >= 0) {
                matched = next == mark[matched] ? matched + 1 : next == mark[0] ? 1 : 0;
                next = in.read();
            }
            return matched == mark.length;
        }
    }

    /** Writes the kept bytes of a digest; it blocks, so it belongs on a worker. */
    public void copy(String sha256, OutputStream out) throws Exception {
        store.read(sha256, file -> Files.copy(file, out));
    }

    /** The file of a revision, for the people of the units that may read it. */
    Uni<Download> download(UUID revisionId, Caller by) {
        return readable(revisionId, by).map(this::download);
    }

    /** A copy of a revision that says on each page that it was printed here; the caller takes it away afterwards. */
    Uni<Path> print(UUID revisionId, Caller by) {
        PrintMark mark = new PrintMark(clock.instant(), by.name());
        return readable(revisionId, by)
                .chain(revision ->
                        worker.run("print", () -> print(revision.content().sha256(), mark)));
    }

    private Path print(String sha256, PrintMark mark) throws Exception {
        Path copy = uploads.next();
        return store.read(sha256, original -> {
            mark.copy(original, copy);
            return copy;
        });
    }

    Uni<Boolean> discard(Path copy) {
        return worker.run("print", () -> Files.deleteIfExists(copy));
    }

    @WithSession
    Uni<StoredRevision> readable(UUID revisionId, Caller by) {
        return revisions
                .require(revisionId)
                .map(Revision::stored)
                .call(revision -> reach.of(by.requireUnit()).invoke(units -> requireReader(units, revision)));
    }

    private static void requireReader(Set<UUID> units, StoredRevision revision) {
        if (revision.document().readers().stream().noneMatch(units::contains)) {
            throw new ProblemException(CommonProblem.FORBIDDEN, foreign());
        }
    }

    /** What is kept of a revision, unless there is none. */
    @WithSession
    public Uni<Optional<StoredContent>> find(UUID revisionId) {
        return revisions
                .findById(revisionId)
                .map(found -> Optional.ofNullable(found).map(Revision::stored).map(StoredRevision::content));
    }

    /** The file of a revision, for a peer. */
    @WithSession
    Uni<Download> download(UUID revisionId) {
        return revisions.require(revisionId).map(Revision::stored).map(this::download);
    }

    private Download download(StoredRevision revision) {
        StoredContent content = revision.content();
        return new Download(revision.id(), store.source(content.sha256()), content.sha256(), content.size());
    }

    private static Text foreign() {
        return new Text("Nội dung này thuộc về đơn vị khác.", "This content belongs to another unit.");
    }

    private static ProblemException missing() {
        Text detail = new Text("Thiếu phần file.", "The part file is missing.");
        return new ProblemException(
                CommonProblem.INVALID_REQUEST, detail, List.of(new Violation("file", "form", detail)));
    }

    private ProblemException tooLarge() {
        return new ProblemException(
                CommonProblem.FILE_TOO_LARGE,
                new Text(
                        "Tệp lớn hơn giới hạn " + maxSize + " byte.",
                        "The file is larger than the limit of " + maxSize + " bytes."));
    }
}
