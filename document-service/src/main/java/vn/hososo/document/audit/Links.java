package vn.hososo.document.audit;

import java.util.stream.Stream;

/** The links of one unit's chain in their order; may be gone through more than once. */
interface Links {
    /** To be closed. */
    Stream<Link> open();
}
