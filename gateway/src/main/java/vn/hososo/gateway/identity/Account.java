package vn.hososo.gateway.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person or system that may sign in (tài khoản), with a membership for each unit it may act for. */
@Entity
@Table(name = "account")
class Account {
    @Id
    private UUID id;

    private String username;
    private String displayName;
    private @Nullable String title;
    private String passwordHash;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "membership", joinColumns = @JoinColumn(name = "account_id"))
    @OrderColumn(name = "position")
    private List<Membership> memberships = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected Account() {}

    Account(
            UUID id,
            String username,
            String displayName,
            @Nullable String title,
            String passwordHash,
            List<Membership> memberships,
            Instant at) {
        this.id = id;
        this.username = username;
        this.displayName = displayName;
        this.title = title;
        this.passwordHash = passwordHash;
        this.memberships = new ArrayList<>(memberships);
        this.createdAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    String passwordHash() {
        return passwordHash;
    }

    Person person() {
        return new Person(
                id,
                username,
                displayName,
                title,
                memberships.stream().map(Membership::acting).toList());
    }

    AccountView view() {
        return new AccountView(
                id,
                username,
                displayName,
                title,
                memberships.stream().map(Membership::view).toList());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Account account && account.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
