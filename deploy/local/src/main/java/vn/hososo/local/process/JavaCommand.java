package vn.hososo.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Command lines of child JVMs, run by the JDK that runs the supervisor. */
public final class JavaCommand {
    /**
     * Thirty times the calls before the second compiler takes a method: on one machine with two processors it took two fifths
     * of them while everything starts, more so with the profiles of a start-up cache.
     */
    public static final List<String> SECOND_COMPILER_LATE = List.of(
            "-XX:Tier4InvocationThreshold=150000",
            "-XX:Tier4MinInvocationThreshold=18000",
            "-XX:Tier4CompileThreshold=450000",
            "-XX:Tier4BackEdgeThreshold=1200000");

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> ALWAYS =
            List.of("-XX:+ExitOnOutOfMemoryError", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8");

    private JavaCommand() {}

    /** A main class from the supervisor's own class path. */
    public static List<String> main(Class<?> main, List<String> options, List<String> arguments) {
        var command = start(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return command;
    }

    /** A main class from another class path. */
    public static List<String> main(String classPath, String main, List<String> options) {
        var command = start(options);
        command.addAll(List.of("-cp", classPath, main));
        return command;
    }

    public static List<String> jar(Path jar, List<String> options) {
        var command = start(options);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    static boolean isJava(List<String> command) {
        return command.getFirst().equals(JAVA);
    }

    private static List<String> start(List<String> options) {
        var command = new ArrayList<String>();
        command.add(JAVA);
        command.addAll(ALWAYS);
        command.addAll(SECOND_COMPILER_LATE);
        command.addAll(options);
        command.addAll(ownOptions());
        return command;
    }

    /** What whoever starts the platform wants for every JVM, for instance another collector. */
    private static List<String> ownOptions() {
        var own = System.getenv().getOrDefault("HOSOSO_JAVA_OPTIONS", "");
        return Stream.of(own.split(" ")).filter(word -> !word.isBlank()).toList();
    }
}
