package vn.hososo.document.register;

import java.util.UUID;

/** A number given by a register for a year. */
public record Entry(UUID registerId, int year, int number) {}
