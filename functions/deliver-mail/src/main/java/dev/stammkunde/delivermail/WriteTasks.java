package dev.stammkunde.delivermail;

import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.ReadSituations.Situation;
import dev.stammkunde.platform.SaveResult;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads what is known of orders, has them decided on, and writes what was decided. */
final class WriteTasks {

    /**
     * More writers of one customer's standing, or of one mailbox, at a time are left to the queue's
     * redelivery.
     */
    private static final int ATTEMPTS = 12;

    private final DeliverMail.Stores stores;

    WriteTasks(DeliverMail.Stores stores) {
        this.stores = stores;
    }

    /**
     * What was written.
     *
     * @param done the tasks that are written or are replays; others have too many writers, or could
     *     not be decided on
     * @param later what was not looked at, since a mail to the same mailbox was written
     */
    record Written(List<Task> done, List<Incoming> later) {}

    /** Reads, decides and writes until nobody else has changed what was read. */
    Written write(
            List<Incoming> orders,
            BiFunction<Incoming, Situation, Optional<Task>> decision,
            Function<Task, Task> then) {
        List<Incoming> open = orders;
        List<Task> done = new ArrayList<>();
        List<Incoming> later = new ArrayList<>();
        for (int attempt = 0; attempt < ATTEMPTS && !open.isEmpty(); attempt++) {
            List<MailOrder> read = open.stream().map(Incoming::order).toList();
            List<Situation> situations = stores.situations().read(read);
            List<Task> tasks = new ArrayList<>();
            Set<EmailKey> mailboxes = new HashSet<>();
            for (int i = 0; i < open.size(); i++) {
                Situation situation = situations.get(i);
                if (mailboxes.contains(situation.mailbox().value().mailbox())) {
                    // Not even decided on: that may take a coupon, and a part of the budget.
                    later.add(open.get(i));
                } else {
                    Optional<Task> task = decision.apply(open.get(i), situation).map(then);
                    task.flatMap(Task::findChangedMailbox).ifPresent(mailboxes::add);
                    task.ifPresent(tasks::add);
                }
            }
            List<Task> changes = tasks.stream().filter(task -> !task.isReplay()).toList();
            tasks.stream().filter(Task::isReplay).forEach(done::add);
            List<SaveResult> saved = save(changes);
            List<Incoming> again = new ArrayList<>();
            for (int i = 0; i < changes.size(); i++) {
                if (saved.get(i) == SaveResult.SAVED) {
                    done.add(changes.get(i).asWritten());
                } else {
                    again.add(changes.get(i).incoming());
                }
            }
            open = again;
        }
        return new Written(done, later);
    }

    /** Saves what tasks change, each for itself. */
    List<SaveResult> save(List<Task> tasks) {
        return tasks.isEmpty()
                ? List.of()
                : stores.records().save(tasks.stream().map(Task::change).toList());
    }
}
