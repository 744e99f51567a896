package dev.stammkunde.localrunner.mail;

import dev.stammkunde.localrunner.template.Stack;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes one mail as SES does: checks it, counts it, keeps it and says what becomes of it. */
public final class Sending {

    private static final int MOST_RECIPIENTS = 50;
    private static final int LONGEST_TAG = 256;
    private static final Pattern TAG_NAME = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern TAG_VALUE = Pattern.compile("[A-Za-z0-9_.@-]+");

    private final Stack stack;
    private final Mailbox mailbox;
    private final SendLimits limits;
    private final EventOutbox outbox;
    private final Tracking tracking;
    private final Fates fates;
    private final Clock clock;

    public Sending(
            Stack stack,
            Mailbox mailbox,
            SendLimits limits,
            EventOutbox outbox,
            Tracking tracking,
            Fates fates,
            Clock clock) {
        this.stack = stack;
        this.mailbox = mailbox;
        this.limits = limits;
        this.outbox = outbox;
        this.tracking = tracking;
        this.fates = fates;
        this.clock = clock;
    }

    /** Whether SES took a mail. */
    public sealed interface Result {

        /** It is sent, or will be found to be impossible to render. */
        record Accepted(String messageId) implements Result {}

        /** It was not taken. */
        record Refused(Refusal refusal, String message) implements Result {}
    }

    /** Why a mail was not taken, for a single mail and as the status of an entry. */
    public enum Refusal {
        INVALID_PARAMETER,
        MESSAGE_REJECTED,
        CONFIGURATION_SET_NOT_FOUND,
        CONFIGURATION_SET_SENDING_PAUSED,
        ACCOUNT_THROTTLED,
        ACCOUNT_DAILY_QUOTA_EXCEEDED,
        TEMPLATE_NOT_FOUND
    }

    /** Takes the mail, or refuses it. */
    Result send(Draft draft) {
        var refusal = findRefusal(draft);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var recipients = draft.envelope().recipients().size();
        switch (limits.take(recipients)) {
            case TOO_FAST -> {
                return new Result.Refused(
                        Refusal.ACCOUNT_THROTTLED, "Maximum sending rate exceeded.");
            }
            case QUOTA_USED_UP -> {
                return new Result.Refused(
                        Refusal.ACCOUNT_DAILY_QUOTA_EXCEEDED, "Daily message quota exceeded.");
            }
            case GRANTED -> {}
        }
        var now = clock.instant();
        var id = MailEvents.MessageIds.make(now);
        try {
            var mail = tracking.apply(draft.mail(id, now));
            mailbox.add(mail);
            outbox.publish(mail, events(mail, now));
        } catch (Template.RenderingFailure e) {
            var mail = draft.unrendered(id, now);
            outbox.publish(
                    mail, List.of(MailEvents.notRendered(mail, String.valueOf(e.getMessage()))));
        }
        return new Result.Accepted(id);
    }

    private Optional<Result> findRefusal(Draft draft) {
        var set = draft.configurationSet();
        if (set.isPresent()) {
            var known =
                    stack.configurationSets().stream()
                            .filter(one -> one.name().equals(set.get()))
                            .findFirst();
            if (known.isEmpty()) {
                return refused(
                        Refusal.CONFIGURATION_SET_NOT_FOUND,
                        "Configuration set <" + set.get() + "> does not exist.");
            }
            if (!known.get().sendingEnabled()) {
                return refused(
                        Refusal.CONFIGURATION_SET_SENDING_PAUSED,
                        "Sending is paused for configuration set <" + set.get() + ">.");
            }
        }
        return findInvalid(draft)
                .or(
                        () ->
                                draft.envelope().recipients().stream()
                                                .anyMatch(to -> Fate.of(to) == Fate.REFUSED)
                                        ? refused(
                                                Refusal.MESSAGE_REJECTED,
                                                "Email address is not verified.")
                                        : Optional.empty());
    }

    private static Optional<Result> findInvalid(Draft draft) {
        var envelope = draft.envelope();
        var recipients = envelope.recipients();
        if (recipients.isEmpty() || recipients.size() > MOST_RECIPIENTS) {
            return invalid("Recipient count must be from 1 to " + MOST_RECIPIENTS + ".");
        }
        var address =
                Stream.of(List.of(envelope.from()), recipients, envelope.replyTo())
                        .flatMap(List::stream)
                        .map(Addresses::findFault)
                        .flatMap(Optional::stream)
                        .findFirst();
        if (address.isPresent()) {
            return invalid(address.get());
        }
        for (var tag : draft.tags().entrySet()) {
            if (!isTag(tag.getKey(), TAG_NAME) || !isTag(tag.getValue(), TAG_VALUE)) {
                return invalid("Invalid tag: " + tag.getKey());
            }
        }
        return draft.headers().stream()
                        .anyMatch(h -> (h.name() + h.value()).matches("(?s).*[\r\n].*"))
                ? invalid("Header contains a line break.")
                : Optional.empty();
    }

    private static boolean isTag(String text, Pattern form) {
        return text.length() <= LONGEST_TAG && form.matcher(text).matches();
    }

    private static Optional<Result> invalid(String message) {
        return refused(Refusal.INVALID_PARAMETER, message);
    }

    private static Optional<Result> refused(Refusal refusal, String message) {
        return Optional.of(new Result.Refused(refusal, message));
    }

    private List<MailEvents.MailEvent> events(Mail mail, Instant now) {
        var events = new ArrayList<MailEvents.MailEvent>();
        events.add(MailEvents.sent(mail));
        fates.meet(mail, suppressedReasons(mail), now)
                .forEach((fate, to) -> events.addAll(events(mail, fate, to, now)));
        return events;
    }

    private Set<SuppressionList.Reason> suppressedReasons(Mail mail) {
        return mail.configurationSet()
                .flatMap(
                        name ->
                                stack.configurationSets().stream()
                                        .filter(one -> one.name().equals(name))
                                        .findFirst())
                .map(Stack.ConfigurationSet::suppressedReasons)
                .map(
                        names ->
                                names.stream()
                                        .map(SuppressionList.Reason::valueOf)
                                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of(SuppressionList.Reason.values()));
    }

    private static List<MailEvents.MailEvent> events(
            Mail mail, Fate fate, List<String> recipients, Instant now) {
        return switch (fate) {
            case DELIVERED -> List.of(MailEvents.delivered(mail, recipients, now));
            case HARD_BOUNCE, BOUNCE_AT_FIRST, SOFT_BOUNCE, SUPPRESSED ->
                    List.of(MailEvents.bounced(mail, recipients, fate, now));
            case COMPLAINT ->
                    List.of(
                            MailEvents.delivered(mail, recipients, now),
                            MailEvents.complained(mail, recipients, now));
            case DELAYED -> List.of(MailEvents.delayed(mail, recipients, now));
            case VIRUS -> List.of(MailEvents.rejected(mail));
            case REFUSED -> List.of();
        };
    }
}
