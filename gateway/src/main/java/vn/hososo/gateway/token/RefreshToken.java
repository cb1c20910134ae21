package vn.hososo.gateway.token;

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
import vn.hososo.kit.id.Ids;

/** One link of a sign-in's chain of refresh tokens: used once, replaced by the next. */
@Entity
@Table(name = "refresh_token")
class RefreshToken {
    @Id
    private UUID id;

    private UUID familyId;
    private UUID accountId;
    private @Nullable UUID unitId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private String hash;

    private Instant signedInAt;
    private @Nullable String client;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway")
    protected RefreshToken() {}

    private RefreshToken(
            UUID familyId, UUID accountId, @Nullable UUID unitId, @Nullable String client, Secret secret, Instant at) {
        this.id = Ids.next();
        this.familyId = familyId;
        this.accountId = accountId;
        this.unitId = unitId;
        this.client = client;
        this.hash = secret.hash();
        this.createdAt = at.truncatedTo(ChronoUnit.MICROS);
        this.signedInAt = createdAt;
        this.expiresAt = createdAt;
    }

    static RefreshToken first(
            UUID accountId, @Nullable UUID unitId, @Nullable String client, Secret secret, Instant at, Duration life) {
        return new RefreshToken(Ids.next(), accountId, unitId, client, secret, at).living(life);
    }

    /** Uses this token up. */
    RefreshToken next(Secret secret, Instant at, Duration life) {
        usedAt = at.truncatedTo(ChronoUnit.MICROS);
        var next = new RefreshToken(familyId, accountId, unitId, client, secret, at).living(life);
        next.signedInAt = signedInAt;
        return next;
    }

    private RefreshToken living(Duration life) {
        expiresAt = createdAt.plus(life);
        return this;
    }

    OpenSignIn place() {
        return new OpenSignIn(familyId, OpenSignIn.Kind.PROGRAM, unitId, client, signedInAt, expiresAt);
    }

    boolean isUsed() {
        return usedAt != null;
    }

    boolean isDead(Instant at) {
        return revokedAt != null || !at.isBefore(expiresAt);
    }

    UUID familyId() {
        return familyId;
    }

    UUID accountId() {
        return accountId;
    }

    @Nullable
    UUID unitId() {
        return unitId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RefreshToken token && token.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
