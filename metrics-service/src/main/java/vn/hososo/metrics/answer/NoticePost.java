package vn.hososo.metrics.answer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.compliance.Parameters;
import vn.hososo.metrics.mail.Letter;
import vn.hososo.metrics.mail.Letters;
import vn.hososo.metrics.unit.MeasuredUnit;
import vn.hososo.metrics.unit.MeasuredUnits;

/** Writes the letter of each step, to the unit or to the one above it; what was said is read in the application only. */
@ApplicationScoped
class NoticePost {

    private static final Map<String, String> INDICATORS = Map.of(
            "dossier-creation", "tỷ lệ lập hồ sơ công việc",
            "digital-signing", "tỷ lệ ký số",
            "signed-from-dossier", "tỷ lệ ký số từ hồ sơ",
            "portal-activity", "hoạt động cổng thông tin",
            "online-services", "dịch vụ công trực tuyến");

    private final Letters letters;
    private final MeasuredUnits units;
    private final Clock clock;

    NoticePost(Letters letters, MeasuredUnits units, Clock clock) {
        this.letters = letters;
        this.units = units;
        this.clock = clock;
    }

    Uni<Void> tell(SqlClient transaction, Notice notice) {
        if (!letters.areKept()) {
            return Uni.createFrom().voidItem();
        }
        return units.find(notice.unitId(), LocalDate.ofInstant(clock.instant(), Parameters.VIETNAM), null)
                .chain(unit -> {
                    var to = unit == null ? null : addressee(notice, unit);
                    return to == null
                            ? Uni.createFrom().voidItem()
                            : letters.put(transaction, letter(notice, unit, to));
                });
    }

    private static @Nullable UUID addressee(Notice notice, MeasuredUnit unit) {
        return switch (notice.state()) {
            case NoticeState.Escalated ignored -> unit.parentId();
            case NoticeState.Answered ignored -> unit.parentId();
            case NoticeState.Open ignored -> unit.id();
            case NoticeState.Directed ignored -> unit.id();
            case NoticeState.Closed ignored -> unit.id();
            case NoticeState.Withdrawn ignored -> unit.id();
        };
    }

    private static Letter letter(Notice notice, MeasuredUnit unit, UUID to) {
        var about = about(notice);
        var vi = about + " – " + inVietnamese(notice.state());
        return new Letter(
                "notice:" + notice.id() + ":" + notice.version(),
                to,
                "[Hồ Sơ Số] " + unit.name() + ": " + vi,
                """
                %s: %s.
                Xem và xử lý trong Hồ Sơ Số, mục Thông báo, mã %s.

                %s, %s: the notice is %s. Read it in Hồ Sơ Số under Notices, id %s.
                """.formatted(
                                unit.name(),
                                vi,
                                notice.id(),
                                unit.name(),
                                notice.indicator(),
                                notice.state().status(),
                                notice.id()));
    }

    private static String about(Notice notice) {
        var indicator = INDICATORS.getOrDefault(notice.indicator(), notice.indicator());
        var figure = notice.figure();
        return figure == null
                ? "ngừng thực hiện " + indicator + " từ " + notice.from()
                : "chưa đạt chỉ tiêu " + indicator + " kỳ " + figure.period() + " (" + figure.numerator() + "/"
                        + figure.denominator() + ")";
    }

    private static String inVietnamese(NoticeState state) {
        return switch (state) {
            case NoticeState.Open ignored -> "đề nghị lãnh đạo đơn vị giải trình";
            case NoticeState.Escalated ignored -> "đơn vị chưa giải trình trong thời hạn";
            case NoticeState.Answered ignored -> "đơn vị đã giải trình";
            case NoticeState.Directed ignored -> "đã có chỉ đạo của cấp trên";
            case NoticeState.Closed ignored -> "đã khép thông báo";
            case NoticeState.Withdrawn ignored -> "đã thu hồi thông báo theo số liệu mới";
        };
    }
}
