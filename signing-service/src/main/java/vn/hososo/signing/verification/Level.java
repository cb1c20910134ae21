package vn.hososo.signing.verification;

import com.fasterxml.jackson.annotation.JsonValue;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import org.jspecify.annotations.Nullable;

/** Baseline level of PAdES (ETSI EN 319 142-1): how long a signature can be judged by what the file itself holds. */
public enum Level {
    /** No baseline signature at all. */
    NONE("NONE"),
    B("B-B"),
    /** With a time stamp. */
    T("B-T"),
    /** And with the certificates and revocation data that judge it. */
    LT("B-LT"),
    /** And with a time stamp over those. */
    LTA("B-LTA");

    private final String code;

    Level(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    static Level of(@Nullable SignatureLevel level) {
        return switch (level) {
            case PAdES_BASELINE_B -> B;
            case PAdES_BASELINE_T -> T;
            case PAdES_BASELINE_LT -> LT;
            case PAdES_BASELINE_LTA -> LTA;
            case null, default -> NONE;
        };
    }
}
