package vn.hososo.gateway.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.worker.Worker;

/** Passwords are kept as Argon2id hashes; hashing burns the processor on purpose, so it runs in a lane of its own. */
@ApplicationScoped
class Passwords {
    private static final String LANE = "passwords";
    // OWASP's choice for little memory: 7 MiB, five passes, one thread.
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(7168, 5, 1, 32, Argon2.ID);

    private final Worker worker;
    private final int minimumLength;
    private final String nobodys;

    Passwords(Worker worker, IdentityConfig config) {
        this.worker = worker;
        this.minimumLength = config.minimumPasswordLength();
        this.nobodys = hash("nobody's password");
    }

    Uni<String> hashed(String password) {
        if (password.codePointCount(0, password.length()) < minimumLength) {
            throw ProblemException.invalid(
                    "password",
                    "body",
                    new Text("Ít nhất " + minimumLength + " ký tự.", "At least " + minimumLength + " characters."));
        }
        return worker.run(LANE, () -> hash(password));
    }

    /** Takes as long for an account that does not exist, so that names cannot be guessed by the clock. */
    Uni<Boolean> matches(String password, @Nullable String hash) {
        return worker.run(
                LANE,
                () -> Password.check(password, hash == null ? nobodys : hash).with(ARGON2) && hash != null);
    }

    private static String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    }
}
