package vn.hososo.document.search;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The chosen columns lie in one column of the table, by their names. */
@Converter
class ColumnsColumn implements AttributeConverter<Columns, String> {
    @Override
    public String convertToDatabaseColumn(Columns columns) {
        return columns.chosen().stream().map(Column::name).collect(Collectors.joining(","));
    }

    @Override
    public Columns convertToEntityAttribute(String column) {
        return new Columns(Arrays.stream(column.split(",")).map(Column::valueOf).toList());
    }
}
