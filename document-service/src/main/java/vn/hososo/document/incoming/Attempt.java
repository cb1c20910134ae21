package vn.hososo.document.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Where, when and by whom a document was to be entered that was not taken. */
record Attempt(UUID unitId, LocalDate day, Instant at, String by) {}
