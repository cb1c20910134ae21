package vn.hososo.gateway.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Roles in one column, separated by spaces. */
@Converter
class RolesColumn implements AttributeConverter<Set<String>, String> {
    @Override
    public String convertToDatabaseColumn(Set<String> roles) {
        return String.join(" ", new TreeSet<>(roles));
    }

    @Override
    public Set<String> convertToEntityAttribute(String column) {
        return new TreeSet<>(List.of(column.split(" ")));
    }
}
