package vn.hososo.kit.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Something to keep, so that the kit has an application to serve. */
@Entity
class Trial {
    @Id
    private UUID id;

    private String word;

    protected Trial() {}

    Trial(UUID id, String word) {
        this.id = id;
        this.word = word;
    }
}
