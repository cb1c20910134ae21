package vn.hososo.document.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Where, when and under which number a document was entered, and by whom. */
record Arrival(UUID unitId, int year, int number, LocalDate day, Instant at, String by) {}
