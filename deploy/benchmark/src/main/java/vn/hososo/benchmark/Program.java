package vn.hososo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of the machine that stand beside ours or load them. */
final class Program {
    private Program() {}

    /** Its path; says what to install where it is missing. */
    static String find(String name, String debianPackage) throws IOException {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/sbin:/usr/local/sbin";
        return Stream.of(path.split(":"))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() ->
                        new IOException(name + " is not on the PATH; in Debian: apt-get install " + debianPackage));
    }
}
