package dev.stammkunde.unsubscribe;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.mail.consent.Evidence.Channel;
import dev.stammkunde.mail.consent.Evidence.Objected;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.mail.consent.Topic;
import dev.stammkunde.mail.consent.Topics;
import dev.stammkunde.mail.links.SignedLink;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Puts an objection in force, and keeps the proof of it.
 *
 * <p>In force comes first: a function that dies in between has done what the customer asked for,
 * and the next click keeps the proof. Once in force, an objection keeps its time, so repeating it
 * changes nothing for the customer and finds the same proof.
 */
final class LeaveMail {

    /** What a click did. */
    enum Outcome {
        OBJECTED,
        REPLAYED
    }

    /**
     * What a click led to.
     *
     * @param wishes the customer's, as they are now
     */
    record Left(Outcome outcome, Wishes wishes) {}

    private final TellWishes wishes;
    private final EvidenceStore evidence;

    LeaveMail(TellWishes wishes, EvidenceStore evidence) {
        this.wishes = wishes;
        this.evidence = evidence;
    }

    /**
     * Lets a customer leave topics, or all mail. It holds for the customer and for whoever else has
     * the same address: who reads the mail objects. Who reads another address than the customer's
     * objects for that one alone.
     *
     * @param link by which they came
     */
    Left leave(
            SignedLink link, Profile profile, Set<String> topics, Channel channel, Contact click) {
        CustomerId customer = link.customer();
        Optional<CustomerId> other = link.findOtherThan(profile.email()).map(Mailbox::of);
        Wishes now =
                other.map(mailbox -> objectFor(mailbox, topics, click.at()))
                        .orElseGet(() -> object(customer, profile, topics, click.at()));
        Instant since = since(now, topics, click.at());
        String id = "objection/" + String.join("+", topics) + '/' + since.toEpochMilli();
        Contact clicked = new Contact(since, click.ip(), click.userAgent());
        // Who was erased gets no browser kept again by an old mail.
        Contact said = profile.isEmpty() ? clicked.erased() : clicked;
        boolean isNew =
                evidence.keep(
                        new Objected(
                                id,
                                customer,
                                link.address(),
                                topics,
                                channel,
                                link.subject(),
                                said));
        if (topics.contains(Topic.ALL)) {
            // A consent for another address was not withdrawn.
            other.ifPresentOrElse(
                    mailbox -> evidence.expire(mailbox, since),
                    () -> evidence.expire(customer, profile.email(), since));
        }
        return new Left(isNew ? Outcome.OBJECTED : Outcome.REPLAYED, now);
    }

    /** Lets one leave who was not the link's customer then, and has no proof of their own of it. */
    void leaveToo(CustomerId customer, Profile profile, Set<String> topics, Instant at) {
        Wishes now = object(customer, profile, topics, at);
        if (topics.contains(Topic.ALL)) {
            evidence.expire(customer, profile.email(), since(now, topics, at));
        }
    }

    /**
     * Puts an objection in force, for a customer and for their address.
     *
     * @return the customer's wishes, as they are now
     */
    private Wishes object(CustomerId customer, Profile profile, Set<String> topics, Instant at) {
        Wishes now =
                wishes.tell(customer, old -> Topics.objected(old, profile.consents(), topics, at));
        profile.email()
                .map(email -> Mailbox.of(customer.shopId(), email))
                .ifPresent(mailbox -> objectFor(mailbox, topics, at));
        return now;
    }

    private Wishes objectFor(CustomerId mailbox, Set<String> topics, Instant at) {
        return wishes.tell(mailbox, old -> Topics.objectedByAddress(old, topics, at));
    }

    private static Instant since(Wishes wishes, Set<String> topics, Instant otherwise) {
        Instant since =
                topics.contains(Topic.ALL)
                        ? wishes.objectedAt()
                        : topics.stream()
                                .map(wishes.topicsLeft()::get)
                                .findFirst()
                                .orElse(otherwise);
        return since == null ? otherwise : since;
    }
}
