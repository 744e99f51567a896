package dev.stammkunde.managepreferences;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.ConsentText;
import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.mail.consent.Evidence.Channel;
import dev.stammkunde.mail.consent.Evidence.Objected;
import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.Evidence.Origin;
import dev.stammkunde.mail.consent.Evidence.TrackingAgreed;
import dev.stammkunde.mail.consent.Evidence.TrackingWithdrawn;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.mail.consent.Topic;
import dev.stammkunde.mail.consent.Topics;
import dev.stammkunde.mail.links.SignedLink;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Puts in force what a customer chose.
 *
 * <p>Only a box that was empty and is ticked now is a consent: one that the page itself had ticked
 * would be none. It is proven before it is in force; an objection is in force before it is proven.
 */
final class SavePreferences {

    private final TellWishes wishes;
    private final EvidenceStore evidence;

    SavePreferences(TellWishes wishes, EvidenceStore evidence) {
        this.wishes = wishes;
        this.evidence = evidence;
    }

    /**
     * Who saves what, and how it was before.
     *
     * @param address that the mail with the link went to
     * @param shown what stood beside the boxes of topics
     * @param shownOfTracking what stood beside the box of tracking
     */
    record Saving(
            CustomerId customer,
            Profile profile,
            @Nullable EmailKey address,
            Preferences before,
            Preferences chosen,
            ConsentText shown,
            ConsentText shownOfTracking,
            String link,
            Contact click) {}

    /** Saves preferences without a problem. */
    void save(Saving saving) {
        Preferences chosen = saving.chosen();
        Set<String> left = new HashSet<>(saving.before().wanted());
        left.retainAll(chosen.offered());
        left.removeAll(chosen.wanted());
        boolean wantsNothing = chosen.wanted().isEmpty() && !left.isEmpty();
        if (wantsNothing) {
            object(saving, Set.of(Topic.ALL));
        } else if (!left.isEmpty()) {
            object(saving, left);
        }
        Set<String> ticked = new HashSet<>(chosen.wanted());
        ticked.removeAll(saving.before().wanted());
        if (!ticked.isEmpty()) {
            agree(saving, ticked);
        }
        saveTracking(saving);
        wishes.tell(saving.customer(), old -> withChoices(old, chosen));
    }

    /** Who wants no mail at all agrees to nothing in it. */
    private void saveTracking(Saving saving) {
        Preferences chosen = saving.chosen();
        boolean before = saving.before().tracking();
        if (!chosen.offersTracking() || chosen.tracking() == before) {
            return;
        }
        Contact click = saving.click();
        CustomerId customer = saving.customer();
        if (before) {
            wishes.tell(customer, old -> old.withTrackingSince(null));
            evidence.keep(
                    new TrackingWithdrawn(
                            "tracking-withdrawn/" + click.at().toEpochMilli(),
                            customer,
                            saving.link(),
                            click));
            evidence.expireTracking(customer, click.at());
        } else if (!chosen.wanted().isEmpty()) {
            evidence.keep(
                    new TrackingAgreed(
                            "tracking/" + click.at().toEpochMilli(),
                            customer,
                            saving.shownOfTracking(),
                            saving.link(),
                            click));
            wishes.tell(customer, old -> old.withTrackingSince(click.at()));
        }
    }

    /** Objects to all mail. */
    void objectToAll(Saving saving) {
        object(saving, Set.of(Topic.ALL));
    }

    /** Objects to all mail, by a link that lets its holder do no more. */
    void objectToAll(SignedLink link, Profile profile, Contact click) {
        Set<String> topics = Set.of(Topic.ALL);
        CustomerId customer = link.customer();
        EmailKey address = link.address();
        CustomerId whose = address == null ? customer : Mailbox.of(address);
        if (address == null) {
            // The mail is from before links named its address, which was one of the customer's.
            wishes.tell(
                    customer, old -> Topics.objected(old, profile.consents(), topics, click.at()));
        }
        Optional.ofNullable(address)
                .or(() -> profile.email().map(email -> EmailKey.of(customer.shopId(), email)))
                .map(Mailbox::of)
                .ifPresent(
                        mailbox ->
                                wishes.tell(
                                        mailbox,
                                        old -> Topics.objectedByAddress(old, topics, click.at())));
        evidence.keep(
                new Objected(
                        "objection/preferences/" + click.at().toEpochMilli(),
                        customer,
                        address,
                        topics,
                        Channel.PREFERENCES,
                        link.subject(),
                        click));
        evidence.expire(whose, click.at());
    }

    private static Wishes withChoices(Wishes old, Preferences chosen) {
        Wishes next = chosen.frequency() == null ? old : old.withFrequency(chosen.frequency());
        return chosen.language() == null ? next : next.withLanguage(chosen.language());
    }

    private void object(Saving saving, Set<String> topics) {
        Contact click = saving.click();
        wishes.tell(
                saving.customer(),
                old -> Topics.objected(old, saving.profile().consents(), topics, click.at()));
        tellAddress(saving, old -> Topics.objectedByAddress(old, topics, click.at()));
        evidence.keep(
                new Objected(
                        "objection/preferences/" + click.at().toEpochMilli(),
                        saving.customer(),
                        saving.address(),
                        topics,
                        Channel.PREFERENCES,
                        saving.link(),
                        click));
        if (topics.contains(Topic.ALL)) {
            evidence.expire(saving.customer(), click.at());
        }
    }

    private void agree(Saving saving, Set<String> topics) {
        Optional<String> address = saving.profile().email();
        if (address.isEmpty()) {
            return;
        }
        Contact click = saving.click();
        Language language = saving.chosen().language();
        evidence.keep(
                new OptedIn(
                        new OptInRequest(
                                "preferences/" + click.at().toEpochMilli(),
                                saving.customer(),
                                address.get(),
                                topics,
                                saving.shown(),
                                "/mail/preferences (" + saving.link() + ")",
                                language == null ? Language.DE : language,
                                click),
                        Origin.PREFERENCES,
                        click));
        // Boxes that were ticked before stay as they were, by whatever permission.
        Set<String> among =
                saving.before().wanted().isEmpty() ? saving.chosen().offered() : Set.of();
        tell(saving, old -> Topics.agreed(old, topics, among, click.at()));
    }

    /** For the customer, and for the address that the mail with the link went to. */
    private void tell(Saving saving, UnaryOperator<Wishes> change) {
        wishes.tell(saving.customer(), change);
        tellAddress(saving, change);
    }

    private void tellAddress(Saving saving, UnaryOperator<Wishes> change) {
        saving.profile()
                .email()
                .map(email -> Mailbox.of(saving.customer().shopId(), email))
                .ifPresent(mailbox -> wishes.tell(mailbox, change));
    }
}
