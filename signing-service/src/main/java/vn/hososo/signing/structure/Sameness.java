package vn.hososo.signing.structure;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Whether an object means the same in two revisions, with all it refers to. Without recursion, for the depth is the file's
 * to choose; pairs that are judged elsewhere (pages, fields) are assumed to be the same here.
 */
final class Sameness {

    /** Two objects by identity: equal content in another place is another object. */
    private record Pair(COSBase left, COSBase right) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Pair(var otherLeft, var otherRight) && left == otherLeft && right == otherRight;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(left) + System.identityHashCode(right);
        }
    }

    private final Budget budget;
    private final Set<Pair> known = new HashSet<>();

    Sameness(Budget budget) {
        this.budget = budget;
    }

    /** True when the pair was not assumed before. */
    boolean assume(COSBase left, COSBase right) {
        return known.add(new Pair(left, right));
    }

    boolean same(@Nullable COSBase left, @Nullable COSBase right) {
        var seen = new HashSet<Pair>();
        Deque<Pair> open = new ArrayDeque<>();
        if (!matches(left, right, seen, open)) {
            return false;
        }
        for (var pair = open.poll(); pair != null; pair = open.poll()) {
            if (!(pair.left() instanceof COSArray array
                    ? elements(array, (COSArray) pair.right(), seen, open)
                    : entries((COSDictionary) pair.left(), (COSDictionary) pair.right(), seen, open))) {
                return false;
            }
        }
        known.addAll(seen);
        return true;
    }

    /** The keys whose values differ between two dictionaries. */
    Set<COSName> differing(COSDictionary left, COSDictionary right, Collection<COSName> except) {
        var different = new LinkedHashSet<COSName>();
        for (var key : keys(left, right)) {
            if (!except.contains(key) && !same(left.getItem(key), right.getItem(key))) {
                different.add(key);
            }
        }
        return different;
    }

    private static Set<COSName> keys(COSDictionary left, COSDictionary right) {
        var keys = new LinkedHashSet<>(left.keySet());
        keys.addAll(right.keySet());
        return keys;
    }

    private boolean matches(@Nullable COSBase leftItem, @Nullable COSBase rightItem, Set<Pair> seen, Deque<Pair> open) {
        var left = Cos.value(leftItem);
        var right = Cos.value(rightItem);
        budget.value();
        if (left == null || right == null) {
            return left == right;
        }
        return switch (left) {
            case COSDictionary dictionary ->
                right instanceof COSDictionary other && opened(dictionary, other, seen, open);
            case COSArray array -> right instanceof COSArray other && opened(array, other, seen, open);
            case COSString string ->
                right instanceof COSString other && Arrays.equals(string.getBytes(), other.getBytes());
            case COSInteger integer when right instanceof COSInteger other -> integer.longValue() == other.longValue();
            case COSNumber number -> right instanceof COSNumber other && number.floatValue() == other.floatValue();
            default -> left.equals(right);
        };
    }

    private boolean opened(COSBase left, COSBase right, Set<Pair> seen, Deque<Pair> open) {
        var pair = new Pair(left, right);
        if (!known.contains(pair) && seen.add(pair)) {
            budget.object();
            open.add(pair);
        }
        return true;
    }

    private boolean elements(COSArray left, COSArray right, Set<Pair> seen, Deque<Pair> open) {
        if (left.size() != right.size()) {
            return false;
        }
        for (var index = 0; index < left.size(); index++) {
            if (!matches(left.get(index), right.get(index), seen, open)) {
                return false;
            }
        }
        return true;
    }

    private boolean entries(COSDictionary left, COSDictionary right, Set<Pair> seen, Deque<Pair> open) {
        if (left instanceof COSStream || right instanceof COSStream) {
            if (!(left instanceof COSStream stream && right instanceof COSStream other && sameBytes(stream, other))) {
                return false;
            }
        }
        var length = left instanceof COSStream ? List.of(COSName.LENGTH) : List.<COSName>of();
        for (var key : keys(left, right)) {
            if (!length.contains(key) && !matches(left.getItem(key), right.getItem(key), seen, open)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameBytes(COSStream left, COSStream right) {
        budget.checkTime();
        try (var leftBytes = left.createRawInputStream();
                var rightBytes = right.createRawInputStream()) {
            return Arrays.equals(leftBytes.readAllBytes(), rightBytes.readAllBytes());
        } catch (IOException unreadable) {
            return false;
        }
    }
}
