package vn.hososo.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients at work together, each with one thing after the other. */
final class Clients implements AutoCloseable {
    private final int count;
    private final ExecutorService threads;

    Clients(int count) {
        this.count = count;
        threads = Executors.newFixedThreadPool(count);
    }

    interface Job {
        void run(int turn) throws Exception;
    }

    /** How many jobs are done in a second. */
    double perSecond(int times, Job job) throws IOException, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        Callable<Void> client = () -> {
            for (int turn = next.getAndIncrement(); turn < times; turn = next.getAndIncrement()) {
                job.run(turn);
            }
            return null;
        };
        long start = System.nanoTime();
        List<Future<Void>> working = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            working.add(threads.submit(client));
        }
        for (var one : working) {
            await(one);
        }
        return times * 1e9 / (System.nanoTime() - start);
    }

    private static void await(Future<Void> work) throws IOException, InterruptedException {
        try {
            work.get();
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
