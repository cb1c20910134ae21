package vn.hososo.gateway.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose account one is at an issuer outside: only that issuer signs its holder in. */
@Entity
@Table(name = "account_elsewhere")
class AccountElsewhere {
    @Id
    private UUID accountId;

    @Column(length = 500)
    private String issuer;

    private String subject;

    @SuppressWarnings("NullAway")
    protected AccountElsewhere() {}

    AccountElsewhere(UUID accountId, NamedElsewhere named) {
        this.accountId = accountId;
        this.issuer = named.issuer();
        this.subject = named.subject();
    }

    UUID accountId() {
        return accountId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountElsewhere elsewhere && elsewhere.accountId.equals(accountId);
    }

    @Override
    public int hashCode() {
        return accountId.hashCode();
    }
}
