package vn.hososo.local.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The answer to {@code ./hososo revoke NAME [MOMENT]}: the demonstration authority revokes a certificate from then on. */
public final class Revocation {
    private final Path directory;
    private final Clock clock;

    public Revocation(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param words the name of an issued file ({@code leader.thua}) or a serial number in hexadecimal, and the moment, now if none is given
     * @return what was done, to be said
     */
    public String revoke(List<String> words) throws GeneralSecurityException, IOException {
        if (words.isEmpty() || words.size() > 2) {
            throw new IllegalArgumentException("revoke NAME|SERIAL [2025-03-05T01:00:00Z]");
        }
        var serial = serial(words.getFirst());
        var at = words.size() == 2 ? moment(words.getLast()) : clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var revocations = new Revocations(directory);
        if (revocations.all().containsKey(serial)) {
            throw new IllegalArgumentException("đã thu hồi từ trước / revoked already: " + words.getFirst());
        }
        revocations.revoke(serial, at);
        return "Đã thu hồi / revoked: " + words.getFirst() + " (" + serial.toString(16) + ") " + at;
    }

    private BigInteger serial(String name) throws GeneralSecurityException, IOException {
        var issued = directory.resolve("issued");
        var file = issued.resolve(name + ".p12").normalize();
        if (file.getParent().equals(issued) && Files.exists(file)) {
            return KeyFile.load(file, Authority.PASSWORD).certificate().getSerialNumber();
        }
        if (name.matches("[0-9a-f]+")
                && Files.exists(directory.resolve("certificates").resolve(name + ".crt"))) {
            return new BigInteger(name, 16);
        }
        throw new IllegalArgumentException("không có chứng thư / no such certificate: " + name);
    }

    private Instant moment(String word) {
        try {
            var at = Instant.parse(word);
            if (at.isAfter(clock.instant())) {
                throw new IllegalArgumentException("chưa đến lúc / not in the past: " + word);
            }
            return at;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("2025-03-05T01:00:00Z, not " + word, e);
        }
    }
}
