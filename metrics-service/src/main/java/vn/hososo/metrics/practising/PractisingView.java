package vn.hososo.metrics.practising;

import java.time.LocalDate;
import java.util.List;
import vn.hososo.metrics.compliance.Fresh;
import vn.hososo.metrics.fact.Tier;

/**
 * Đang thực hiện: so many of the units of a tier put work into dossiers and sign digitally.
 *
 * @param since the first day that counts
 */
record PractisingView(
        Tier tier,
        LocalDate on,
        LocalDate since,
        long practising,
        int units,
        List<PractisingRow> rows,
        boolean settled,
        Fresh fresh) {}
