package vn.hososo.signing.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.model.ToBeSigned;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import org.junit.jupiter.api.Test;
import vn.hososo.signing.TestPki;

class SigningKeyTest {

    private static final TestPki PKI = new TestPki("CA thử");
    private static final byte[] FILE = PKI.keyFile("Nguyễn Văn Hùng");

    @Test
    void withItsCertificateKnownTheKeySignsTheSame() throws Exception {
        // Given
        var data = new ToBeSigned("văn bản".getBytes(StandardCharsets.UTF_8));
        var chain = chain();

        // When
        var value = SigningKey.open(FILE, TestPki.PIN.toCharArray(), chain).sign(data);

        // Then
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(chain.signer().getPublicKey());
        signature.update(data.getBytes());
        assertThat(signature.verify(value.getValue())).isTrue();
    }

    /** Every 256th wrong PIN decrypts to something with the right padding. */
    @Test
    void noOtherPinOpensIt() throws Exception {
        var chain = chain();

        for (var pin = 3000; pin < 4000; pin++) {
            var wrong = Integer.toString(pin).toCharArray();
            assertThatThrownBy(() -> SigningKey.open(FILE, wrong, chain))
                    .isInstanceOfSatisfying(
                            SigningKey.Unopened.class,
                            e -> assertThat(e.isWrongPin()).isTrue());
            assertThat(wrong).containsOnly('\0');
        }
    }

    @Test
    void whatIsNoKeyFileIsNoWrongPin() throws Exception {
        var chain = chain();

        assertThatThrownBy(() -> SigningKey.open(new byte[] {1, 2, 3}, TestPki.PIN.toCharArray(), chain))
                .isInstanceOfSatisfying(
                        SigningKey.Unopened.class,
                        e -> assertThat(e.isWrongPin()).isFalse());
    }

    private static CertificateChain chain() throws SigningKey.Unopened {
        return SigningKey.open(FILE, TestPki.PIN.toCharArray()).certificateChain();
    }
}
