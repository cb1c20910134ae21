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
        var pausing = false;
        try (var publisher = new Publisher(kafkaPort)) {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(Duration.ofMillis(random.nextLong(PAUSE.toMillis() / 2, PAUSE.toMillis() * 3 / 2)));
                try {
                    tellOne(publisher, random);
                    pausing = false;
                } catch (IOException | RuntimeException e) {
                    if (!pausing) {
                        say.accept("Dòng dữ liệu trình diễn tạm dừng đến khi hệ thống trả lời"
                                + " / the live demonstration data pause until the system answers: " + e.getMessage());
                    }
                    pausing = true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellOne(Publisher publisher, SplittableRandom random) throws IOException, InterruptedException {
        var today = LocalDate.now(History.VIETNAM);
        history.district(today, today)
                .tellOne("@live-" + System.currentTimeMillis(), today, random)
                .forEach(publisher::publish);
    }
}
