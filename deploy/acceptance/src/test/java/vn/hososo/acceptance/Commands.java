package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The {@code sh} blocks of a page, run as somebody pastes them, but on the platform of the tests. */
final class Commands {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^( *)```sh\n(.*?)^\\1```$");

    private final String page;
    private final List<String> blocks;
    private final Set<Integer> ran;

    private Commands(String page, List<String> blocks, Set<Integer> ran) {
        this.page = page;
        this.blocks = blocks;
        this.ran = ran;
    }

    static Commands of(String page) {
        try {
            return new Commands(
                    page,
                    BLOCK.matcher(Files.readString(RunningPlatform.file(page)))
                            .results()
                            .map(it -> it.group(2))
                            .map(Commands::here)
                            .toList(),
                    new HashSet<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String here(String block) {
        String moved = block.replace(
                        "http://127.0.0.1:8080", RunningPlatform.url("").toString())
                .replace(".hososo/", RunningPlatform.home() + "/");
        for (int offset = 0; offset < RunningPlatform.SERVICES.size(); offset++) {
            moved = moved.replace(
                    "http://127.0.0.1:" + (9080 + offset),
                    RunningPlatform.management(offset, "").toString());
        }
        return moved;
    }

    /** The same page about something else than its example. */
    Commands about(String example, String other) {
        return new Commands(
                page, blocks.stream().map(it -> it.replace(example, other)).toList(), ran);
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** All blocks in their order; what they print. */
    String run() {
        return run(IntStream.range(0, blocks.size()));
    }

    /** The first block, which the others build on, and the ones with these words; what they print. */
    String run(String... words) {
        return run(IntStream.concat(IntStream.of(0), Stream.of(words).mapToInt(this::block))
                .distinct());
    }

    private int block(String words) {
        int[] found = IntStream.range(0, blocks.size())
                .filter(it -> blocks.get(it).contains(words))
                .toArray();
        assertThat(found).as("the blocks of %s with: %s", page, words).hasSize(1);
        return found[0];
    }

    private String run(IntStream chosen) {
        String script = chosen.peek(ran::add).mapToObj(blocks::get).collect(Collectors.joining("\n"));
        try {
            var bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                    .directory(RunningPlatform.file("").toFile())
                    .redirectErrorStream(true);
            bash.environment().putAll(RunningPlatform.environment());
            Process running = bash.start();
            running.getOutputStream().close();
            String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(running.waitFor()).as("%s:%n%s%n%s", page, script, said).isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void haveAllRun() {
        assertThat(IntStream.range(0, blocks.size())
                        .filter(it -> !ran.contains(it))
                        .mapToObj(blocks::get))
                .as("commands of %s that nobody tried", page)
                .isEmpty();
    }

    /** The pages of the folder with commands, without their ending. */
    static Set<String> pagesIn(String folder) {
        try (Stream<Path> pages = Files.list(RunningPlatform.file(folder))) {
            return pages.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".md"))
                    .filter(it -> !of(folder + "/" + it).isEmpty())
                    .map(it -> it.substring(0, it.length() - 3))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
