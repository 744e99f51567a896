package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.mail.HandOver;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.OutgoingMail;
import dev.stammkunde.mail.ReadSituations;
import dev.stammkunde.mail.ReadSituations.Situation;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.logs.LogKey;
import dev.stammkunde.platform.logs.OutcomeLog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Decides on orders and sends what may be sent, each mail once.
 *
 * <p>In three steps: (1) record, standing and mailbox are written together, the record as sending;
 * (2) the mails are handed over; (3) what the service said is recorded. It may stop at any point.
 * An order that comes again and finds its mail as sending does not know whether step 2 happened,
 * and waits for the service's event, as {@code docs/decisions/0006} says.
 */
final class DeliverMail {

    private static final OutcomeLog LOG = OutcomeLog.of("deliver-mail");

    private final WriteTasks tasks;
    private final Supplier<Campaigns> campaigns;
    private final DecideOrder decide;
    private final Service service;

    /** Where mails are recorded. */
    record Stores(ReadSituations situations, MailRecords records) {}

    /** Who takes the mails, how fast, and who sees to those that wait. */
    record Service(
            HandOver handOver, SendBudget budget, ScheduleRelease releases, SendPause pause) {}

    /**
     * Wires the use case.
     *
     * @param campaigns as they are at the begin of an invocation
     */
    DeliverMail(Stores stores, Supplier<Campaigns> campaigns, DecideOrder decide, Service service) {
        this.tasks = new WriteTasks(stores);
        this.campaigns = campaigns;
        this.decide = decide;
        this.service = service;
    }

    /**
     * Delivers orders.
     *
     * @return what became of each, by the id of its message. Of a missing one nothing is certain:
     *     it must come again
     * @throws RuntimeException if a store fails: then all must come again
     */
    Map<String, DeliveryOutcome> deliver(List<Incoming> orders) {
        Campaigns now = campaigns.get();
        Map<MailKey, List<Incoming>> byMail = new LinkedHashMap<>();
        orders.forEach(
                order ->
                        byMail.computeIfAbsent(order.order().key(), key -> new ArrayList<>())
                                .add(order));
        Map<String, DeliveryOutcome> outcomes = new HashMap<>();
        List<Incoming> open = byMail.values().stream().map(List::getFirst).toList();
        while (!open.isEmpty()) {
            List<Incoming> round = oneOfEachCustomer(open);
            Round done = deliverRound(round, now);
            done.outcomes()
                    .forEach(
                            (key, outcome) ->
                                    byMail.getOrDefault(key, List.of())
                                            .forEach(it -> outcomes.put(it.messageId(), outcome)));
            open =
                    open.stream()
                            .filter(order -> !round.contains(order) || done.later().contains(order))
                            .toList();
        }
        return outcomes;
    }

    /**
     * What came of a round.
     *
     * @param later what goes to a mailbox that another mail of the round went to: whether it may
     *     still go there depends on what became of that one
     */
    private record Round(Map<MailKey, DeliveryOutcome> outcomes, List<Incoming> later) {}

    /** Mails to one customer are decided on one after the other: each counts for the next. */
    private static List<Incoming> oneOfEachCustomer(List<Incoming> orders) {
        Set<CustomerId> customers = new HashSet<>();
        return orders.stream()
                .filter(order -> customers.add(order.order().key().customer()))
                .toList();
    }

    private Round deliverRound(List<Incoming> round, Campaigns now) {
        WriteTasks.Written begun =
                tasks.write(
                        round,
                        (order, situation) -> findDecision(order, situation, now),
                        Function.identity());
        Map<MailKey, DeliveryOutcome> outcomes = new HashMap<>();
        List<Task> sending = new ArrayList<>();
        for (Task task : begun.done()) {
            if (task.outgoing() == null) {
                outcomes.put(
                        key(task), task.written() ? settled(task) : new DeliveryOutcome.Replayed());
            } else {
                sending.add(task);
            }
        }
        if (!sending.isEmpty()) {
            outcomes.putAll(send(sending));
        }
        return new Round(outcomes, begun.later());
    }

    /** An order that cannot be decided on keeps no other mail of its batch back. */
    private Optional<Task> findDecision(Incoming order, Situation situation, Campaigns now) {
        try {
            return Optional.of(decide.decide(order, situation, now));
        } catch (RuntimeException e) {
            LOG.error("order-failed").with(LogKey.MESSAGE_ID, order.messageId()).with(e).write();
            return Optional.empty();
        }
    }

    private Map<MailKey, DeliveryOutcome> send(List<Task> sending) {
        service.pause().pause(service.budget().timeFor(sending.size()));
        List<HandOver.Result> results =
                handOver(
                        sending.stream().map(Task::outgoing).map(Objects::requireNonNull).toList());
        Map<MailKey, HandOver.Result> byMail = new HashMap<>();
        for (int i = 0; i < sending.size(); i++) {
            byMail.put(key(sending.get(i)), results.get(i));
        }
        Map<MailKey, DeliveryOutcome> outcomes = new HashMap<>();
        List<Task> finished =
                finish(
                        sending,
                        task ->
                                RecordResult.of(
                                        task, Objects.requireNonNull(byMail.get(key(task)))));
        finished.forEach(task -> outcomes.put(key(task), settled(task)));
        return outcomes;
    }

    /** What fails here in an unknown way may have been taken. */
    private List<HandOver.Result> handOver(List<OutgoingMail> mails) {
        try {
            return service.handOver().handOver(mails);
        } catch (RuntimeException e) {
            return Collections.nCopies(mails.size(), new HandOver.Result.NoAnswer());
        }
    }

    /** Writes what follows from results: at first on what was written, then on what is read. */
    private List<Task> finish(List<Task> sending, Function<Task, Task> result) {
        List<Task> first = sending.stream().map(result).toList();
        List<SaveResult> saved = tasks.save(first);
        List<Task> done = new ArrayList<>();
        List<Incoming> moved = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            if (saved.get(i) == SaveResult.SAVED) {
                done.add(first.get(i).asWritten());
            } else {
                moved.add(first.get(i).incoming());
            }
        }
        while (!moved.isEmpty()) {
            WriteTasks.Written next =
                    tasks.write(
                            moved,
                            (order, situation) -> Optional.of(Task.of(order, situation)),
                            result);
            done.addAll(next.done());
            moved = next.later();
        }
        return done;
    }

    /** Sees to the release of a mail that is held. */
    private DeliveryOutcome settled(Task task) {
        Instant releaseAt = task.next().record().releaseAt();
        if (releaseAt != null) {
            service.releases().scheduleRelease(releaseAt, task.incoming().now());
        }
        return RecordResult.outcome(task.next().record());
    }

    private static MailKey key(Task task) {
        return task.next().record().key();
    }
}
