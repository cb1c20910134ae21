package vn.hososo.gateway.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.worker.Worker;

/**
 * Passwords are kept as Argon2id hashes; hashing burns the processor on purpose, so it runs in a lane of its own. Which are
 * allowed is a matter of length, of how hard they are to guess (known passwords, keyboard runs, the own name), and of not
 * coming back to one of the last.
 */
@ApplicationScoped
class Passwords {
    private static final String LANE = "passwords";
    // what comes after makes no password easier to guess, only longer to rate
    private static final int RATED = 72;

    private final Worker worker;
    private final Zxcvbn rating = new Zxcvbn();
    private final List<String> common = common();
    private final int minimumLength;
    private final int minimumScore;
    private final int formerPasswords;
    private final Argon2Function argon2;
    private final String nobodys;

    Passwords(Worker worker, IdentityConfig config) {
        this.worker = worker;
        this.minimumLength = config.minimumPasswordLength();
        this.minimumScore = config.minimumPasswordScore();
        this.formerPasswords = config.formerPasswords();
        this.argon2 = Argon2Function.getInstance(config.hashMemory(), config.hashPasses(), 1, 32, Argon2.ID);
        this.nobodys = hash("nobody's password");
    }

    /** The hash of a first password. */
    Uni<String> first(String password, String username, String displayName) {
        requireLength("password", password);
        return worker.run(LANE, () -> {
            requireHardToGuess("password", password, username, displayName);
            return hash(password);
        });
    }

    /** The hash of another password for the account; a problem 400 for one that may not be. */
    Uni<String> chosen(String field, String password, Account account) {
        requireLength(field, password);
        return worker.run(LANE, () -> {
            requireHardToGuess(
                    field, password, account.username(), account.person().displayName());
            requireNotFormer(field, password, account.hashesInUse(Math.max(1, formerPasswords)));
            return hash(password);
        });
    }

    /** The hash of the password given by configuration, whose choice is not ours. */
    Uni<String> configured(String password) {
        return worker.run(LANE, () -> hash(password));
    }

    /** The hash of a password that nobody knows. */
    Uni<String> unknown() {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        return worker.run(LANE, () -> hash(HexFormat.of().formatHex(random)));
    }

    /** Takes as long for an account that does not exist, so that names cannot be guessed by the clock. */
    Uni<Boolean> matches(String password, @Nullable String hash) {
        return worker.run(LANE, () -> matchesNow(password, hash == null ? nobodys : hash) && hash != null);
    }

    int formerPasswords() {
        return formerPasswords;
    }

    private void requireLength(String field, String password) {
        if (password.codePointCount(0, password.length()) < minimumLength) {
            throw ProblemException.invalid(
                    field,
                    "body",
                    new Text("Ít nhất " + minimumLength + " ký tự.", "At least " + minimumLength + " characters."));
        }
    }

    private void requireHardToGuess(String field, String password, String... names) {
        var hints = new ArrayList<>(common);
        for (String name : names) {
            hints.add(name);
            hints.addAll(List.of(name.split("[ ._-]+")));
        }
        var rated = password.length() > RATED ? password.substring(0, RATED) : password;
        if (rating.measure(rated, hints).getScore() < minimumScore) {
            throw ProblemException.invalid(
                    field,
                    "body",
                    new Text(
                            "Quá dễ đoán: đừng dùng tên mình, mật khẩu phổ biến, dãy phím hay chữ lặp lại; vài từ không"
                                    + " liên quan thì tốt.",
                            "Too easy to guess: not your name, a common password, a run of keys or a repetition; a few"
                                    + " unrelated words are good."));
        }
    }

    private static void requireNotFormer(String field, String password, List<String> hashes) {
        if (hashes.stream().anyMatch(hash -> matchesNow(password, hash))) {
            throw ProblemException.invalid(
                    field,
                    "body",
                    new Text("Không dùng lại một trong các mật khẩu gần đây.", "Not one of the last passwords again."));
        }
    }

    /** A hash names its own cost, so that those of before still hold after it was changed. */
    private static boolean matchesNow(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    private String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(argon2).getResult();
    }

    /** What people here choose, beside what zxcvbn knows of the world. */
    private static List<String> common() {
        try (var file = Objects.requireNonNull(Passwords.class.getResourceAsStream("/hososo/common-passwords.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
