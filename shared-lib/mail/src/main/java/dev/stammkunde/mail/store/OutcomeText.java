package dev.stammkunde.mail.store;

import dev.stammkunde.mail.HoldReason;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailOutcome;
import dev.stammkunde.mail.MailState;
import dev.stammkunde.mail.SkipReason;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of a mail as a text, by which the index of campaigns is read: its state, why it is in
 * it, and what happened later, such as {@code SENT:BOUNCED}. It changes only where results do.
 */
final class OutcomeText {

    private static final String SEPARATOR = ":";

    private OutcomeText() {}

    static String write(MailOutcome outcome) {
        return Stream.of(
                        Stream.of(outcome.state()),
                        outcome.waitsFor().stream(),
                        outcome.skippedFor().stream(),
                        outcome.later().stream().sorted())
                .flatMap(each -> each)
                .map(Enum::name)
                .collect(Collectors.joining(SEPARATOR));
    }

    static MailOutcome read(String text) {
        List<String> words = Arrays.asList(text.split(SEPARATOR, -1));
        List<String> rest = words.subList(1, words.size());
        MailState state = MailState.valueOf(words.getFirst());
        return new MailOutcome(
                state,
                state == MailState.HELD
                        ? rest.stream().map(HoldReason::valueOf).findFirst()
                        : Optional.empty(),
                state == MailState.SKIPPED
                        ? rest.stream().map(SkipReason::valueOf).findFirst()
                        : Optional.empty(),
                state == MailState.SENT
                        ? rest.stream().map(MailEvent.Type::valueOf).collect(Collectors.toSet())
                        : Set.of());
    }

    static String held(HoldReason reason) {
        return MailState.HELD + SEPARATOR + reason;
    }
}
