package vn.hososo.kit.problem;

/**
 * One field that breaks a rule.
 *
 * @param field the field's name as the client sent it, with dots for nested ones
 * @param in where it stands: body, metadata, query, path or header
 * @param message the rule it breaks
 */
public record Violation(String field, String in, Text message) {}
