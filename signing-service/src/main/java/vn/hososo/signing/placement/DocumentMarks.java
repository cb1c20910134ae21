package vn.hososo.signing.placement;

import java.time.LocalDate;

/** Number, symbol and day as Decree 30/2020 writes them. */
public final class DocumentMarks {

    private DocumentMarks() {}

    /** Numbers below ten carry a leading zero. */
    public static String number(String number) {
        return number.matches("[1-9]") ? "0" + number : number;
    }

    public static String numberAndSymbol(String number, String symbol) {
        return number(number) + "/" + symbol;
    }

    /** Days below ten and the months January and February carry a leading zero. */
    public static String day(LocalDate day) {
        var month = day.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(day.getDayOfMonth(), month < 3 ? "0" + month : String.valueOf(month), day.getYear());
    }
}
