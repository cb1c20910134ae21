package vn.hososo.signing.structure;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * One signature dictionary as it lies in the file.
 *
 * @param fields the names of the fields that show it; more than one is a flaw
 * @param fingerprint SHA-256 of its {@code /Contents}
 * @param gap where its {@code /Contents} begin, which it does not cover, and {@code resumes} where they end
 * @param end where the bytes end that it covers
 * @param timestamp a time stamp over the document, nobody's signature
 * @param whole whether it covers the whole file
 * @param changes what later revisions did that it permits
 * @param alone whether the file holds no other signature and no validation data, whosever
 * @param shown fields of later signatures that are seen on a page
 */
public record FoundSignature(
        List<String> fields,
        String fingerprint,
        long gap,
        long resumes,
        long end,
        boolean timestamp,
        boolean whole,
        boolean alone,
        Set<Change> changes,
        Set<Flaw> flaws,
        Set<String> shown) {

    public FoundSignature {
        fields = List.copyOf(fields);
        changes = Set.copyOf(changes);
        flaws = Set.copyOf(flaws);
        shown = Set.copyOf(shown);
    }

    public String name() {
        return String.join(",", fields);
    }

    FoundSignature with(Collection<Flaw> more) {
        var all = new java.util.TreeSet<>(flaws);
        all.addAll(more);
        return new FoundSignature(fields, fingerprint, gap, resumes, end, timestamp, whole, alone, changes, all, shown);
    }
}
