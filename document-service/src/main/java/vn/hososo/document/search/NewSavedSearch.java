package vn.hososo.document.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.document.text.Line;

/** A search to be kept, with the columns in the order in which they are wanted. */
@Schema(name = "NewSavedSearch", examples = """
        {"name":"Báo cáo quý","filters":{"q":"báo cáo kết quả","kind":"INCOMING","sort":"NEWEST"},
         "columns":["DAY","NUMBER","SYMBOL","TITLE"]}""")
record NewSavedSearch(
        @NotBlank @Size(max = 100) @Line String name,
        @NotNull @Valid Filters filters,
        @NotNull @Size(min = 1, max = 8) List<@NotNull Column> columns) {}
