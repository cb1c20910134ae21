package vn.hososo.metrics.compliance;

import java.util.Arrays;
import java.util.List;
import vn.hososo.metrics.csv.Csv;

/** The items behind a figure as a list for spreadsheets. */
final class EvidenceCsv {

    private static final List<String> TITLES = List.of(
            "Mã mục",
            "Loại mục",
            "Mã đơn vị",
            "Chỉ số",
            "Được tính",
            "Lý do",
            "Căn cứ loại trừ",
            "Ngày",
            "Loại văn bản",
            "Số đến",
            "Số",
            "Ký hiệu",
            "Mã hồ sơ",
            "Ngày vào hồ sơ",
            "Lập sau",
            "Đúng hạn",
            "Nguồn");

    private EvidenceCsv() {}

    static byte[] write(List<EvidenceRow> rows) {
        var csv = new Csv(TITLES);
        rows.forEach(row -> csv.add(Arrays.asList(
                row.itemId(),
                row.itemKind(),
                row.unitId(),
                row.indicator(),
                row.counted(),
                row.reason(),
                row.exclusion(),
                row.day(),
                row.kind(),
                row.arrivalNumber(),
                row.number(),
                row.symbol(),
                row.dossierId(),
                row.filedOn(),
                row.madeAfterFact(),
                row.onTime(),
                row.proof())));
        return csv.bytes();
    }
}
