package vn.hososo.signing.credential;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The life of a credential. Only an active one signs; a retired one never again. */
sealed interface CredentialState {

    /** How it is named in the API and in the database. */
    @Schema(name = "CredentialStateName")
    enum Name {
        ACTIVE,
        SUSPENDED,
        RETIRED
    }

    Name name();

    Instant since();

    /** In use. */
    record Active(Instant since) implements CredentialState {
        @Override
        public Name name() {
            return Name.ACTIVE;
        }

        Suspended suspend(Instant at, String reason) {
            return new Suspended(at, reason);
        }

        Retired retire(Instant at, String reason) {
            return new Retired(at, reason);
        }
    }

    /** Not in use for the time being, for instance while a token is looked for. */
    record Suspended(Instant since, String reason) implements CredentialState {
        @Override
        public Name name() {
            return Name.SUSPENDED;
        }

        Active resume(Instant at) {
            return new Active(at);
        }

        Retired retire(Instant at, String reason) {
            return new Retired(at, reason);
        }
    }

    /** Out of use for good; kept for the signatures made with it. */
    record Retired(Instant since, String reason) implements CredentialState {
        @Override
        public Name name() {
            return Name.RETIRED;
        }
    }

    default @Nullable String reasonOrNull() {
        return switch (this) {
            case Active active -> null;
            case Suspended suspended -> suspended.reason();
            case Retired retired -> retired.reason();
        };
    }

    static CredentialState of(Name name, Instant since, @Nullable String reason) {
        var why = reason == null ? "" : reason;
        return switch (name) {
            case ACTIVE -> new Active(since);
            case SUSPENDED -> new Suspended(since, why);
            case RETIRED -> new Retired(since, why);
        };
    }
}
