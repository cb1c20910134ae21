package vn.hososo.document.export;

import java.nio.file.Path;

/** An export that waits to be sent, under the name it is to have. */
record PackedDossier(Path file, String name) {}
