package dev.stammkunde.managepreferences;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.AskForOptIn;
import dev.stammkunde.mail.consent.ConsentText;
import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.mail.consent.Evidence.Agreed;
import dev.stammkunde.mail.consent.Evidence.Channel;
import dev.stammkunde.mail.consent.Evidence.Matter;
import dev.stammkunde.mail.consent.Evidence.Objected;
import dev.stammkunde.mail.consent.Evidence.Withdrawn;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.mail.consent.Topic;
import dev.stammkunde.mail.consent.Topics;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.LifeDates;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Puts in force what a customer chose.
 *
 * <p>Only a box that was empty and is ticked now asks for mail: one that the page itself had ticked
 * would not. It is in force when a mail about it was confirmed; an objection is in force before it
 * is proven.
 */
final class SavePreferences {

    private final TellWishes wishes;
    private final EvidenceStore evidence;
    private final AskForOptIn ask;

    /** What a mail asks about. */
    enum Asked {
        NOTHING,
        /** The topics that were ticked now. */
        THESE,
        /** Those of a moment before: an address gets one such mail in ten minutes. */
        EARLIER_ONES,
        /** No mail goes to the address. */
        NOBODY
    }

    SavePreferences(TellWishes wishes, EvidenceStore evidence, AskForOptIn ask) {
        this.wishes = wishes;
        this.evidence = evidence;
        this.ask = ask;
    }

    /**
     * Who saves what, and how it was before.
     *
     * @param address that the mail with the link went to
     * @param shown what stood beside the boxes of topics
     * @param shownOfTracking what stood beside the box of tracking
     * @param shownOfDates what stood beside that of dates
     * @param requestId of API Gateway
     */
    record Saving(
            CustomerId customer,
            Profile profile,
            @Nullable EmailKey address,
            Preferences before,
            Preferences chosen,
            ConsentText shown,
            ConsentText shownOfTracking,
            ConsentText shownOfDates,
            String link,
            String requestId,
            Contact click) {

        /** Returns the topics that were wanted and are no more. */
        Set<String> left() {
            Set<String> left = new HashSet<>(before.wanted());
            left.retainAll(chosen.offered());
            left.removeAll(chosen.wanted());
            return left;
        }

        private boolean leavesAll() {
            return chosen.wanted().isEmpty() && !left().isEmpty();
        }

        /** Whether it ends mails like the one whose link was followed. */
        boolean endsMailsLikeIts() {
            return leavesAll() || left().contains(link);
        }
    }

    /** Saves preferences without a problem. */
    Asked save(Saving saving) {
        Preferences chosen = saving.chosen();
        if (saving.leavesAll()) {
            object(saving, Set.of(Topic.ALL));
        } else if (!saving.left().isEmpty()) {
            object(saving, saving.left());
        }
        Set<String> ticked = new HashSet<>(chosen.wanted());
        ticked.removeAll(saving.before().wanted());
        saveTracking(saving);
        proveDates(saving);
        wishes.tell(saving.customer(), old -> withChoices(old, chosen));
        return ticked.isEmpty() ? Asked.NOTHING : askFor(saving, ticked);
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
                    new Withdrawn(
                            "tracking-withdrawn/" + click.at().toEpochMilli(),
                            customer,
                            Matter.TRACKING,
                            saving.link(),
                            click));
            evidence.expire(customer, Matter.TRACKING, click.at());
        } else if (!chosen.wanted().isEmpty()) {
            evidence.keep(
                    new Agreed(
                            "tracking/" + click.at().toEpochMilli(),
                            customer,
                            Matter.TRACKING,
                            saving.shownOfTracking(),
                            saving.link(),
                            click));
            wishes.tell(customer, old -> old.withTrackingSince(click.at()));
        }
    }

    /** A date that is added is agreed to: the proof is there before the date is. */
    private void proveDates(Saving saving) {
        LifeDates before = saving.profile().lifeDates();
        Contact click = saving.click();
        boolean adds =
                !before.all().containsAll(saving.chosen().dates().after(before, click.at()).all());
        if (adds) {
            evidence.keep(
                    new Agreed(
                            "life-dates/" + click.at().toEpochMilli(),
                            saving.customer(),
                            Matter.LIFE_DATES,
                            saving.shownOfDates(),
                            saving.link(),
                            click));
        }
    }

    /** Proves that no date is kept any more, once none is. */
    void proveEndOfDates(Saving saving) {
        LifeDates before = saving.profile().lifeDates();
        Contact click = saving.click();
        if (!before.isEmpty() && saving.chosen().dates().after(before, click.at()).isEmpty()) {
            evidence.keep(
                    new Withdrawn(
                            "life-dates-withdrawn/" + click.at().toEpochMilli(),
                            saving.customer(),
                            Matter.LIFE_DATES,
                            saving.link(),
                            click));
            evidence.expire(saving.customer(), Matter.LIFE_DATES, click.at());
        }
    }

    /** Objects to all mail. */
    void objectToAll(Saving saving) {
        object(saving, Set.of(Topic.ALL));
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
            evidence.expire(saving.customer(), saving.profile().email(), click.at());
        }
    }

    /**
     * Asks by mail about the topics that were ticked: only who reads the address can agree, and
     * nobody proves by a link of an old mail, which may have been passed on, that they do.
     */
    private Asked askFor(Saving saving, Set<String> topics) {
        Optional<String> address = saving.profile().email();
        if (address.isEmpty()) {
            return Asked.NOTHING;
        }
        Contact click = saving.click();
        CustomerId customer = saving.customer();
        if (saving.before().wanted().isEmpty()) {
            // Once confirmed, the topics that were left empty are not opened along.
            Set<String> others = new HashSet<>(saving.chosen().offered());
            others.removeAll(topics);
            UnaryOperator<Wishes> leave = old -> Topics.objectedByAddress(old, others, click.at());
            wishes.tell(customer, leave);
            tellAddress(saving, leave);
        }
        Language language = saving.chosen().language();
        OptInRequest asked =
                new OptInRequest(
                        OptInRequest.idOfPreferences(
                                EmailKey.of(customer.shopId(), address.get()), saving.requestId()),
                        customer,
                        address.get(),
                        topics,
                        saving.shown(),
                        "/mail/preferences (" + saving.link() + ")",
                        language == null ? Language.DE : language,
                        click);
        return switch (ask.ask(asked)) {
            case AskForOptIn.Outcome.Asked(OptInRequest kept) ->
                    kept.topics().equals(topics) ? Asked.THESE : Asked.EARLIER_ONES;
            case AskForOptIn.Outcome.Suppressed _ -> Asked.NOBODY;
        };
    }

    private void tellAddress(Saving saving, UnaryOperator<Wishes> change) {
        saving.profile()
                .email()
                .map(email -> Mailbox.of(saving.customer().shopId(), email))
                .ifPresent(mailbox -> wishes.tell(mailbox, change));
    }
}
