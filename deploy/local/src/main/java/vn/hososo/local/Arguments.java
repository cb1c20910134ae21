package vn.hososo.local;

import java.util.List;
import vn.hososo.local.home.Ports;

/**
 * The command line.
 *
 * @param history whether the demonstration district gets a past
 * @param trickle whether it goes on working a little by itself
 * @param infrastructureOnly PostgreSQL, Kafka and pki without the services: for their own tests
 */
record Arguments(
        String command,
        boolean fresh,
        boolean empty,
        boolean history,
        boolean trickle,
        boolean infrastructureOnly,
        Ports ports) {
    static Arguments parse(List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("up | down | status | running");
        }
        var fresh = false;
        var empty = false;
        var history = true;
        var trickle = true;
        var infrastructureOnly = false;
        var base = Ports.DEFAULT_BASE;
        for (var i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--fresh" -> fresh = true;
                case "--empty" -> empty = true;
                case "--no-history" -> history = false;
                case "--no-trickle" -> trickle = false;
                case "--infrastructure-only" -> infrastructureOnly = true;
                case "--port-base" -> base = number(words, ++i);
                default -> throw new IllegalArgumentException("không biết / unknown option: " + words.get(i));
            }
        }
        return new Arguments(words.getFirst(), fresh, empty, history, trickle, infrastructureOnly, new Ports(base));
    }

    private static int number(List<String> words, int index) {
        try {
            return Integer.parseInt(words.get(index));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("--port-base N", e);
        }
    }
}
