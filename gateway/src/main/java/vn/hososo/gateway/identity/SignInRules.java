package vn.hososo.gateway.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What must be right before somebody is signed in, in this order: the name is not locked, the password, the account is in
 * use, a due new password is there, the second factor. Only who has all of it makes the failures before forgotten.
 */
@ApplicationScoped
class SignInRules {
    private static final Logger LOG = Logger.getLogger(SignInRules.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInTries tries;
    private final SecondFactor factor;

    SignInRules(Accounts accounts, Passwords passwords, SignInTries tries, SecondFactor factor) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.factor = factor;
    }

    Uni<Account> authenticate(Credentials given) {
        return known(given)
                .invoke(account -> requireNewPassword(account, given.newPassword()))
                .chain(account -> hashed(account, given.newPassword())
                        .call(() -> requireFactor(account, given.code()))
                        .call(() -> tries.succeeded(account.username()))
                        .chain(hash -> hash == null
                                ? Uni.createFrom().item(account)
                                : accounts.changeOwnPassword(account.id(), hash, null)))
                .invoke(account -> LOG.infof("signed in account=%s", account.username()));
    }

    /** The account in use with this password; a failure is counted, success makes none forgotten. */
    Uni<Account> known(Credentials given) {
        String name = given.username().strip().toLowerCase(Locale.ROOT);
        return tries.requireOpen(name)
                .chain(() -> accounts.findByUsername(name))
                .chain(account -> requireRight(name, account, given.password()))
                .invoke(SignInRules::requireActive);
    }

    private Uni<Account> requireRight(String name, @Nullable Account account, String password) {
        return passwords
                .matches(password, account == null ? null : account.passwordHash())
                .chain(right -> right && account != null
                        ? Uni.createFrom().item(account)
                        : failed(name, account, "password", IdentityProblem.wrongCredentials()));
    }

    /** Told in the log without a name that is no account's: somebody may have typed the password there. */
    private <T> Uni<T> failed(String name, @Nullable Account account, String wrong, IdentityProblem problem) {
        LOG.warnf("sign-in refused account=%s wrong=%s", account == null ? "unknown" : account.username(), wrong);
        return tries.failed(name).chain(() -> Uni.createFrom().failure(problem));
    }

    private static void requireActive(Account account) {
        if (!account.isActive()) {
            throw IdentityProblem.inactive();
        }
    }

    private static void requireNewPassword(Account account, @Nullable String newPassword) {
        if (account.mustChangePassword() && newPassword == null) {
            throw IdentityProblem.passwordChangeRequired();
        }
    }

    private Uni<@Nullable String> hashed(Account account, @Nullable String newPassword) {
        return newPassword == null
                ? Uni.createFrom().nullItem()
                : passwords.chosen("newPassword", newPassword, account);
    }

    private Uni<Void> requireFactor(Account account, @Nullable String code) {
        return factor.judge(account.person(), code).chain(verdict -> switch (verdict) {
            case PASSED -> Uni.createFrom().voidItem();
            case MISSING -> Uni.createFrom().failure(IdentityProblem.factorRequired());
            case NOT_ENROLLED -> Uni.createFrom().failure(IdentityProblem.factorEnrolmentRequired());
            case WRONG -> failed(account.username(), account, "factor", IdentityProblem.factorWrong());
        });
    }
}
