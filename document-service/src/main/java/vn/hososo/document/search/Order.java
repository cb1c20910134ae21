package vn.hososo.document.search;

/** In which order things are found. */
enum Order {
    NEWEST("day desc, id desc"),
    OLDEST("day, id"),
    NUMBER("length(number), number, day desc, id"),
    TITLE("folded_title, day desc, id"),
    /** The words together in the title before the words anywhere. */
    RELEVANCE("folded_title like '%' || search_fold($2) || '%' desc, day desc, id desc");

    private final String columns;

    Order(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }
}
