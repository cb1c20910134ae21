package vn.hososo.metrics.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Brings waiting letters to the mail server, one after the other. */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int LONGEST_ERROR = 500;

    private final LetterQueue queue;
    private final ReactiveMailer mailer;
    private final Clock clock;
    private final boolean enabled;
    private final Map<String, List<String>> addresses;
    private final Duration retry;
    private final int attempts;

    Postman(LetterQueue queue, ReactiveMailer mailer, Clock clock, MailConfig config) {
        this.queue = queue;
        this.mailer = mailer;
        this.clock = clock;
        this.enabled = config.enabled();
        this.addresses = config.addresses();
        this.retry = config.retry();
        this.attempts = config.attempts();
    }

    @Scheduled(every = "${hososo.mail.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> makeRound() {
        return enabled ? next() : Uni.createFrom().voidItem();
    }

    private Uni<Void> next() {
        var now = clock.instant();
        return queue.take(now, LocalDate.ofInstant(now, VIETNAM))
                .chain(letter -> letter == null
                        ? Uni.createFrom().voidItem()
                        : deliver(letter).chain(this::next));
    }

    private Uni<Void> deliver(WaitingLetter letter) {
        var to = letter.unitKey() == null ? List.<String>of() : addresses.getOrDefault(letter.unitKey(), List.of());
        return to.isEmpty()
                ? queue.givenUp(letter.id(), "no address of unit " + letter.unitKey())
                : mailer.send(mail(letter, to))
                        .onItemOrFailure()
                        .transformToUni((sent, failure) -> record(letter, failure));
    }

    // The same identification at every attempt: where an earlier one went through after all, a mailbox knows it again.
    private static Mail mail(WaitingLetter letter, List<String> to) {
        return new Mail()
                .setTo(to)
                .setSubject(letter.subject())
                .setText(letter.text())
                .addHeader("Message-ID", "<" + letter.id() + "@hososo>")
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private Uni<Void> record(WaitingLetter letter, @Nullable Throwable failure) {
        if (failure == null) {
            return queue.sent(letter.id(), clock.instant());
        }
        LOG.warnf("A letter was not accepted letterId=%s attempt=%d", letter.id(), letter.attempts());
        var error = String.valueOf(failure.getMessage());
        var shown = error.substring(0, Math.min(error.length(), LONGEST_ERROR));
        return letter.attempts() < attempts
                ? queue.failed(letter.id(), clock.instant().plus(pause(letter.attempts())), shown)
                : queue.givenUp(letter.id(), shown);
    }

    private Duration pause(int attempts) {
        var doubled = retry.multipliedBy(1L << Math.min(attempts - 1, 16));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
