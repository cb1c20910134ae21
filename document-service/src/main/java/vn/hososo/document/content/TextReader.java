package vn.hososo.document.content;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import vn.hososo.kit.worker.Worker;

/** Reads the text of new contents after their act, one file after the other on a lane of its own. */
@ApplicationScoped
class TextReader {
    private static final Logger LOG = Logger.getLogger(TextReader.class);

    private final ContentTexts texts;
    private final ContentStore store;
    private final Worker worker;
    private final TextConfig config;

    TextReader(ContentTexts texts, ContentStore store, Worker worker, TextConfig config) {
        this.texts = texts;
        this.store = store;
        this.worker = worker;
        this.config = config;
    }

    @Scheduled(
            every = "${hososo.content.text.every:2s}",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> read() {
        return texts.claim(config).chain(this::readAll);
    }

    /** Goes on without a pause while a full batch was waiting. */
    private Uni<Void> readAll(List<String> digests) {
        if (digests.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> done = Uni.createFrom().voidItem();
        for (String digest : digests) {
            done = done.chain(() -> read(digest));
        }
        return digests.size() < config.batch() ? done : done.chain(() -> read());
    }

    private Uni<Void> read(String sha256) {
        return worker.run("text", () -> text(sha256))
                .chain(text -> texts.found(sha256, text))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf(
                            "content text not read sha256=%s cause=%s",
                            sha256, failure.getClass().getSimpleName());
                    return texts.failed(sha256, failure.getClass().getSimpleName());
                });
    }

    private String text(String sha256) throws Exception {
        try {
            return store.read(sha256, file -> PdfText.of(file, config));
        } catch (StackOverflowError | OutOfMemoryError tooMuch) {
            throw new IllegalStateException(tooMuch);
        }
    }
}
