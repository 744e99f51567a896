package dev.stammkunde.mail;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * All that a decision on a mail is made of.
 *
 * @param terms of the campaign; absent for mails of no campaign, and where there is none
 * @param suppression of the address that the mail would go to
 * @param mailbox what the mailbox got that the mail would go to
 * @param awaitingUntil until when an earlier try, whose outcome is unknown, may still be confirmed
 * @param now the moment of the decision
 */
public record MailFacts(
        MailOrder order,
        MailSettings settings,
        @Nullable MailTerms terms,
        Customer customer,
        Activity activity,
        Standing standing,
        Suppression suppression,
        MailboxMails mailbox,
        @Nullable Instant awaitingUntil,
        Instant now) {

    /** The facts of a mail to a mailbox of which nothing is asked. */
    public MailFacts(
            MailOrder order,
            MailSettings settings,
            @Nullable MailTerms terms,
            Customer customer,
            Activity activity,
            Standing standing,
            Suppression suppression,
            @Nullable Instant awaitingUntil,
            Instant now) {
        this(
                order,
                settings,
                terms,
                customer,
                activity,
                standing,
                suppression,
                MailboxMails.NONE,
                awaitingUntil,
                now);
    }

    /** Returns these facts of an order that is made more precise. */
    public MailFacts with(MailOrder next) {
        return new MailFacts(
                next,
                settings,
                terms,
                customer,
                activity,
                standing,
                suppression,
                mailbox,
                awaitingUntil,
                now);
    }

    /** Returns who the customer is; an empty profile of an erased or merged one. */
    public Profile profile() {
        return switch (customer) {
            case Customer.Known(Profile known) -> known;
            case Customer.Erased _, Customer.Merged _ -> Profile.empty();
        };
    }

    /** Finds the language of the customer: the one that they chose, or else told the shop. */
    public Optional<Language> findLanguage() {
        return Optional.ofNullable(standing.wishes().language())
                .or(() -> profile().language().flatMap(Language::find));
    }

    /** Finds the address that the mail would go to, as it was told. */
    public Optional<String> findAddress() {
        return findAddress(order, customer);
    }

    /** Finds the address that a mail would go to, as it was told. */
    public static Optional<String> findAddress(MailOrder order, Customer customer) {
        return switch (order) {
            case MailOrder.OfService service -> Optional.of(service.address());
            case MailOrder.OfTest test -> Optional.of(test.address());
            case MailOrder.OfCampaign _ ->
                    switch (customer) {
                        case Customer.Known(Profile known) -> known.email();
                        case Customer.Erased _, Customer.Merged _ -> Optional.empty();
                    };
        };
    }

    /** Finds what the mailbox would have got by this mail, sent now; nothing but of campaigns. */
    public Optional<MailboxMails.Got> findGot() {
        EmailKey key = mailbox.mailbox();
        return key != null && terms != null && order instanceof MailOrder.OfCampaign it
                ? Optional.of(
                        new MailboxMails.Got(
                                it.key().name(),
                                MailboxReader.of(key, it.key().customer(), profile().givenName()),
                                it.occasion(),
                                now,
                                terms.priority()))
                : Optional.empty();
    }

    /** Whether the mailbox has this mail of a campaign, for another customer's record. */
    public boolean mailboxHasIt() {
        return order instanceof MailOrder.OfCampaign it
                && findGot()
                        .filter(got -> mailbox.has(got, it.lapsedSince(), settings.households()))
                        .isPresent();
    }

    /**
     * Finds from when on the mail comes too late: the end of its last day at the customer's, or of
     * the time in which what it offers can be done.
     */
    Optional<Instant> findTooLateFrom() {
        return switch (order) {
            case MailOrder.OfCampaign it ->
                    Optional.ofNullable(terms)
                            .flatMap(
                                    own ->
                                            own.days()
                                                    .findLast(
                                                            it.occasion(),
                                                            settings.quietHours().days()))
                            .map(last -> last.plusDays(1).atStartOfDay(zone()).toInstant());
            case MailOrder.OfService it ->
                    Optional.of(it.orderedAt().plus(it.matter().kind().lasts()));
            case MailOrder.OfTest _ -> Optional.empty();
        };
    }

    /** Returns the customer's own zone, or the shop's. */
    public ZoneId zone() {
        return profile().timeZone().orElse(settings.zone());
    }
}
