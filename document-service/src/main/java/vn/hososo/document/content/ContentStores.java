package vn.hososo.document.content;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Chooses the home of contents at start, so that what is missing is said then and not at the first upload. */
class ContentStores {
    private ContentStores() {}

    @Startup
    @Produces
    @ApplicationScoped
    static ContentStore store(ContentConfig config, S3Config s3) {
        return switch (config.store()) {
            case FILE -> new FileContentStore(config);
            case S3 -> new S3ContentStore(Uploads.in(config), s3);
        };
    }
}
