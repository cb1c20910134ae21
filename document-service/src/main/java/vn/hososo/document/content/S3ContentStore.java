package vn.hososo.document.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The content store in a bucket: one object a digest, {@code sha256/ab/abcd….pdf} behind the prefix. */
class S3ContentStore implements ContentStore {
    private final Uploads uploads;
    private final S3Client s3;
    private final String bucket;
    private final String folder;

    S3ContentStore(Uploads uploads, S3Config config) {
        this.uploads = uploads;
        this.bucket = config.bucket()
                .orElseThrow(() -> new IllegalStateException("hososo.content.s3.bucket must be set for the store s3"));
        this.folder = config.prefix() + "sha256/";
        this.s3 = client(config);
    }

    /** Only what every S3 service knows: checksums that are an addition of one vendor are left out. */
    private static S3Client client(S3Config config) {
        var client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(config.timeout())
                        .socketTimeout(config.timeout()))
                .overrideConfiguration(it -> it.apiCallTimeout(config.timeout().multipliedBy(2)))
                .region(Region.of(config.region()))
                .credentialsProvider(credentials(config))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .forcePathStyle(config.endpoint().isPresent());
        config.endpoint().ifPresent(client::endpointOverride);
        return client.build();
    }

    private static AwsCredentialsProvider credentials(S3Config config) {
        if (config.accessKey().isEmpty() || config.secretKey().isEmpty()) {
            return DefaultCredentialsProvider.builder().build();
        }
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                config.accessKey().get(), config.secretKey().get()));
    }

    /** Always writes again: the object's fresh age is what keeps the sweeper off until the reference is written. */
    @Override
    public void keep(Path file, String sha256) {
        var unused = s3.putObject(
                it -> it.bucket(bucket).key(key(sha256)).contentType("application/pdf"), RequestBody.fromFile(file));
        delete(file);
    }

    @Override
    public Source source(String sha256) {
        return new Source.Remote(range -> s3.getObject(
                it -> it.bucket(bucket).key(key(sha256)).range("bytes=" + range.first() + "-" + range.last())));
    }

    @Override
    public <T> T read(String sha256, Reading<T> reading) throws Exception {
        Path copy = uploads.next();
        try (InputStream in = s3.getObject(it -> it.bucket(bucket).key(key(sha256)))) {
            var unused = Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return reading.of(copy);
        } finally {
            delete(copy);
        }
    }

    @Override
    public List<String> olderThan(Instant moment) {
        return s3.listObjectsV2Paginator(it -> it.bucket(bucket).prefix(folder)).contents().stream()
                .filter(object -> object.lastModified().isBefore(moment))
                .map(S3Object::key)
                .map(key -> key.substring(key.lastIndexOf('/') + 1).replace(".pdf", ""))
                .toList();
    }

    @Override
    public void remove(String sha256, Instant unlessWrittenSince) {
        try {
            var object = s3.headObject(it -> it.bucket(bucket).key(key(sha256)));
            if (object.lastModified().isBefore(unlessWrittenSince)) {
                var unused = s3.deleteObject(it -> it.bucket(bucket).key(key(sha256)));
            }
        } catch (NoSuchKeyException gone) {
            // Another instance's sweeper was here.
        }
    }

    @Override
    public void removeUploadsBefore(Instant moment) {
        uploads.removeBefore(moment);
    }

    private String key(String sha256) {
        return folder + sha256.substring(0, 2) + "/" + sha256 + ".pdf";
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
