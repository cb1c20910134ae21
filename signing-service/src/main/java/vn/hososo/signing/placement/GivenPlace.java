package vn.hososo.signing.placement;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the signer wants the signature: page from 1, points (1/72 inch) from the upper left corner of the page as shown. */
@Schema(name = "SignaturePlacement", examples = "{\"page\":1,\"x\":380,\"y\":540,\"width\":150,\"height\":60}")
public record GivenPlace(
        @NotNull @Min(1) @Max(100_000) Integer page,
        @NotNull @DecimalMin("0") @DecimalMax("20000") BigDecimal x,
        @NotNull @DecimalMin("0") @DecimalMax("20000") BigDecimal y,
        @NotNull @DecimalMin("20") @DecimalMax("20000") BigDecimal width,
        @NotNull @DecimalMin("10") @DecimalMax("20000") BigDecimal height) {

    Box box() {
        return new Box(page - 1, x.floatValue(), y.floatValue(), width.floatValue(), height.floatValue());
    }
}
