package vn.hososo.signing.verification;

import jakarta.ws.rs.NotFoundException;
import java.util.Locale;

/** Reports of the library behind the verdict. They follow its rules, which are looser than the verdict's. */
enum ReportKind {
    DETAILED,
    /** ETSI TS 119 102-2. */
    ETSI;

    /** As it stands in the path, in lower case; anything else is no such path. */
    static ReportKind fromString(String name) {
        for (var kind : values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        throw new NotFoundException();
    }
}
