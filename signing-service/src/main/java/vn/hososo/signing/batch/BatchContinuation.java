package vn.hososo.signing.batch;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The PIN once more, for it is kept nowhere. */
record BatchContinuation(@Nullable @Size(max = 200) String pin) {

    @Override
    public String toString() {
        return "BatchContinuation[pin redacted]";
    }
}
