package vn.hososo.kit.problem;

import java.util.Locale;

/**
 * A sentence for people in both languages of the platform.
 *
 * @param vi Vietnamese, shown first
 * @param en English, shown when the client prefers it
 */
public record Text(String vi, String en) {
    private static final String SEPARATOR = " | ";

    /** Reads the message of a constraint, written as {@code vi | en} (see {@code ValidationMessages.properties}). */
    public static Text ofMessage(String message) {
        int at = message.indexOf(SEPARATOR);
        return at < 0
                ? new Text(message, message)
                : new Text(message.substring(0, at), message.substring(at + SEPARATOR.length()));
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }
}
