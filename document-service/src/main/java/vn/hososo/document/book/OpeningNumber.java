package vn.hososo.document.book;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The first number of a year, for an organ that goes on with the numbers of another system. */
@Schema(name = "OpeningNumber", examples = "{\"openingNumber\":318}")
record OpeningNumber(@NotNull @Min(1) @Max(1_000_000) Integer openingNumber) {}
