package dev.stammkunde.delivermail;

import dev.stammkunde.mail.FindSendQuota;
import dev.stammkunde.mail.HandOver;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.OutgoingMail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A mail service that keeps what it accepted. */
final class FakeService implements HandOver, FindSendQuota {

    final List<OutgoingMail> accepted = new ArrayList<>();
    final Map<String, MailKey> messageIds = new LinkedHashMap<>();
    SendQuota quota = new SendQuota(10_000, Long.MAX_VALUE, 0, true);

    /** What becomes of a mail in place of being accepted. */
    Function<OutgoingMail, Optional<Result>> fault = mail -> Optional.empty();

    /** Whether answers get lost after a mail was accepted. */
    boolean answersAreLost;

    @Override
    public synchronized List<Result> handOver(List<OutgoingMail> mails) {
        return mails.stream().map(this::handOver).toList();
    }

    private Result handOver(OutgoingMail mail) {
        return fault.apply(mail).orElseGet(() -> accept(mail));
    }

    private Result accept(OutgoingMail mail) {
        accepted.add(mail);
        String messageId = "ses-" + accepted.size();
        messageIds.put(messageId, mail.key());
        return answersAreLost ? new Result.NoAnswer() : new Result.Accepted(messageId);
    }

    @Override
    public SendQuota quota() {
        return quota;
    }

    long acceptedOf(MailKey key) {
        return accepted.stream().filter(mail -> mail.key().equals(key)).count();
    }

    /** Returns the events that tell of all mails that were accepted, by their keys. */
    Map<MailEvent, MailKey> sendEvents(Instant at) {
        Map<MailEvent, MailKey> events = new LinkedHashMap<>();
        messageIds.forEach(
                (id, key) -> events.put(new MailEvent(MailEvent.Type.SENT, at, id, ""), key));
        return events;
    }
}
