package vn.hososo.kit.paging;

import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/**
 * Which page of a list.
 *
 * @param page counted from 0
 * @param size 1 to 500 items
 */
public record Paging(int page, int size) {
    private static final int DEFAULT_SIZE = 50;
    private static final int MAX_SIZE = 500;
    private static final int MAX_PAGE = 1_000_000;

    public static Paging of(@Nullable Integer page, @Nullable Integer size) {
        int wantedPage = page == null ? 0 : page;
        int wantedSize = size == null ? DEFAULT_SIZE : size;
        if (wantedPage < 0 || wantedPage > MAX_PAGE) {
            throw ProblemException.invalid(
                    "page", "query", new Text("Từ 0 đến " + MAX_PAGE + ".", "From 0 to " + MAX_PAGE + "."));
        }
        if (wantedSize < 1 || wantedSize > MAX_SIZE) {
            throw ProblemException.invalid(
                    "size", "query", new Text("Từ 1 đến " + MAX_SIZE + ".", "From 1 to " + MAX_SIZE + "."));
        }
        return new Paging(wantedPage, wantedSize);
    }

    public long offset() {
        return (long) page * size;
    }
}
