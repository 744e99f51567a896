package dev.stammkunde.localrunner.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is known under a secret text until a time, such as a session by its cookie. The oldest goes
 * where there are too many. Safe for use by many threads.
 */
final class Tickets<T> {

    private static final int MOST = 10_000;
    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Ticket<T>> tickets = new LinkedHashMap<>();
    private final Clock clock;

    Tickets(Clock clock) {
        this.clock = clock;
    }

    private record Ticket<T>(T value, Instant until) {}

    /** Returns a text that nobody guesses. */
    static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Returns the secret under which the value is known from now on. */
    synchronized String issue(T value, Instant until) {
        tickets.values().removeIf(ticket -> !clock.instant().isBefore(ticket.until()));
        if (tickets.size() >= MOST) {
            tickets.remove(tickets.keySet().iterator().next());
        }
        var secret = random();
        tickets.put(secret, new Ticket<>(value, until));
        return secret;
    }

    synchronized Optional<T> find(String secret) {
        return Optional.ofNullable(tickets.get(secret))
                .filter(ticket -> clock.instant().isBefore(ticket.until()))
                .map(Ticket::value);
    }

    /** Has it end so long from now, if it does not end before. */
    synchronized void endIn(String secret, Duration time) {
        var end = clock.instant().plus(time);
        tickets.computeIfPresent(
                secret,
                (_, ticket) ->
                        ticket.until().isBefore(end) ? ticket : new Ticket<>(ticket.value(), end));
    }

    synchronized void endAll(Predicate<T> which) {
        tickets.values().removeIf(ticket -> which.test(ticket.value()));
    }
}
