package vn.hososo.kit.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a migration must not do while the previous release still runs on the same database. A file that contracts what no
 * running release uses any more says so: {@code -- contract: since 0.3.0}, the release from which on it is unused.
 */
final class Expansion {
    private static final Pattern CONTRACT = Pattern.compile("(?m)^-- contract: since (\\S+)$");
    private static final Pattern CREATED = Pattern.compile("create (?:unlogged )?table (?:if not exists )?([\\w.\"]+)");
    private static final Pattern TABLE =
            Pattern.compile("(?:table|update|truncate|on) (?:if exists )?(?:only )?([\\w.\"]+)");
    private static final Map<String, Pattern> BREACHES = Map.of(
            "takes something away", Pattern.compile("drop (table|column|schema|view|function|type|sequence)\\b"),
            "renames", Pattern.compile("\\brename (to|column|constraint)?\\b"),
            "requires a column", Pattern.compile("set not null|add column (?!.*\\bdefault\\b)[^,]*\\bnot null"),
            "changes a type", Pattern.compile("alter column \\S+ (set data )?type\\b"),
            "forgets rows", Pattern.compile("^truncate\\b|^delete from\\b"),
            "narrows what may be written",
                    Pattern.compile("\\badd (constraint\\b|check\\b|unique\\b)|^create unique index"));

    private Expansion() {}

    static boolean isContracting(String sql) {
        return CONTRACT.matcher(sql).find();
    }

    /** What is wrong with it; nothing when it expands only, or contracts by right. */
    static List<String> breaches(String sql, List<String> releases) {
        var contract = CONTRACT.matcher(sql);
        if (contract.find()) {
            return releases.contains(contract.group(1)) ? List.of() : List.of("no such release: " + contract.group(1));
        }
        String plain = sql.replaceAll("--.*", " ").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        List<String> created =
                CREATED.matcher(plain).results().map(it -> it.group(1)).toList();
        List<String> breaches = new ArrayList<>();
        for (String statement : plain.split(";")) {
            var table = TABLE.matcher(statement);
            if (table.find() && created.contains(table.group(1))) {
                continue;
            }
            BREACHES.forEach((what, pattern) -> {
                if (pattern.matcher(statement.strip()).find()) {
                    breaches.add(what + ": " + statement.strip());
                }
            });
        }
        return breaches;
    }
}
