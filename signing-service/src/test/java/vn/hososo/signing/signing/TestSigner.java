package vn.hososo.signing.signing;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.TestPdf;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.credential.SigningKey;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.placement.Picture;
import vn.hososo.signing.placement.SignerBlock;

/** Signs without a service around it. */
public final class TestSigner {

    public static final String LEADER = "Nguyễn Văn Hùng";
    public static final String ORGAN = "Ủy ban nhân dân thị trấn Thứa";

    private final PdfSigner signer;
    private final byte[] leaderKey;
    private final byte[] organKey;

    public TestSigner(TestPki pki) {
        this(pki, pki.keyFile(LEADER));
    }

    public TestSigner(TestPki pki, byte[] leaderKey) {
        this(pki, leaderKey, pki.keyFile(ORGAN));
    }

    public TestSigner(TestPki pki, byte[] leaderKey, byte[] organKey) {
        signer = new PdfSigner(pki.timestamps(), pki.anchors());
        this.leaderKey = leaderKey;
        this.organKey = organKey;
    }

    public Pdf leader() throws Exception {
        return leader(TestPdf.decision(LEADER));
    }

    public Pdf leader(Pdf draft) throws IOException, SigningKey.Unopened {
        return leader(draft, SignerBlock.named(LEADER));
    }

    public Pdf leader(Pdf draft, SignerBlock block) throws IOException, SigningKey.Unopened {
        try (var key = SigningKey.open(leaderKey, TestPki.PIN.toCharArray())) {
            return signed(signer.leader(draft, key.certificateChain(), LEADER, block, Instant.now()), key);
        }
    }

    public Pdf organ(Pdf leaders) throws IOException, SigningKey.Unopened {
        return organ(leaders, null);
    }

    public Pdf organ(Pdf leaders, @Nullable Picture stamp) throws IOException, SigningKey.Unopened {
        try (var key = SigningKey.open(organKey, TestPki.PIN.toCharArray())) {
            return signed(
                    signer.organ(
                            leaders,
                            key.certificateChain(),
                            ORGAN,
                            stamp,
                            "7",
                            "QĐ-UBND",
                            LocalDate.of(2020, 3, 5),
                            Instant.now()),
                    key);
        }
    }

    /** The organ's on an annex or a copy. */
    public Pdf words(Pdf file, String... words) throws IOException, SigningKey.Unopened {
        try (var key = SigningKey.open(organKey, TestPki.PIN.toCharArray())) {
            return signed(signer.words(file, key.certificateChain(), ORGAN, List.of(words), Instant.now()), key);
        }
    }

    private Pdf signed(UnsignedPdf unsigned, SigningKey key) {
        return signer.completed(unsigned, key.sign(unsigned.data()));
    }
}
