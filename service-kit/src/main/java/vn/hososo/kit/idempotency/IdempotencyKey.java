package vn.hososo.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/**
 * What makes a repeated request the same request.
 *
 * @param account who asks; keys of different accounts never meet
 * @param operation what is asked, the OpenAPI operation id
 * @param key the client's {@code Idempotency-Key}, up to 255 characters
 * @param fingerprint SHA-256 of the request's content, hexadecimal
 */
public record IdempotencyKey(String account, String operation, String key, String fingerprint) {
    private static final int LONGEST = 255;

    /** The key of an operation that must have one; a problem 400 without it. */
    public static IdempotencyKey required(Caller caller, String operation, @Nullable String header, Object... body) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(
                    CommonProblem.IDEMPOTENCY_KEY_MISSING,
                    new Text(
                            "Hãy gửi tiêu đề Idempotency-Key với một giá trị mới cho mỗi yêu cầu.",
                            "Send the header Idempotency-Key with a new value for each request."));
        }
        if (header.length() > LONGEST) {
            throw ProblemException.invalid(
                    "Idempotency-Key", "header", new Text("Tối đa 255 ký tự.", "At most 255 characters."));
        }
        return new IdempotencyKey(caller.subject(), operation, header, fingerprint(body));
    }

    /** The key of an operation that may have one. */
    public static @Nullable IdempotencyKey optional(
            Caller caller, String operation, @Nullable String header, Object... body) {
        return header == null ? null : required(caller, operation, header, body);
    }

    private static String fingerprint(Object... body) {
        try {
            byte[] canonical =
                    Arc.container().instance(ObjectMapper.class).get().writeValueAsBytes(body);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("the request's content cannot be hashed", e);
        }
    }
}
