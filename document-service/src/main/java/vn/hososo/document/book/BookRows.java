package vn.hososo.document.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.incoming.ArrivalLine;
import vn.hososo.document.outgoing.OutgoingLine;
import vn.hososo.document.register.Dates;

/** Puts documents into the columns of Annex IV; what is signed by hand on paper (ký nhận) stays empty. */
final class BookRows {
    /** So many recipients are named; more are counted. */
    private static final int NAMED = 10;

    private static final Map<String, String> PROGRESS = Map.of(
            "REGISTERED", "Đã đăng ký",
            "ASSIGNED", "Đã phân công",
            "IN_PROGRESS", "Đang giải quyết",
            "COMPLETED", "Đã giải quyết",
            "RETURNED", "Đã trả lại",
            "PASSED_ON", "Đã chuyển đơn vị khác",
            "REMOVED", "Đã thu hồi");

    private BookRows() {}

    static List<String> incoming(ArrivalLine line) {
        return List.of(
                Dates.written(line.arrivedOn()),
                Integer.toString(line.arrivalNumber()),
                line.sender(),
                text(line.numberAndSymbol()),
                Dates.written(line.documentDate()),
                line.kind().vietnamese() + ": " + line.subject(),
                "",
                "",
                "",
                "");
    }

    static List<String> followUp(ArrivalLine line, Map<UUID, String> answers) {
        String identified = Stream.of(
                        line.kind().vietnamese(),
                        text(line.numberAndSymbol()),
                        Dates.written(line.documentDate()),
                        line.sender())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return List.of(
                Integer.toString(line.arrivalNumber()),
                identified,
                "",
                Dates.written(line.dueOn()),
                PROGRESS.getOrDefault(line.state(), line.state()),
                answers.getOrDefault(line.incomingId(), ""),
                "");
    }

    static List<String> outgoing(OutgoingLine line, Map<UUID, String> unitNames) {
        return List.of(
                line.numberAndSymbol(),
                Dates.written(line.numberedOn()),
                line.kind().vietnamese() + ": " + line.subject(),
                line.signerName(),
                recipients(line.recipients()),
                line.draftedElsewhere() == null ? "Văn thư" : unitNames.getOrDefault(line.draftedElsewhere(), ""),
                line.issuedAmount() == null ? "" : line.issuedAmount().toString(),
                Dates.written(line.issuedOn()),
                "",
                note(line));
    }

    private static String recipients(List<String> names) {
        List<String> named = new ArrayList<>(names.subList(0, Math.min(NAMED, names.size())));
        if (names.size() > NAMED) {
            named.add("và " + (names.size() - NAMED) + " nơi khác");
        }
        return String.join("; ", named);
    }

    private static String note(OutgoingLine line) {
        return Stream.of(
                        line.cancelReason() == null ? null : "Đã hủy: " + line.cancelReason(),
                        line.onPaper() ? "Bản giấy" : null,
                        line.description())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(". "));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
