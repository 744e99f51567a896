package dev.stammkunde.remindcases;

import dev.stammkunde.cases.CaseId;
import dev.stammkunde.cases.CaseOwner;
import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.NextReminder.Kind;
import dev.stammkunde.cases.ReminderPage;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.mail.consent.TeamMail;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.platform.items.KeyText;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Reminds who sees to a case before it is due and when it is, or the shop's team where nobody does
 * or their address is not known.
 *
 * <p>Each reminder once: its mail is ordered under a key that is made of the case, of when it is
 * due and of the kind, and then noted on the case, on condition that it is as it was read. It may
 * stop at any call: what was ordered and not noted is ordered again, and goes out once. It costs in
 * proportion to the cases whose time has come, and what was missed is found by the next run.
 */
final class RemindCases {

    private static final int PAGE = 100;
    private static final int ATTEMPTS = 5;

    private final Cases cases;
    private final FindHours hours;
    private final OrderMails mails;

    RemindCases(RemindCasesPorts ports) {
        this.cases = ports.cases();
        this.hours = new FindHours(ports.hours());
        this.mails = ports.mails();
    }

    /**
     * What a run did.
     *
     * @param reminded how many mails were ordered
     * @param unheard how many reminders have nobody to go to
     */
    record Reminded(long reminded, long unheard) {

        Reminded plus(boolean isOrdered) {
            return isOrdered
                    ? new Reminded(reminded + 1, unheard)
                    : new Reminded(reminded, unheard + 1);
        }
    }

    /**
     * Reminds of all cases whose time has come.
     *
     * @param timeLeft whether there is time for one more; the next run finds the rest
     */
    Reminded remind(Instant now, BooleanSupplier timeLeft) {
        Reminded done = new Reminded(0, 0);
        Optional<String> after = Optional.empty();
        do {
            ReminderPage page = cases.toRemind(now, after, PAGE);
            for (CaseId id : page.cases()) {
                if (!timeLeft.getAsBoolean()) {
                    return done;
                }
                Optional<Boolean> ordered = remind(id, now);
                done = ordered.isPresent() ? done.plus(ordered.get()) : done;
            }
            after = page.next();
        } while (after.isPresent());
        return done;
    }

    /**
     * Reminds of one case, as it is now: it may have been closed, given to others or told of since
     * it was found.
     *
     * @return whether a mail was ordered; nothing where there is nothing to remind of
     */
    private Optional<Boolean> remind(CaseId id, Instant now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Versioned<ServiceCase>> found = cases.find(id);
            Optional<Kind> kind = found.flatMap(it -> it.value().findReminder(now));
            if (found.isEmpty() || kind.isEmpty()) {
                return Optional.empty();
            }
            ServiceCase one = found.get().value();
            CaseOwner owner = one.assigned();
            Optional<String> address = Optional.ofNullable(owner == null ? null : owner.address());
            if (address.isEmpty()) {
                Optional<WorkingHours> ofShop = hours.find(id.shopId());
                if (ofShop.isEmpty()) {
                    return Optional.empty();
                }
                address = Optional.ofNullable(ofShop.get().teamAddress());
            }
            address.map(it -> order(one, kind.get(), it, now))
                    .ifPresent(order -> mails.order(List.of(order)));
            if (cases.save(found.get(), one.reminded(kind.get()), Optional.empty())
                    == SaveResult.SAVED) {
                return Optional.of(address.isPresent());
            }
        }
        // Whoever changes it all the time needs no reminder; the next run looks again.
        return Optional.empty();
    }

    private static MailOrder order(ServiceCase one, Kind kind, String address, Instant now) {
        return TeamMail.order(
                one.id().shopId(),
                address,
                new ServiceMatter.CaseReminder(
                        one.id().id(), one.dueAt(), kind == Kind.DUE, one.opening().orderId()),
                one.id().id() + '/' + KeyText.sortable(one.dueAt()) + '/' + kind,
                now);
    }
}
