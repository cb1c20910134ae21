package vn.hososo.metrics.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter whose turn has come.
 *
 * @param unitKey null while the unit is not known
 * @param attempts this one included
 */
record WaitingLetter(UUID id, @Nullable String unitKey, String subject, String text, int attempts) {}
