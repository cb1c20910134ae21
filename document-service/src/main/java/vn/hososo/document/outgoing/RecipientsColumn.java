package vn.hososo.document.outgoing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Recipients lie in one column: they are written and read whole, together with their document. */
@Converter
class RecipientsColumn implements AttributeConverter<List<Recipient>, String> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Recipient>> RECIPIENTS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Recipient> recipients) {
        try {
            return JSON.writeValueAsString(recipients);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<Recipient> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, RECIPIENTS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The recipients of a document cannot be read", broken);
        }
    }
}
