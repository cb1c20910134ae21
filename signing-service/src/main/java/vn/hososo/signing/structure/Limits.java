package vn.hososo.signing.structure;

import java.time.Duration;

/**
 * How much work a file may make before it counts as an attack.
 *
 * @param signatures largest number of signatures and document time stamps
 * @param objects largest number of objects in one revision
 * @param decoded largest size to which all streams that a reader must decode may grow together
 * @param within longest time to read one file and compare its revisions
 */
public record Limits(int signatures, int objects, long decoded, Duration within) {

    public static final Limits USUAL = new Limits(32, 300_000, 64L * 1024 * 1024, Duration.ofSeconds(20));
}
