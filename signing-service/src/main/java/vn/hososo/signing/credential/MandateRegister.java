package vn.hososo.signing.credential;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers who holds a certificate and with which mandates on a day, for those who judge signatures. */
@ApplicationScoped
public class MandateRegister {

    private final CredentialRepository credentials;

    @Inject
    MandateRegister(CredentialRepository credentials) {
        this.credentials = credentials;
    }

    /**
     * The holders among these certificates, by the certificate's SHA-256; strangers are absent.
     *
     * @param days the day of signing in Vietnam, by the certificate's SHA-256
     */
    @WithSession
    public Uni<Map<String, RegisteredHolder>> holders(Map<String, LocalDate> days) {
        return days.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : credentials
                        .byCertificates(days.keySet())
                        .map(found -> found.stream()
                                .collect(Collectors.toMap(
                                        Credential::certificateSha256,
                                        credential -> credential.holderOn(days.get(credential.certificateSha256())))));
    }
}
