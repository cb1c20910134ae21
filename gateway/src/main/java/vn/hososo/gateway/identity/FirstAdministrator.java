package vn.hososo.gateway.identity;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import vn.hososo.kit.caller.Roles;

/**
 * Opens an empty platform: makes the account {@code admin} when there is no account and a password is configured. Not ready
 * before, for whoever waits for the platform signs in next.
 */
@Readiness
@ApplicationScoped
class FirstAdministrator implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);
    private static final long RETRY_MILLIS = 1_000;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Optional<String> password;
    private final Vertx vertx;
    private volatile boolean isOpen;

    FirstAdministrator(Accounts accounts, Passwords passwords, IdentityConfig config, Vertx vertx) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.password = config.bootstrapAdminPassword();
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        isOpen = password.isEmpty();
        password.ifPresent(it -> soon(it));
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("accounts").status(isOpen).build();
    }

    /** On a context of its own kind, for a database session lives on a duplicated one only. */
    private void soon(String it) {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> createIfNone(it));
    }

    private void createIfNone(String it) {
        accounts.areNone()
                .chain(none -> none ? create(it) : Uni.createFrom().item(false))
                .subscribe()
                .with(this::report, e -> again(it, e));
    }

    private Uni<Boolean> create(String it) {
        var admin = new NewAccount(
                "admin",
                it,
                "Quản trị hệ thống",
                null,
                List.of(new NewMembership(null, null, List.of(Roles.SYSTEM_ADMIN))),
                false);
        return passwords.configured(it).chain(hash -> accounts.createFirst(admin, hash));
    }

    private void report(boolean made) {
        isOpen = true;
        if (made) {
            LOG.info("first administrator created username=admin");
        }
    }

    private void again(String it, Throwable cause) {
        LOG.warnf("first administrator not created yet cause=%s", cause);
        vertx.setTimer(RETRY_MILLIS, timer -> soon(it));
    }
}
