package vn.hososo.signing.care;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.care.CaredRevisions.Judged;
import vn.hososo.signing.verification.Level;

/**
 * What one look at a revision brought to light.
 *
 * @param verdicts of all its signatures
 * @param settled false when nothing can be said now, for instance because no authority answers
 * @param level the lowest of its signatures, with what is kept beside the file
 * @param evidence what is to be kept beside the file from now on; absent when nothing new
 */
// A byte array in a record: it goes from the worker to the row and nowhere else.
@SuppressWarnings("ArrayRecordComponent")
record CareLook(List<Judged> verdicts, boolean settled, Level level, byte @Nullable [] evidence) {

    CareLook {
        verdicts = List.copyOf(verdicts);
    }
}
