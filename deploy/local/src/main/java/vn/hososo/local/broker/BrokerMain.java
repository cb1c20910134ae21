package vn.hososo.local.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The broker's own process: formats the storage at the first start, then is Apache Kafka. */
public final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        var properties = arguments[0];
        var storage = Path.of(arguments[1]);
        if (!Files.exists(storage.resolve("meta.properties"))) {
            var format =
                    new String[] {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", properties};
            if (StorageTool.execute(format, System.out) != 0) {
                System.exit(1);
            }
        }
        Kafka.main(new String[] {properties});
    }
}
