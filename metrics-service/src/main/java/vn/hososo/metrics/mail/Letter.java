package vn.hososo.metrics.mail;

import java.util.UUID;

/**
 * Thư: what is to be told to a unit.
 *
 * @param occasion what it tells of; there is never a second letter of the same occasion
 */
public record Letter(String occasion, UUID unitId, String subject, String text) {}
