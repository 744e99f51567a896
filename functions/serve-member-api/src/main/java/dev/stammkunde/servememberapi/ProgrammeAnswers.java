package dev.stammkunde.servememberapi;

import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.LedgerHistory;
import dev.stammkunde.points.PointsAccount;
import dev.stammkunde.programmes.membership.ShowMemberships;
import dev.stammkunde.servememberapi.json.CardsJson;
import dev.stammkunde.servememberapi.json.CustomerJson;
import dev.stammkunde.servememberapi.json.MembershipJson;
import dev.stammkunde.servememberapi.json.TierJson;
import dev.stammkunde.servememberapi.query.ShowCards;
import dev.stammkunde.servememberapi.query.ShowProgrammes;
import dev.stammkunde.servememberapi.query.ShowTier;

import java.time.Instant;

/** Answers how a customer stands in the shop's programmes. */
final class ProgrammeAnswers {

    private final LedgerHistory ledger;
    private final FindCustomer customers;
    private final ShowTier showTier;
    private final ShowCards showCards;
    private final ShowMemberships showMemberships;
    private final ShowProgrammes showProgrammes;

    ProgrammeAnswers(LedgerHistory ledger, FindCustomer customers, RewardPorts ports) {
        this.ledger = ledger;
        this.customers = customers;
        this.showTier = new ShowTier(ledger, ports.tiers());
        this.showCards = new ShowCards(ledger, ports.cards());
        this.showMemberships = new ShowMemberships(ports.memberships(), ledger);
        this.showProgrammes =
                new ShowProgrammes(
                        ledger,
                        ports.holdings(),
                        ports.redemptions(),
                        ports.members().referrals().needs().referrals());
    }

    HttpResponse tier(AccountId account, Instant now) {
        return showTier.find(account, now)
                .map(tier -> HttpResponse.json(200, TierJson.write(account, tier)))
                .orElseGet(MemberProblems::noTiers);
    }

    HttpResponse cards(AccountId account, Instant now) {
        return HttpResponse.json(200, CardsJson.write(account, showCards.list(account, now)));
    }

    HttpResponse memberships(AccountId account, Instant now) {
        return HttpResponse.json(
                200, MembershipJson.write(account, showMemberships.show(account, now)));
    }

    HttpResponse customer(Parameters parameters, Instant now) {
        CustomerId customer = parameters.customer();
        return customers
                .find(customer)
                .map(found -> HttpResponse.json(200, written(customer, found, parameters, now)))
                .orElseGet(MemberProblems::unknownCustomer);
    }

    /** Of who was erased, or is somebody else by now, nothing of programmes is told. */
    private String written(
            CustomerId customer, FindCustomer.Found found, Parameters parameters, Instant now) {
        return switch (found.customer()) {
            case Customer.Known _ -> {
                PointsAccount account = ledger.account(parameters.account());
                yield CustomerJson.write(
                        customer,
                        found,
                        showTier.find(account, now),
                        showCards.list(account, now),
                        showProgrammes.show(account, now));
            }
            case Customer.Erased _, Customer.Merged _ -> CustomerJson.write(customer, found);
        };
    }
}
