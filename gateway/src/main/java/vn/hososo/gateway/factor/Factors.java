package vn.hososo.gateway.factor;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.gateway.factor.FactorRepository.Factor;
import vn.hososo.gateway.identity.Credentials;
import vn.hososo.gateway.identity.People;
import vn.hososo.gateway.identity.Person;
import vn.hososo.gateway.identity.SecondFactor;
import vn.hososo.gateway.identity.SignInTries;
import vn.hososo.kit.caller.Caller;

/** Second factors from setting one up to its removal; each code counts once, each wrong one as a failed sign-in. */
@ApplicationScoped
class Factors implements SecondFactor {
    private static final int SECRET_BYTES = 20;

    private final FactorRepository factors;
    private final SecretBox box;
    private final People people;
    private final SignInTries tries;
    private final Set<String> requiredRoles;
    private final String issuer;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Factors(
            FactorRepository factors,
            SecretBox box,
            People people,
            SignInTries tries,
            FactorConfig config,
            Clock clock) {
        this.factors = factors;
        this.box = box;
        this.people = people;
        this.tries = tries;
        this.requiredRoles = config.factorRequiredRoles().orElse(Set.of());
        this.issuer = config.factorIssuer();
        this.clock = clock;
    }

    @Override
    public Uni<Verdict> judge(Person person, @Nullable String code) {
        return factors.find(person.id()).chain(factor -> {
            if (factor == null || (!factor.confirmed() && code == null)) {
                return Uni.createFrom().item(isRequired(person) ? Verdict.NOT_ENROLLED : Verdict.PASSED);
            }
            return code == null
                    ? Uni.createFrom().item(Verdict.MISSING)
                    : use(person.id(), factor, code).map(right -> right ? Verdict.PASSED : Verdict.WRONG);
        });
    }

    /** Shown once; who has only the password can do this as long as there is no second factor. */
    Uni<Enrolment> enrol(Credentials owner) {
        return people.withPassword(owner).chain(person -> {
            byte[] secret = new byte[SECRET_BYTES];
            random.nextBytes(secret);
            var codes = RecoveryCodes.random();
            return factors.enrol(person.id(), box.sealed(secret, person.id()), hashes(codes), clock.instant())
                    .invoke(Factors::requireEnrolled)
                    .map(enrolled -> shown(person, secret, codes));
        });
    }

    Uni<FactorView> of(Caller caller) {
        return person(caller).chain(person -> factors.find(person.id()).map(factor -> view(person, factor)));
    }

    /** The first code shows that the authenticator has the secret; from now on one is asked for. */
    Uni<FactorView> confirm(Caller caller, String code) {
        return withCode(caller, code).chain(person -> of(caller));
    }

    Uni<List<String>> renewRecoveryCodes(Caller caller, String code) {
        var codes = RecoveryCodes.random();
        return withCode(caller, code)
                .chain(person -> factors.replaceRecoveryCodes(person.id(), hashes(codes)))
                .replaceWith(codes);
    }

    Uni<Void> remove(Caller caller, String code) {
        return withCode(caller, code)
                .chain(person -> factors.remove(person.id()))
                .replaceWithVoid();
    }

    /** By an administrator, for somebody who has lost it. */
    Uni<Void> reset(Caller caller, UUID accountId) {
        return people.administered(caller, accountId)
                .chain(person -> factors.remove(person.id()))
                .invoke(Factors::requireFound)
                .replaceWithVoid();
    }

    private Uni<Person> withCode(Caller caller, String code) {
        return tries.requireOpen(caller.upn())
                .chain(() -> person(caller))
                .call(person -> factors.find(person.id())
                        .onItem()
                        .ifNull()
                        .failWith(FactorProblem::notFound)
                        .chain(factor -> use(person.id(), factor, code))
                        .chain(right -> right
                                ? Uni.createFrom().voidItem()
                                : tries.failed(caller.upn())
                                        .chain(() -> Uni.createFrom().failure(FactorProblem.wrongCode()))));
    }

    private Uni<Boolean> use(UUID accountId, Factor factor, String given) {
        var code = given.replace(" ", "");
        if (!Totp.isCode(code)) {
            return factors.useRecoveryCode(accountId, RecoveryCodes.hash(code), clock.instant());
        }
        byte[] secret = box.opened(factor.sealedSecret().getBytes(), accountId);
        var step = Totp.step(secret, code, clock.instant());
        return step.isEmpty()
                ? Uni.createFrom().item(false)
                : factors.useStep(accountId, step.getAsLong(), clock.instant());
    }

    private Uni<Person> person(Caller caller) {
        return people.require(UUID.fromString(caller.subject()));
    }

    private boolean isRequired(Person person) {
        return person.memberships().stream().flatMap(it -> it.roles().stream()).anyMatch(requiredRoles::contains);
    }

    private FactorView view(Person person, @Nullable Factor factor) {
        boolean enrolled = factor != null && factor.confirmed();
        return new FactorView(
                enrolled, isRequired(person), factor != null && enrolled ? factor.recoveryCodesLeft() : 0);
    }

    private Enrolment shown(Person person, byte[] secret, List<String> recoveryCodes) {
        var text = Base32.of(secret);
        var uri = "otpauth://totp/" + encoded(issuer) + ":" + encoded(person.username()) + "?secret=" + text
                + "&issuer=" + encoded(issuer) + "&algorithm=SHA1&digits=6&period=30";
        return new Enrolment(text, uri, QrCode.svg(uri), recoveryCodes);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static List<String> hashes(List<String> codes) {
        return codes.stream().map(RecoveryCodes::hash).toList();
    }

    private static void requireEnrolled(boolean enrolled) {
        if (!enrolled) {
            throw FactorProblem.exists();
        }
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw FactorProblem.notFound();
        }
    }
}
