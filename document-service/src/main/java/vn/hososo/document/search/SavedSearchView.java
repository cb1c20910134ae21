package vn.hososo.document.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A search that its owner keeps. */
@Schema(name = "SavedSearch")
record SavedSearchView(UUID id, String name, Filters filters, List<Column> columns, Instant createdAt) {}
