package vn.hososo.kit.paging;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers a page with the total in {@code X-Total-Count} and its neighbours in {@code Link} (RFC 8288). */
public final class Paged {
    private Paged() {}

    public static <T> RestResponse<Listing<T>> response(UriInfo uri, Paging paging, long total, List<T> items) {
        var answer = RestResponse.ResponseBuilder.ok(new Listing<>(items)).header("X-Total-Count", total);
        String links = links(uri, paging, total);
        return (links.isEmpty() ? answer : answer.header("Link", links)).build();
    }

    public static <T> RestResponse<Listing<T>> response(UriInfo uri, Paging paging, Page<T> page) {
        return response(uri, paging, page.total(), page.items());
    }

    private static String links(UriInfo uri, Paging paging, long total) {
        List<String> links = new ArrayList<>();
        if (paging.page() > 0) {
            links.add(link(uri, paging, paging.page() - 1, "prev"));
        }
        if (paging.offset() + paging.size() < total) {
            links.add(link(uri, paging, paging.page() + 1, "next"));
        }
        return String.join(", ", links);
    }

    private static String link(UriInfo uri, Paging paging, int page, String rel) {
        // relative, so that it holds behind the gateway
        var target = uri.getRequestUriBuilder()
                .replaceQueryParam("page", page)
                .replaceQueryParam("size", paging.size())
                .build();
        return "<" + target.getRawPath() + "?" + target.getRawQuery() + ">; rel=\"" + rel + "\"";
    }
}
