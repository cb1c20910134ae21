package vn.hososo.metrics.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Waiting;
import vn.hososo.metrics.MovableClock;
import vn.hososo.metrics.answer.AnsweringDistrict;

@QuarkusTest
@TestProfile(LetterApiTest.WithMail.class)
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
class LetterApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    MovableClock clock;

    @Inject
    Pool pool;

    @Inject
    Letters letters;

    @Inject
    Postman postman;

    GreenMail server;

    public static class WithMail extends MovableClock.Moved {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "hososo.answer.every", "1s",
                    "hososo.mail.enabled", "true",
                    "hososo.mail.every", "1s",
                    "hososo.mail.retry", "100ms",
                    "hososo.mail.attempts", "50",
                    "hososo.mail.addresses.xa-thu", "chutich.xathu@example.vn",
                    "hososo.mail.addresses.huyen-thu", "vanphong.huyenthu@example.vn");
        }
    }

    @Test
    void aNoticeGoesToTheLeaderAndUnansweredToTheDistrict() throws Exception {
        // Given
        var people = new AnsweringDistrict(clock, "huyen-thu", "xa-thu");
        people.missTheTarget();

        // When
        people.letTheMonthBeJudged();
        var id = people.awaitNotice();

        // Then
        Waiting.until(() -> to("chutich.xathu").anyMatch(mail -> content(mail).contains(id)));
        var opened =
                to("chutich.xathu").filter(mail -> content(mail).contains(id)).toList();
        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().getSubject()).contains("chưa đạt chỉ tiêu tỷ lệ ký số", "1/2");
        assertThat(opened.getFirst().getRecipients(RecipientType.TO)).hasSize(1);
        assertThat(opened.getFirst().getMessageID()).endsWith("@hososo>");
        assertThat(to("vanphong.huyenthu").filter(mail -> content(mail).contains(id)))
                .isEmpty();

        // When
        clock.moveTo(clock.today().plusDays(20));
        people.awaitState(id, "ESCALATED");

        // Then
        Waiting.until(
                () -> to("vanphong.huyenthu").anyMatch(mail -> content(mail).contains(id)));
        Stream.generate(() -> postman.makeRound())
                .limit(3)
                .forEach(round -> round.await().atMost(PATIENCE));
        assertThat(to("chutich.xathu").filter(mail -> content(mail).contains(id)))
                .hasSize(1);
        assertThat(to("vanphong.huyenthu").filter(mail -> content(mail).contains(id)))
                .hasSize(1);
    }

    @Test
    void whileTheMailServerIsAwayLettersWaitAndEachIsSentOnceByHoweverMany() {
        // Given
        new AnsweringDistrict(clock, "huyen-thu", "xa-thu-2");
        var unit = unit("huyen-thu");
        server.stop();
        var occasion = "trial:" + UUID.randomUUID();
        IntStream.range(0, 2).forEach(time -> put(new Letter(occasion, unit, "Thử " + occasion, "Nội dung")));
        Waiting.until(() -> attempts(occasion) > 0);

        // When
        server.start();
        clock.moveTo(clock.today().plusDays(1));
        Uni.join()
                .all(postman.makeRound(), postman.makeRound(), postman.makeRound())
                .andFailFast()
                .await()
                .atMost(PATIENCE);

        // Then
        Waiting.until(() -> state(occasion).equals("SENT"));
        assertThat(to("vanphong.huyenthu").filter(mail -> subject(mail).contains(occasion)))
                .hasSize(1);
    }

    @Test
    void aLetterOfWhichNobodyKnowsWhetherItWentOutIsNotSentAgain() {
        // Given
        new AnsweringDistrict(clock, "huyen-thu", "xa-thu-3");
        var occasion = "trial:" + UUID.randomUUID();
        var letter = new Letter(occasion, unit("huyen-thu"), "Thử " + occasion, "Nội dung");
        pool.withTransaction(transaction -> letters.put(transaction, letter)
                        .chain(() -> transaction
                                .preparedQuery("update decision.letter set state = 'SENDING' where occasion = $1")
                                .execute(Tuple.of(occasion))))
                .await()
                .atMost(PATIENCE);

        // When
        clock.moveTo(clock.today().plusDays(1));
        postman.makeRound().await().atMost(PATIENCE);

        // Then
        assertThat(state(occasion)).isEqualTo("SENDING");
        assertThat(to("vanphong.huyenthu").filter(mail -> subject(mail).contains(occasion)))
                .isEmpty();
    }

    @Test
    void aLetterWithoutAnAddressIsPutAside() {
        // Given
        var people = new AnsweringDistrict(clock, "huyen-khong-thu", "xa-khong-thu");
        people.missTheTarget();
        var unit = unit("huyen-khong-thu");
        var occasion = "trial:" + UUID.randomUUID();

        // When
        put(new Letter(occasion, unit, "Thử", "Nội dung"));

        // Then
        Waiting.until(() -> state(occasion).equals("GIVEN_UP"));
    }

    private void put(Letter letter) {
        pool.withTransaction(transaction -> letters.put(transaction, letter))
                .await()
                .atMost(PATIENCE);
    }

    private UUID unit(String key) {
        Waiting.until(() -> rows("select unit_id::text from projection.unit where key = $1", key) != null);
        return UUID.fromString(rows("select unit_id::text from projection.unit where key = $1", key));
    }

    private String state(String occasion) {
        return rows("select state from decision.letter where occasion = $1", occasion);
    }

    private int attempts(String occasion) {
        return Integer.parseInt(rows("select attempts::text from decision.letter where occasion = $1", occasion));
    }

    private String rows(String sql, String parameter) {
        var found = pool.preparedQuery(sql)
                .execute(Tuple.of(parameter))
                .await()
                .atMost(PATIENCE)
                .iterator();
        return found.hasNext() ? found.next().getString(0) : null;
    }

    private Stream<MimeMessage> to(String mailbox) {
        return Stream.of(server.getReceivedMessagesForDomain(mailbox + "@example.vn"));
    }

    private static String content(MimeMessage mail) {
        try {
            return String.valueOf(mail.getContent());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
