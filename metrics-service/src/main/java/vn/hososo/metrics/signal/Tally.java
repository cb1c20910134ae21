package vn.hososo.metrics.signal;

import vn.hososo.metrics.unit.MeasuredUnit;

/**
 * What of a unit's work of a period bears on the questions.
 *
 * @param opened dossiers that got their first document in the period
 * @param openedAtEnd of these, on the last working days
 * @param single dossiers opened in the period that hold one document only, filed after the work was done
 * @param issued documents issued in the period
 * @param issuedAtEnd of these, on the last working day
 */
record Tally(MeasuredUnit unit, long opened, long openedAtEnd, long single, long issued, long issuedAtEnd) {}
