package vn.hososo.metrics.signal;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.metrics.fact.Tier;

/**
 * Dấu hiệu cần hỏi: something that is worth a question, and nothing more than that.
 *
 * @param found how many dossiers or documents it is about
 * @param all of how many
 * @param usual how many would be usual
 */
@Schema(name = "SignalRow")
record SignalRow(
        SignalKind kind,
        UUID unitId,
        String unitKey,
        String unitName,
        Tier tier,
        String period,
        long found,
        long all,
        BigDecimal usual,
        Question question) {

    /** The question in both languages. */
    @Schema(name = "SignalQuestion")
    record Question(String vi, String en) {}
}
