package vn.hososo.gateway.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
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
import java.util.stream.Stream;
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
    private boolean mustChangePassword;
    private Instant passwordChangedAt;

    @Convert(converter = HashesColumn.class)
    private List<String> formerHashes = List.of();

    private boolean active = true;
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
            boolean mustChangePassword,
            List<Membership> memberships,
            Instant at) {
        this.id = id;
        this.username = username;
        this.displayName = displayName;
        this.title = title;
        this.passwordHash = passwordHash;
        this.mustChangePassword = mustChangePassword;
        this.memberships = new ArrayList<>(memberships);
        this.createdAt = at.truncatedTo(ChronoUnit.MICROS);
        this.passwordChangedAt = createdAt;
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isActive() {
        return active;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    int version() {
        return version;
    }

    List<Acting> actings() {
        return memberships.stream().map(Membership::acting).toList();
    }

    /** The hashes of the passwords that may not come again, the present one first. */
    List<String> hashesInUse(int formerPasswords) {
        return Stream.concat(Stream.of(passwordHash), formerHashes.stream())
                .limit(formerPasswords)
                .toList();
    }

    void describe(String displayName, @Nullable String title, List<Membership> memberships) {
        this.displayName = displayName;
        this.title = title;
        this.memberships.clear();
        this.memberships.addAll(memberships);
    }

    /** @param byAnother whether somebody else knows it, so that it is only for the next sign-in */
    void changePassword(String hash, boolean byAnother, int formerPasswords, Instant at) {
        this.formerHashes = hashesInUse(formerPasswords);
        this.passwordHash = hash;
        this.mustChangePassword = byAnother;
        this.passwordChangedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    void activate() {
        this.active = true;
    }

    void deactivate() {
        this.active = false;
    }

    Person person() {
        return new Person(id, username, displayName, title, actings());
    }

    /** @param lockedUntil null when the account is not locked */
    AccountView view(@Nullable Instant lockedUntil) {
        return new AccountView(
                id,
                username,
                displayName,
                title,
                memberships.stream().map(Membership::view).toList(),
                active,
                mustChangePassword,
                lockedUntil,
                version);
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
