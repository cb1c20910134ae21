package vn.hososo.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.hososo.local.home.Ports;

/**
 * The command line.
 *
 * @param words what stands behind the command besides options
 * @param sample whether a few units stand for the demonstration district
 * @param history whether the demonstration district gets a past
 * @param trickle whether it goes on working a little by itself
 * @param training whether start-up caches that lack are made beside the running platform
 * @param withoutKafka whether topics begin anew although the backup has them
 * @param infrastructureOnly PostgreSQL, Kafka and pki without the services: for their own tests
 */
record Arguments(
        String command,
        List<String> words,
        boolean fresh,
        boolean empty,
        boolean sample,
        boolean history,
        boolean trickle,
        boolean training,
        boolean withoutKafka,
        boolean infrastructureOnly,
        Ports ports) {
    private static final Set<String> WITH_WORDS =
            Set.of("stop", "start", "rebuild-metrics", "dead-letters", "send-again", "revoke", "backup", "restore");

    static Arguments parse(List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("up | down | status | running");
        }
        var rest = new ArrayList<String>();
        var fresh = false;
        var empty = false;
        var history = true;
        var trickle = true;
        var training = true;
        var withoutKafka = false;
        var infrastructureOnly = false;
        var base = Ports.DEFAULT_BASE;
        for (var i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--fresh" -> fresh = true;
                case "--empty" -> empty = true;
                case "--no-history" -> history = false;
                case "--no-trickle" -> trickle = false;
                case "--no-training" -> training = false;
                case "--without-kafka" -> withoutKafka = true;
                case "--infrastructure-only" -> infrastructureOnly = true;
                case "--port-base" -> base = number(words, ++i);
                default -> rest.add(word(words.get(i)));
            }
        }
        if (!rest.isEmpty() && !WITH_WORDS.contains(words.getFirst())) {
            throw new IllegalArgumentException("không biết / unknown option: " + rest.getFirst());
        }
        return new Arguments(
                words.getFirst(),
                List.copyOf(rest),
                fresh,
                empty,
                false,
                history,
                trickle,
                training,
                withoutKafka,
                infrastructureOnly,
                new Ports(base));
    }

    /** A sample of the demonstration on fresh data, without a past. */
    Arguments forTraining() {
        return new Arguments(command, words, true, false, true, false, false, false, false, false, ports);
    }

    private static String word(String word) {
        if (word.startsWith("-")) {
            throw new IllegalArgumentException("không biết / unknown option: " + word);
        }
        return word;
    }

    private static int number(List<String> words, int index) {
        try {
            return Integer.parseInt(words.get(index));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("--port-base N", e);
        }
    }
}
