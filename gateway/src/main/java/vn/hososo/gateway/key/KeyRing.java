package vn.hososo.gateway.key;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All keys in the order they were added. Which signs and which are published follows from the clock alone, so that gateways
 * with the same directory agree: a key signs from its grace after it was added until the next one does, and is published
 * from the start until the last token it signed has run out.
 */
record KeyRing(List<SigningKey> keys, Duration grace, Duration tokenLife) {
    // for clocks that differ
    private static final Duration RESERVE = Duration.ofMinutes(1);

    KeyRing {
        keys = keys.stream().sorted(Comparator.comparing(SigningKey::since)).toList();
        if (keys.isEmpty()) {
            throw new IllegalStateException("there is no key to sign user tokens with");
        }
    }

    enum State {
        NEXT,
        SIGNING,
        LEAVING,
        GONE
    }

    SigningKey signing(Instant at) {
        return keys.get(signingIndex(at));
    }

    List<SigningKey> published(Instant at) {
        return IntStream.range(0, keys.size())
                .filter(index -> state(index, at) != State.GONE)
                .mapToObj(keys::get)
                .toList();
    }

    State state(int index, Instant at) {
        int signing = signingIndex(at);
        if (index >= signing) {
            return index == signing ? State.SIGNING : State.NEXT;
        }
        return at.isBefore(publishedUntil(index)) ? State.LEAVING : State.GONE;
    }

    /** The first key needs no grace, for nobody has believed another before it. */
    Instant signsFrom(int index) {
        return index == 0 ? keys.getFirst().since() : keys.get(index).since().plus(grace);
    }

    private Instant publishedUntil(int index) {
        return signsFrom(index + 1).plus(tokenLife).plus(RESERVE);
    }

    private int signingIndex(Instant at) {
        int index = keys.size() - 1;
        while (index > 0 && at.isBefore(signsFrom(index))) {
            index--;
        }
        return index;
    }
}
