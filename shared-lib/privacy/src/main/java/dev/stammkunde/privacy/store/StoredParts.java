package dev.stammkunde.privacy.store;

import dev.stammkunde.campaigns.store.WholeBehaviour;
import dev.stammkunde.campaigns.store.WholeGifts;
import dev.stammkunde.cases.store.WholeCases;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.OrderId;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.store.WholeCustomers;
import dev.stammkunde.customers.store.WholeSuggestions;
import dev.stammkunde.mail.MailboxMails;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.store.WholeMails;
import dev.stammkunde.platform.documents.WholeAudit;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.store.WholePoints;
import dev.stammkunde.privacy.DataPart;
import dev.stammkunde.privacy.DataSubject;
import dev.stammkunde.privacy.ErasureDeed;
import dev.stammkunde.privacy.KeptItem;
import dev.stammkunde.privacy.ReadKept;
import dev.stammkunde.programmes.store.WholeClaims;
import dev.stammkunde.programmes.store.WholeDeclarations;
import dev.stammkunde.rewards.store.WholeRewards;
import dev.stammkunde.surveys.store.WholeAnswers;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads each part where it lies, under every id and address of a person. */
public final class StoredParts implements ReadKept {

    private static final String ADJUSTMENT = "adjustment";

    /** All tables in which a customer's data can be found. */
    public record Tables(
            WholeCustomers customers,
            WholePoints points,
            WholeMails mails,
            WholeGifts gifts,
            WholeBehaviour behaviour,
            WholeAnswers answers,
            WholeDeclarations declarations,
            WholeCases cases,
            WholeRewards rewards,
            WholeClaims claims,
            WholeSuggestions suggestions,
            WholeAudit audit) {}

    private final Tables tables;

    public StoredParts(Tables tables) {
        this.tables = tables;
    }

    @Override
    public Stream<KeptItem> read(DataPart part, DataSubject subject) {
        return stored(part, subject).map(item -> KeptItems.read(part, item));
    }

    private Stream<Map<String, AttributeValue>> stored(DataPart part, DataSubject subject) {
        List<CustomerId> ids = subject.ids();
        return switch (part) {
            case PROFILE ->
                    Stream.concat(ids.stream(), readers(subject))
                            .flatMap(tables.customers()::profile);
            case FINDERS -> finders(subject);
            case ACTIVITY -> ids.stream().flatMap(tables.customers()::activity);
            case PURCHASES -> ids.stream().flatMap(tables.customers()::purchases);
            case ORDERS -> tables.customers().orders(orders(subject));
            case ACCOUNT -> accounts(subject).flatMap(tables.points()::account);
            case ENTRIES -> accounts(subject).flatMap(tables.points()::entries);
            case ORDER_POINTS ->
                    tables.points().orders(subject.shopId(), orders(subject).map(OrderId::id));
            case ADJUSTMENTS -> adjustments(subject);
            case REDEMPTIONS -> accounts(subject).flatMap(tables.rewards()::redemptions);
            case REWARD_COUNTS -> accounts(subject).flatMap(tables.rewards()::counts);
            case LIMITED_OFFERS -> accounts(subject).flatMap(tables.claims()::claims);
            case ACTIONS -> accounts(subject).flatMap(tables.claims()::actions);
            case MEMBERSHIPS -> accounts(subject).flatMap(tables.claims()::memberships);
            case CHALLENGES -> accounts(subject).flatMap(tables.claims()::challenges);
            case CONTESTS -> accounts(subject).flatMap(tables.claims()::contests);
            case EVENTS -> accounts(subject).flatMap(tables.claims()::events);
            case REFERRALS -> ids.stream().flatMap(tables.claims()::referrals);
            case REFERRAL_MARKS -> ids.stream().flatMap(tables.claims()::referralMarks);
            case VIP -> ids.stream().flatMap(tables.claims()::vips);
            case SUGGESTIONS -> ids.stream().flatMap(tables.suggestions()::suggestions);
            case MEMBER_NUMBER -> ids.stream().flatMap(tables.rewards()::numbers);
            case COUPONS -> ids.stream().flatMap(tables.gifts()::coupons);
            case CELEBRATIONS -> ids.stream().flatMap(tables.gifts()::celebrations);
            case BEHAVIOUR -> ids.stream().flatMap(tables.behaviour()::behaviour);
            case LISTS -> ids.stream().flatMap(tables.gifts()::lists);
            case WISHES -> everybody(subject).flatMap(tables.mails()::standing);
            case MAILS -> everybody(subject).flatMap(tables.mails()::records);
            case BOUGHT_SINCE -> everybody(subject).flatMap(tables.mails()::boughtSince);
            case PROOFS -> everybody(subject).flatMap(tables.mails()::proofs);
            case OPT_IN -> addresses(subject).flatMap(tables.mails()::requests);
            case SUPPRESSION -> addresses(subject).flatMap(tables.mails()::suppressions);
            case MAILBOX ->
                    mailboxes(subject).flatMap(mailbox -> tables.mails().mailboxes(mailbox, ids));
            case ANSWERS -> everybody(subject).flatMap(tables.answers()::answers);
            case NOT_ASKED -> everybody(subject).flatMap(tables.answers()::notAsked);
            case FEEDBACK -> everybody(subject).flatMap(tables.answers()::feedback).distinct();
            case DECLARATIONS ->
                    everybody(subject).flatMap(tables.declarations()::declarations).distinct();
            case CASES -> ids.stream().flatMap(tables.cases()::cases);
            case REQUESTS -> tables.customers().requests(subject.shopId(), ids);
            case ERASURE -> ids.stream().flatMap(tables.customers()::erasures);
            case REDACTIONS -> tables.customers().redactions(subject.addresses());
            case DEEDS -> deeds(subject);
        };
    }

    private static Stream<AccountId> accounts(DataSubject subject) {
        return subject.ids().stream().map(id -> new AccountId(id.shopId(), id.id()));
    }

    private static Stream<EmailKey> addresses(DataSubject subject) {
        return subject.addresses().stream().sorted(Comparator.comparing(EmailKey::hash));
    }

    /** Who reads an address has what was said of it before any customer had it. */
    private static Stream<CustomerId> readers(DataSubject subject) {
        return addresses(subject).map(Mailbox::of);
    }

    private static Stream<CustomerId> everybody(DataSubject subject) {
        return Stream.concat(subject.ids().stream(), readers(subject));
    }

    /** The shop may have told another address since, and the standing has those before it. */
    private Stream<EmailKey> mailboxes(DataSubject subject) {
        return Stream.concat(
                        subject.findProfile().flatMap(Profile::email).stream()
                                .flatMap(
                                        address ->
                                                MailboxMails.findKey(subject.shopId(), address)
                                                        .stream()),
                        subject.ids().stream().flatMap(tables.mails()::mailboxesOf))
                .distinct();
    }

    /** Those that count, that earned, or that the shop named with a request for data. */
    private Stream<OrderId> orders(DataSubject subject) {
        String shopId = subject.shopId();
        return Stream.of(
                        subject.ids().stream()
                                .flatMap(tables.customers()::purchases)
                                .map(item -> WholeCustomers.orderOf(shopId, item)),
                        accounts(subject)
                                .flatMap(tables.points()::entries)
                                .flatMap(entry -> WholePoints.findOrder(entry).stream())
                                .map(id -> new OrderId(shopId, id)))
                .flatMap(each -> each)
                .distinct();
    }

    private Stream<Map<String, AttributeValue>> finders(DataSubject subject) {
        return switch (subject.customer()) {
            case Customer.Known known -> tables.customers().finders(subject.id(), known);
            case Customer.Erased _, Customer.Merged _ -> Stream.empty();
        };
    }

    /** An adjustment that was turned down is in no ledger; that somebody asked is in the log. */
    private Stream<Map<String, AttributeValue>> adjustments(DataSubject subject) {
        return tables.points()
                .adjustments(
                        subject.shopId(),
                        tables.audit().about(subject.shopId(), ADJUSTMENT).map(WholeAudit::idOf),
                        subject.ids().stream().map(CustomerId::id).toList());
    }

    private Stream<Map<String, AttributeValue>> deeds(DataSubject subject) {
        List<String> ids = subject.ids().stream().map(CustomerId::id).toList();
        return tables.audit()
                .about(subject.shopId(), ErasureDeed.KIND)
                .filter(entry -> ids.contains(WholeAudit.idOf(entry)));
    }
}
