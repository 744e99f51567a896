package dev.stammkunde.keepcustomers;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.challenges.ForgetChallenges;
import dev.stammkunde.programmes.departures.ForgetProgrammes;
import dev.stammkunde.programmes.testing.InMemoryDepartures;
import dev.stammkunde.programmes.testing.InMemoryVips;
import dev.stammkunde.programmes.vip.Vip;
import dev.stammkunde.programmes.vip.VipSource;
import dev.stammkunde.programmes.vip.Vips;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who has something of each programme, until it is forgotten. */
final class ProgrammeDocuments {

    /** What programmes keep of customers, under each of their names. */
    enum Kind {
        ACTIONS,
        CONTESTS,
        CHALLENGES,
        MEMBERSHIPS,
        EVENTS,
        REFERRALS
    }

    private final Map<Kind, Set<String>> kept = new EnumMap<>(Kind.class);
    private final Set<String> unnamed = new HashSet<>();
    private final InMemoryVips vips = new InMemoryVips();
    private final InMemoryDepartures departures = new InMemoryDepartures();

    ForgetProgrammes forgetting() {
        return new ForgetProgrammes(
                account -> forget(Kind.ACTIONS, account.customerId()),
                account -> forget(Kind.CONTESTS, account.customerId()),
                new ForgetChallenges() {
                    @Override
                    public void forget(AccountId holder) {
                        ProgrammeDocuments.this.forget(Kind.CHALLENGES, holder.customerId());
                    }

                    @Override
                    public void forgetNames(AccountId holder) {
                        unnamed.add(holder.customerId());
                    }
                },
                account -> forget(Kind.MEMBERSHIPS, account.customerId()),
                (account, _) -> forget(Kind.EVENTS, account.customerId()),
                customer -> forget(Kind.REFERRALS, customer.id()),
                vips,
                departures);
    }

    private void forget(Kind kind, String customer) {
        of(kind).remove(customer);
    }

    private Set<String> of(Kind kind) {
        return kept.computeIfAbsent(kind, _ -> new TreeSet<>());
    }

    /** Gives somebody one of each. */
    void give(String customer) {
        for (Kind kind : Kind.values()) {
            of(kind).add(customer);
        }
    }

    void giveVip(String customer) {
        CustomerId id = new CustomerId(Events.SHOP, customer);
        Vip vip = new Vip(id, VipSource.MANUAL, "mia", "the first hour", Events.at(0), null);
        vips.save(new Vips.Change(id, null, vip, null, null));
    }

    /** Returns who has each. */
    Map<Kind, Set<String>> kept() {
        return kept;
    }

    /** Returns who is a VIP of these. */
    Set<String> vips(Iterable<String> customers) {
        Set<String> all = new TreeSet<>();
        for (String customer : customers) {
            if (vips.find(new CustomerId(Events.SHOP, customer)).isPresent()) {
                all.add(customer);
            }
        }
        return all;
    }

    /** Returns who is on no leader board by name any more. */
    Set<String> unnamed() {
        return unnamed;
    }
}
