package vn.hososo.local.history;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** A work item of some unit every few seconds, so that somebody who looks sees the figures move. */
public final class Trickle implements Runnable {
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final History history;
    private final int kafkaPort;
    private final Consumer<String> say;

    public Trickle(History history, int kafkaPort, Consumer<String> say) {
        this.history = history;
        this.kafkaPort = kafkaPort;
        this.say = say;
    }

    @Override
    public void run() {
        var random = new SplittableRandom();
        try (var publisher = new Publisher(kafkaPort)) {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(Duration.ofMillis(random.nextLong(PAUSE.toMillis() / 2, PAUSE.toMillis() * 3 / 2)));
                var today = LocalDate.now(History.VIETNAM);
                history.district(today, today)
                        .tellOne("@live-" + System.currentTimeMillis(), today, random)
                        .forEach(publisher::publish);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            say.accept("Dòng dữ liệu trình diễn dừng / the live demonstration data stop: " + e.getMessage());
        }
    }
}
