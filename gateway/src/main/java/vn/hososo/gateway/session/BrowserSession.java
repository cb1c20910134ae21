package vn.hososo.gateway.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.hososo.gateway.identity.OpenSignIn;
import vn.hososo.gateway.token.Secret;
import vn.hososo.kit.id.Ids;

/** A browser that is signed in. */
@Entity
@Table(name = "browser_session")
class BrowserSession {
    @Id
    private UUID id;

    private UUID accountId;
    private @Nullable UUID unitId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private String hash;

    private @Nullable String client;
    private Instant createdAt;
    private Instant expiresAt;

    @SuppressWarnings("NullAway")
    protected BrowserSession() {}

    BrowserSession(
            UUID accountId, @Nullable UUID unitId, @Nullable String client, Secret secret, Instant at, Duration life) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.unitId = unitId;
        this.client = client;
        this.hash = secret.hash();
        this.createdAt = at.truncatedTo(ChronoUnit.MICROS);
        this.expiresAt = createdAt.plus(life);
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    @Nullable
    UUID unitId() {
        return unitId;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    void actFor(@Nullable UUID unit) {
        unitId = unit;
    }

    OpenSignIn place() {
        return new OpenSignIn(id, OpenSignIn.Kind.BROWSER, unitId, client, createdAt, expiresAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BrowserSession session && session.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
