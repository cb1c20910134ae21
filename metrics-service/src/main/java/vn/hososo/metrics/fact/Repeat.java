package vn.hososo.metrics.fact;

/** An event under an id that was told before, elsewhere in its partition; {@code same} if it says the same again. */
public record Repeat(Place place, boolean same) {

    /** Where the repeating event lies. */
    public record Place(String topic, int partition, long offset) {}
}
