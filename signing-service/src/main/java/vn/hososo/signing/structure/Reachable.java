package vn.hososo.signing.structure;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Reads every object once, so that no reader who comes later meets one that was not measured. */
final class Reachable {

    private final Budget budget;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();

    private Reachable(Budget budget) {
        this.budget = budget;
    }

    static void read(PDDocument document, Budget budget) {
        var reachable = new Reachable(budget);
        reachable.found(document.getDocument().getTrailer());
        for (var next = reachable.open.poll(); next != null; next = reachable.open.poll()) {
            reachable.look(next);
        }
    }

    private void look(COSBase container) {
        if (container instanceof COSDictionary dictionary) {
            dictionary.keySet().forEach(key -> found(dictionary.getItem(key)));
        } else if (container instanceof COSArray array) {
            for (var index = 0; index < array.size(); index++) {
                found(array.get(index));
            }
        }
    }

    private void found(@Nullable COSBase item) {
        var value = Cos.value(item);
        budget.value();
        if ((value instanceof COSDictionary || value instanceof COSArray) && seen.add(value)) {
            budget.object();
            open.add(value);
        }
    }
}
