package vn.hososo.metrics.closing;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Mã xác minh: 75 random bits and a check character, in sixteen letters and digits that cannot be confused when they are
 * read from paper. Lower case, missing hyphens and the letters O, I and L are understood.
 */
public record VerificationCode(String text) {

    /** Crockford's base 32. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int BASE = ALPHABET.length();
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static VerificationCode next() {
        var code = new StringBuilder();
        for (int i = 1; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(BASE)));
        }
        return new VerificationCode(grouped(code.append(check(code)).toString()));
    }

    /** Empty where what was typed can be no code: a wrong length, an unknown letter, or a slip that the check shows. */
    public static Optional<VerificationCode> parse(String typed) {
        var letters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean plausible = letters.length() == LENGTH && letters.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0);
        return plausible && check(letters.substring(0, LENGTH - 1)) == letters.charAt(LENGTH - 1)
                ? Optional.of(new VerificationCode(grouped(letters)))
                : Optional.empty();
    }

    /** Luhn's sum to the base 32: any one wrong character, and nearly any two exchanged, are noticed. */
    private static char check(CharSequence letters) {
        int sum = 0;
        int factor = 2;
        for (int i = letters.length() - 1; i >= 0; i--) {
            int addend = factor * ALPHABET.indexOf(letters.charAt(i));
            sum += addend / BASE + addend % BASE;
            factor = 3 - factor;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }

    private static String grouped(String letters) {
        return letters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    @Override
    public String toString() {
        return text;
    }
}
