package vn.hososo.document.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day and year that count in records work are those of Vietnam, wherever the server stands. */
public final class VietnamDay {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private VietnamDay() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
