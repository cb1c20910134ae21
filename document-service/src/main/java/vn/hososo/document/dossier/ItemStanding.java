package vn.hososo.document.dossier;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the work on a document has come, as a dossier lists it. */
@Schema(name = "DossierItemStanding")
public enum ItemStanding {
    /** Came from outside and is not completed, or asks for nothing. */
    RECEIVED,
    COMPLETED,
    UNISSUED,
    ISSUED,
    /** Issued without the valid signatures of the leader and of the organ. */
    ISSUED_UNSIGNED,
    /** Cancelled, recalled, replaced, returned or passed on. */
    WITHDRAWN;

    static ItemStanding of(Standing standing) {
        return switch (standing) {
            case Standing.Arrived arrived -> arrived.completedOn() == null ? RECEIVED : COMPLETED;
            case Standing.Unissued unissued -> UNISSUED;
            case Standing.Issued issued -> issued.signed() ? ISSUED : ISSUED_UNSIGNED;
            case Standing.Withdrawn withdrawn -> WITHDRAWN;
        };
    }
}
