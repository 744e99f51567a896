package dev.stammkunde.recordmailevents;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.mail.Basis;
import dev.stammkunde.mail.MailChange;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailEvent;
import dev.stammkunde.mail.MailKey;
import dev.stammkunde.mail.MailRecord;
import dev.stammkunde.mail.MailRecords;
import dev.stammkunde.mail.Permission;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.Suppression;
import dev.stammkunde.mail.Suppressions;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Records events in whatever order and however often they come: first what they say of the address,
 * then of the customer, then of the mail.
 */
final class RecordMailEvents {

    /** More writers of one item than this at a time are left to the queue's redelivery. */
    private static final int ATTEMPTS = 12;

    private final MailRecords records;
    private final Standings standings;
    private final Suppressions suppressions;
    private final ProfileStore profiles;
    private final ObjectByComplaint complaints;

    RecordMailEvents(
            MailRecords records,
            Standings standings,
            Suppressions suppressions,
            EvidenceStore evidence,
            ProfileStore profiles) {
        this.records = records;
        this.standings = standings;
        this.suppressions = suppressions;
        this.profiles = profiles;
        this.complaints = new ObjectByComplaint(new TellWishes(standings), evidence, profiles);
    }

    /** What became of an event. */
    enum Outcome {
        RECORDED,
        /** It changed nothing: it was known, or is not to be kept. */
        UNCHANGED,
        /** The mail went out a second time. */
        SENT_TWICE,
        /** Not a mail of ours, or one whose record is no longer kept. */
        UNKNOWN_MAIL
    }

    Outcome record(ServiceEvent event) {
        event.findShop().ifPresent(shop -> judge(shop, event));
        Optional<MailKey> mail = event.findMail();
        if (mail.isEmpty()) {
            return Outcome.UNKNOWN_MAIL;
        }
        if (event.verdict() == ServiceEvent.Verdict.UNWANTED && !isTest(mail.get())) {
            complaints.object(mail.get().customer(), event.destination(), event.event().at());
        }
        return mayKeep(mail.get().customer(), event.event())
                ? record(mail.get(), event.event())
                : Outcome.UNCHANGED;
    }

    private void judge(String shop, ServiceEvent event) {
        EmailKey address = EmailKey.of(shop, event.destination());
        untilSaved(
                () -> {
                    Versioned<Suppression> stored = suppressions.suppression(address);
                    Suppression next = judged(stored.value(), event);
                    return next.equals(stored.value())
                            ? SaveResult.SAVED
                            : suppressions.save(address, stored, next);
                });
    }

    private static Suppression judged(Suppression known, ServiceEvent event) {
        Instant at = event.event().at();
        return switch (event.verdict()) {
            case NOTHING -> known;
            case GONE -> known.hardBounced(at);
            case FAILING -> known.softBounced(at);
            case UNWANTED -> known.complained(at);
            // Where nothing came back before, a delivery is nothing new, and most mails would cost
            // a write for it. One that comes before the event of an older bounce does not undo it.
            case DELIVERABLE -> known.softBounces().isEmpty() ? known : known.delivered(at);
        };
    }

    /** A test goes to a marketer, whose complaint is not the word of the customer shown in it. */
    private boolean isTest(MailKey mail) {
        return records.find(mail).stream()
                .flatMap(stored -> stored.value().history().stream())
                .anyMatch(
                        made ->
                                made.decision() instanceof MailDecision.Send(Basis basis)
                                        && basis == Basis.TEST);
    }

    /** Opens and clicks are kept of those only who agreed to it, and since then (§ 25 TDDDG). */
    private boolean mayKeep(CustomerId customer, MailEvent event) {
        return switch (event.type()) {
            case OPENED, CLICKED -> {
                Wishes wishes = wishesOf(customer);
                Instant since = wishes.trackingSince();
                yield since != null && !event.at().isBefore(since) && mayTrack(customer, wishes);
            }
            case SENT,
                    DELIVERED,
                    DELAYED,
                    BOUNCED,
                    COMPLAINED,
                    REJECTED,
                    RENDERING_FAILED,
                    UNSUBSCRIBED ->
                    true;
        };
    }

    /** A mail that was tracked when it went out may have a reader who objected since. */
    private boolean mayTrack(CustomerId customer, Wishes wishes) {
        return switch (profiles.profileOf(customer).value()) {
            case Customer.Known(Profile profile) -> {
                Wishes all =
                        profile.email()
                                .map(email -> Mailbox.of(customer.shopId(), email))
                                .map(mailbox -> wishes.joined(wishesOf(mailbox)))
                                .orElse(wishes);
                yield Permission.mayTrack(profile.consents(), all);
            }
            case Customer.Erased _, Customer.Merged _ -> false;
        };
    }

    private Wishes wishesOf(CustomerId customer) {
        return standings.standing(customer).value().wishes();
    }

    private Outcome record(MailKey mail, MailEvent event) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Versioned<MailRecord>> stored = records.find(mail);
            if (stored.isEmpty()) {
                return Outcome.UNKNOWN_MAIL;
            }
            MailRecord before = stored.get().value();
            MailRecord next = before.with(event);
            if (next.equals(before)) {
                return Outcome.UNCHANGED;
            }
            if (save(stored.get(), next) == SaveResult.SAVED) {
                return before.messageIds().size() == 1 && next.messageIds().size() > 1
                        ? Outcome.SENT_TWICE
                        : Outcome.RECORDED;
            }
        }
        throw tooManyWriters();
    }

    private SaveResult save(Versioned<MailRecord> stored, MailRecord next) {
        return records.save(List.of(new MailChange(stored, next, null))).getFirst();
    }

    private static void untilSaved(Supplier<SaveResult> write) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (write.get() == SaveResult.SAVED) {
                return;
            }
        }
        throw tooManyWriters();
    }

    private static IllegalStateException tooManyWriters() {
        return new IllegalStateException("too many others changed one item at the same time");
    }
}
