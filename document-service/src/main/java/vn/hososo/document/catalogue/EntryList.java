package vn.hososo.document.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The entries that replace those of a draft. */
@Schema(name = "CatalogueEntries")
record EntryList(@NotNull @Size(max = 5000) List<@NotNull @Valid NewEntry> entries) {}
