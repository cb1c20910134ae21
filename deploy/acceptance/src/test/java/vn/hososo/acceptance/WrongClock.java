package vn.hososo.acceptance;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/**
 * An agent of a JVM whose wall clock is wrong by as many milliseconds as a file says: what asks {@code java.time} and what
 * looks whether a token has expired. Time that is measured goes on as before, and so do programs that are no JVM.
 */
public final class WrongClock {
    private static final List<Class<?>> PARTS = List.of(WrongClock.class, InstantOff.class, ExpiryOff.class);

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private WrongClock() {}

    /** Options of a JVM with this agent, which is packed into the directory. */
    static String option(Path directory, Path milliseconds) {
        Path jar = directory.resolve("wrong-clock.jar");
        Manifest manifest = new Manifest();
        Attributes about = manifest.getMainAttributes();
        about.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        about.put(new Attributes.Name("Premain-Class"), WrongClock.class.getName());
        about.put(new Attributes.Name("Can-Retransform-Classes"), "true");
        try {
            about.put(
                    Attributes.Name.CLASS_PATH,
                    Path.of(AgentBuilder.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI())
                            .toUri()
                            .toString());
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
                for (Class<?> part : PARTS) {
                    String name = part.getName().replace('.', '/') + ".class";
                    out.putNextEntry(new JarEntry(name));
                    try (var code = WrongClock.class.getResourceAsStream("/" + name)) {
                        code.transferTo(out);
                    }
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        // with an agent the JVM looks for the jars of a start-up cache where it was made
        return "-XX:+IgnoreUnrecognizedVMOptions -XX:AOTMode=off -javaagent:" + jar + "=" + milliseconds;
    }

    /** Begins before the program does. */
    public static void premain(String milliseconds, Instrumentation instrumentation) {
        follow(Path.of(milliseconds));
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .ignore(none())
                .type(named("java.time.Clock"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(InstantOff.class).on(named("currentInstant"))))
                .type(named("org.jose4j.jwt.NumericDate"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(ExpiryOff.class).on(named("now"))))
                .installOn(instrumentation);
    }

    private static void follow(Path milliseconds) {
        Thread.ofPlatform().daemon().name("wrong-clock").start(() -> {
            while (true) {
                try {
                    System.setProperty(
                            "wrong.clock", Files.readString(milliseconds).strip());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
            }
        });
    }

    /** Copied into the JDK's own class, which sees nothing but the JDK. */
    static final class InstantOff {
        private InstantOff() {}

        @Advice.OnMethodExit
        static void off(@Advice.Return(readOnly = false) Instant now) {
            now = now.plusMillis(Long.getLong("wrong.clock", 0));
        }
    }

    /** Copied into a class that this one does not know. */
    static final class ExpiryOff {
        private ExpiryOff() {}

        @Advice.OnMethodExit
        static void off(@Advice.Return Object now)
                throws NoSuchMethodException, IllegalAccessException, InvocationTargetException {
            now.getClass().getMethod("addSeconds", long.class).invoke(now, Long.getLong("wrong.clock", 0) / 1000);
        }
    }
}
