package vn.hososo.gateway.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Hashes in one column, one a line. */
@Converter
class HashesColumn implements AttributeConverter<List<String>, String> {
    @Override
    public String convertToDatabaseColumn(List<String> hashes) {
        return String.join("\n", hashes);
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        return column.lines().toList();
    }
}
