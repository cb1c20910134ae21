package vn.hososo.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.metrics.answer.AnswerView;
import vn.hososo.metrics.answer.Cause;
import vn.hososo.metrics.answer.DirectionView;
import vn.hososo.metrics.answer.NoticeGround;
import vn.hososo.metrics.answer.NoticeStatus;
import vn.hososo.metrics.answer.NoticeView;
import vn.hososo.metrics.commitment.CommitmentState;
import vn.hososo.metrics.commitment.CommitmentView;

class NoticeSectionTest {

    private static final Instant ANSWERED = Instant.parse("2025-04-09T18:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2025, 6, 30);

    @Test
    void aLineSaysWhoAnsweredForWhatAndCommittedToWhatButNotInWhoseWords() {
        // When
        var table = NoticeSection.table(List.of(notice()));

        // Then
        assertThat(table.rows())
                .containsExactly(List.of(
                        "Xã Tân Lãng",
                        "Ký số văn bản đi",
                        "Chưa đạt chỉ tiêu",
                        LocalDate.of(2025, 1, 1),
                        "Đã có chỉ đạo",
                        LocalDate.of(2025, 4, 10),
                        "Chứng thư số",
                        "ít nhất 60\u00a0% đến 30/06/2025: chưa đến hạn"));
        assertThat(table.rows().toString()).doesNotContain("leader.tan-lang").doesNotContain("Chứng thư hết hạn");
        assertThat(table.rows().getFirst()).hasSize(table.columns().size());
        assertThat(table.title().length()).as("the name of a sheet").isLessThanOrEqualTo(31);
    }

    private static NoticeView notice() {
        var id = UUID.randomUUID();
        var unit = UUID.randomUUID();
        return new NoticeView(
                id,
                NoticeGround.MISSED_TARGET,
                unit,
                "tan-lang",
                "Xã Tân Lãng",
                "digital-signing",
                "2025-Q1",
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 3, 31),
                null,
                null,
                NoticeStatus.DIRECTED,
                ANSWERED,
                ANSWERED,
                null,
                null,
                List.of(new AnswerView(
                        Cause.CERTIFICATE, "Chứng thư hết hạn từ tháng 2", null, ANSWERED, "leader.tan-lang")),
                List.of(new DirectionView("Gia hạn trước 20/4", ANSWERED, "office.ubnd-huyen")),
                List.of(new CommitmentView(
                        UUID.randomUUID(),
                        id,
                        unit,
                        "tan-lang",
                        "Xã Tân Lãng",
                        "digital-signing",
                        LocalDate.of(2025, 4, 11),
                        DUE,
                        new BigDecimal("0.6000"),
                        CommitmentState.PENDING,
                        null,
                        null,
                        null,
                        ANSWERED,
                        "leader.tan-lang")),
                List.of(),
                5);
    }
}
