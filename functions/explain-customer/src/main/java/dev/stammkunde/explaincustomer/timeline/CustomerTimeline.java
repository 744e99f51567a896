package dev.stammkunde.explaincustomer.timeline;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.explaincustomer.timeline.TimelineSource.Placed;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.explanations.ShowLedger;
import dev.stammkunde.points.programme.Programmes;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes the timeline of a customer. */
public final class CustomerTimeline {

    /** Of so many addresses, the last that the shop told, the mails are shown. */
    public static final int MOST_ADDRESSES = 5;

    private static final int HASH_BYTES = 12;

    private final TimelinePorts ports;
    private final ShowLedger ledger;

    public CustomerTimeline(TimelinePorts ports) {
        this.ports = ports;
        this.ledger = new ShowLedger(ports.ledger());
    }

    /**
     * Who a timeline is of.
     *
     * @param profile empty of an erased or merged customer
     */
    public record Owner(CustomerId id, Profile profile) {

        Stream<CustomerId> mailboxes() {
            return profile.emails().entrySet().stream()
                    .sorted(Map.Entry.<EmailKey, Instant>comparingByValue().reversed())
                    .limit(MOST_ADDRESSES)
                    .map(email -> Mailbox.of(email.getKey()));
        }

        /** With those who were merged into them. */
        Stream<CustomerId> people() {
            return Stream.concat(
                    Stream.of(id),
                    profile.merged().keySet().stream()
                            .map(other -> new CustomerId(id.shopId(), other)));
        }

        AccountId account() {
            return new AccountId(id.shopId(), id.id());
        }
    }

    /** Makes the timeline of some kinds, as of a time. */
    public Timeline of(Owner owner, Set<TimelineKind> kinds, Programmes programmes, Instant now) {
        return new Timeline(
                name(owner.id(), kinds),
                kinds.stream()
                        .sorted()
                        .flatMap(kind -> sources(kind, owner, programmes, now))
                        .toList());
    }

    private Stream<TimelineSource> sources(
            TimelineKind kind, Owner owner, Programmes programmes, Instant now) {
        return switch (kind) {
            case ORDERS ->
                    Stream.of(new OrdersSource(ports.purchases(), ports.orders(), owner.id()));
            case POINTS -> Stream.of(points(owner, programmes));
            case MAILS ->
                    Stream.concat(Stream.of(owner.id()), owner.mailboxes())
                            .map(reader -> new MailsSource(ports.mails(), reader, now));
            case ANSWERS ->
                    Stream.of(
                            new FewSource(
                                    kind,
                                    () -> Answers.placed(ports.answers().ofCustomer(owner.id()))));
            case CASES ->
                    Stream.of(
                            new FewSource(
                                    kind,
                                    () ->
                                            new CasesOfCustomer(ports.cases(), now)
                                                    .placed(owner.people())));
            case CONSENTS -> Stream.of(new FewSource(kind, () -> consents(owner)));
            case REWARDS -> Stream.of(new RewardsSource(ports.redemptions(), owner.account()));
        };
    }

    private TimelineSource points(Owner owner, Programmes programmes) {
        return new PointsSource(
                ledger, owner.account(), programmes, ports.names(owner.id().shopId()));
    }

    private List<Placed> consents(Owner owner) {
        return Stream.concat(
                        Stream.concat(owner.people(), owner.mailboxes())
                                .flatMap(whose -> ports.evidence().evidenceOf(whose).stream())
                                .map(Consents::placed),
                        owner.profile().consents().statements().stream().map(Consents::placed))
                .sorted(Comparator.comparing(Placed::place))
                .toList();
    }

    private static String name(CustomerId customer, Set<TimelineKind> kinds) {
        byte[] hash =
                Sha256.bytes(
                        customer.shopId() + '\n' + customer.id() + '\n' + new TreeSet<>(kinds));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(hash, HASH_BYTES));
    }
}
