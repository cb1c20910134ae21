package vn.hososo.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** A signing tool on somebody's desk: PAdES with a time stamp by PDFBox and BouncyCastle, nothing of the platform in it. */
final class DesktopSigner {
    private static final char[] PASSWORD = "demo".toCharArray();

    private final PrivateKey key;
    private final List<Certificate> chain;

    private DesktopSigner(PrivateKey key, List<Certificate> chain) {
        this.key = key;
        this.chain = chain;
    }

    /** With the demonstration's key file of this name. */
    static DesktopSigner of(String name) {
        try (InputStream file = Files.newInputStream(RunningPlatform.home().resolve("pki/issued/" + name + ".p12"))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, PASSWORD);
            String alias = store.aliases().nextElement();
            return new DesktopSigner(
                    (PrivateKey) store.getKey(alias, PASSWORD), Arrays.asList(store.getCertificateChain(alias)));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] sign(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
            signature.setSignDate(Calendar.getInstance());
            options.setPreferredSignatureSize(20_000);
            document.addSignature(signature, this::cms, options);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] cms(InputStream content) throws IOException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(attributes())
                            .build(new JcaContentSignerBuilder("SHA256withRSA").build(key), (X509Certificate)
                                    chain.getFirst()));
            generator.addCertificates(new JcaCertStore(chain));
            CMSSignedData signed = generator.generate(new CMSProcessableByteArray(content.readAllBytes()), false);
            return stamped(signed).getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | TSPException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** PAdES names the certificate among what is signed, and leaves the time to the PDF and the time stamp. */
    private DefaultSignedAttributeTableGenerator attributes() throws GeneralSecurityException {
        byte[] digest = sha256(chain.getFirst().getEncoded());
        ASN1EncodableVector own = new ASN1EncodableVector();
        own.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest)))));
        return new DefaultSignedAttributeTableGenerator(new AttributeTable(own)) {
            @Override
            public AttributeTable getAttributes(@SuppressWarnings("rawtypes") java.util.Map parameters) {
                return super.getAttributes(parameters).remove(CMSAttributes.signingTime);
            }
        };
    }

    private static CMSSignedData stamped(CMSSignedData signed)
            throws IOException, InterruptedException, TSPException, GeneralSecurityException {
        SignerInformation signer =
                signed.getSignerInfos().getSigners().iterator().next();
        TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
        asking.setCertReq(true);
        var request = asking.generate(
                TSPAlgorithms.SHA256, sha256(signer.getSignature()), new BigInteger(64, new SecureRandom()));
        try (HttpClient http = HttpClient.newHttpClient()) {
            byte[] answer = http.send(
                            HttpRequest.newBuilder(URI.create(
                                            "http://127.0.0.1:" + (RunningPlatform.PORT_BASE + 7) + "/timestamp"))
                                    .header("Content-Type", "application/timestamp-query")
                                    .POST(BodyPublishers.ofByteArray(request.getEncoded()))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
            TimeStampResponse response = new TimeStampResponse(answer);
            response.validate(request);
            ASN1EncodableVector unsigned = new ASN1EncodableVector();
            unsigned.add(new Attribute(
                    PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                    new DERSet(ASN1Primitive.fromByteArray(
                            response.getTimeStampToken().getEncoded()))));
            return CMSSignedData.replaceSigners(
                    signed,
                    new SignerInformationStore(
                            SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(unsigned))));
        }
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
