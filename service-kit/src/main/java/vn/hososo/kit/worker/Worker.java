package vn.hososo.kit.worker;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.MDC;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/**
 * Runs work that blocks or burns the processor away from the event loop. Each name has threads and a bounded queue of
 * its own, so that one kind of work cannot starve another; a full queue is a problem 503, not a longer wait.
 */
@ApplicationScoped
public class Worker {
    private static final int QUEUE = 256;
    /** One disk or server sees to many at once, and together: a journal's commit is for all who wait for it. */
    private static final int WAITING = 16;

    private static final Duration TIME_OUT = Duration.ofSeconds(60);

    private final Map<String, ThreadPoolExecutor> lanes = new ConcurrentHashMap<>();

    /**
     * The task's result, back on the caller's own context; as many at a time as there are processors.
     *
     * @param name the kind of work, a constant
     * @param task what to run; its exception becomes the failure
     */
    public <T> Uni<T> run(String name, Callable<T> task) {
        return run(name, Math.max(2, Runtime.getRuntime().availableProcessors()), task);
    }

    /** As {@link #run(String, Callable)} for a task that does little but wait, for a disk or another machine: many at a time. */
    public <T> Uni<T> runWaiting(String name, Callable<T> task) {
        return run(name, WAITING, task);
    }

    private <T> Uni<T> run(String name, int threads, Callable<T> task) {
        return Uni.createFrom().deferred(() -> {
            Executor home = home(Vertx.currentContext());
            Map<String, Object> ids = MDC.getMap();
            return Uni.createFrom()
                    .item(() -> call(task, ids))
                    .runSubscriptionOn(lanes.computeIfAbsent(name, it -> lane(it, threads)))
                    .ifNoItem()
                    .after(TIME_OUT)
                    .fail()
                    .onFailure(it -> it instanceof RejectedExecutionException || it instanceof TimeoutException)
                    .transform(it -> overloaded())
                    .emitOn(home);
        });
    }

    /** What is logged on the way names the request that the work is for. */
    private static <T> T call(Callable<T> task, Map<String, Object> ids) {
        ids.forEach(MDC::put);
        try {
            return task.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new WorkFailed(e);
        } finally {
            ids.keySet().forEach(MDC::remove);
        }
    }

    private static Executor home(Context context) {
        return context == null ? Runnable::run : task -> context.runOnContext(ignored -> task.run());
    }

    private static ThreadPoolExecutor lane(String name, int threads) {
        var lane = new ThreadPoolExecutor(
                threads,
                threads,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(QUEUE),
                Thread.ofPlatform().name(name + "-worker-", 0).daemon().factory());
        lane.allowCoreThreadTimeOut(true);
        return lane;
    }

    private static ProblemException overloaded() {
        return new ProblemException(
                CommonProblem.OVERLOADED,
                new Text("Có quá nhiều việc đang chờ; hãy thử lại sau.", "Too much work is waiting; try again later."));
    }

    @PreDestroy
    void stop() {
        lanes.values().forEach(ThreadPoolExecutor::shutdown);
    }
}
