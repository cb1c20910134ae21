package vn.hososo.document.search;

import java.util.List;

/** The columns that a person chose, in their order. */
record Columns(List<Column> chosen) {
    Columns {
        chosen = List.copyOf(chosen);
    }
}
