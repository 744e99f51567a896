package dev.stammkunde.finance.output;

import dev.stammkunde.finance.costs.DonationsOwed;
import dev.stammkunde.finance.costs.FeesOwed;
import dev.stammkunde.finance.costs.MonthCosts;
import dev.stammkunde.finance.costs.MonthCosts.Discount;
import dev.stammkunde.finance.costs.MonthCosts.RewardCost;
import dev.stammkunde.finance.costs.MonthCosts.Services;
import dev.stammkunde.finance.costs.PartnersOwed;
import dev.stammkunde.finance.owed.Owed;
import dev.stammkunde.finance.owed.Owed.CohortLiability;
import dev.stammkunde.finance.owed.Owed.ContractLiability;
import dev.stammkunde.finance.owed.Owed.ExpectedRedemption;
import dev.stammkunde.finance.owed.Owed.Outstanding;
import dev.stammkunde.finance.owed.Owed.Provision;
import dev.stammkunde.platform.json.JsonArrayText;
import dev.stammkunde.platform.json.JsonObjectText;

import java.util.List;

/** The parts of the document that are about money. */
final class ReportMoneyJson {

    private ReportMoneyJson() {}

    static void amount(JsonObjectText json, String name, long minor, String currency) {
        json.object(name, amount -> fields(amount, minor, currency));
    }

    static void fields(JsonObjectText json, long minor, String currency) {
        json.text("amount", ReportWords.major(minor, currency).toPlainString())
                .text("currency", currency);
    }

    static void costs(JsonObjectText json, MonthCosts costs) {
        String currency = costs.currency();
        json.text("currency", currency)
                .array("rewards", rewards -> rewards(rewards, costs.rewards()))
                .array("otherCurrencies", rewards -> rewards(rewards, costs.otherCurrencies()))
                .array(
                        "discounts",
                        discounts ->
                                costs.discounts()
                                        .forEach(
                                                discount ->
                                                        discounts.object(
                                                                o ->
                                                                        discount(
                                                                                o, discount,
                                                                                currency))))
                .array(
                        "gifts",
                        gifts ->
                                costs.gifts()
                                        .forEach(
                                                gift ->
                                                        gifts.object(
                                                                o -> {
                                                                    o.text(
                                                                                    "campaign",
                                                                                    gift.campaign())
                                                                            .number(
                                                                                    "points",
                                                                                    gift.points());
                                                                    amount(
                                                                            o,
                                                                            "value",
                                                                            gift.value(),
                                                                            currency);
                                                                })))
                .object("services", services -> services(services, costs.services(), currency));
        amount(json, "netRevenue", costs.netRevenue(), currency);
        json.number("activeCustomers", costs.activeCustomers());
        amount(json, "total", costs.total(), currency);
        Long budget = costs.budget();
        if (budget != null) {
            amount(json, "budget", budget, currency);
        }
        json.bool("overBudget", costs.isOverBudget());
    }

    private static void rewards(JsonArrayText json, List<RewardCost> rewards) {
        for (RewardCost reward : rewards) {
            json.object(
                    o -> {
                        o.text("reward", reward.reward())
                                .text("title", reward.title())
                                .text("bearer", reward.bearer())
                                .text("vat", reward.vat())
                                .number("count", reward.count());
                        amount(o, "cost", reward.cost(), reward.currency());
                        amount(o, "returned", reward.returned(), reward.currency());
                    });
        }
    }

    private static void discount(JsonObjectText json, Discount discount, String currency) {
        json.text("treatment", discount.treatment()).number("ratePercent", discount.ratePercent());
        amount(json, "gross", discount.gross(), currency);
        amount(json, "vat", discount.vat(), currency);
    }

    private static void services(JsonObjectText json, Services services, String currency) {
        json.number("mails", services.mails())
                .number("mailUsd", services.mailUsd())
                .number("cloudUsd", services.cloudUsd());
        Long cost = services.cost();
        if (cost != null) {
            amount(json, "cost", cost, currency);
        }
    }

    static void owed(JsonObjectText json, Owed owed) {
        String currency = owed.currency();
        json.text("currency", currency)
                .object("redemption", redemption -> redemption(redemption, owed.redemption()))
                .object(
                        "outstanding",
                        outstanding -> outstanding(outstanding, owed.outstanding(), currency))
                .object("contract", contract -> contract(contract, owed.contract(), currency))
                .object("provision", provision -> provision(provision, owed.provision(), currency));
    }

    static void donations(JsonObjectText json, DonationsOwed owed) {
        String currency = owed.currency();
        json.text("organisation", owed.organisation()).text("currency", currency);
        amount(json, "opening", owed.opening(), currency);
        amount(json, "given", owed.given(), currency);
        amount(json, "matched", owed.matched(), currency);
        amount(json, "paid", owed.paid(), currency);
        amount(json, "closing", owed.closing(), currency);
    }

    static void fees(JsonObjectText json, FeesOwed owed) {
        String currency = owed.currency();
        json.text("plan", owed.plan()).text("currency", currency);
        amount(json, "opening", owed.opening(), currency);
        amount(json, "sold", owed.sold(), currency);
        amount(json, "earned", owed.earned(), currency);
        amount(json, "back", owed.back(), currency);
        amount(json, "closing", owed.closing(), currency);
        amount(json, "due", owed.due(), currency);
        json.number("points", owed.points());
        amount(json, "pointsValue", owed.pointsValue().amount(), owed.pointsValue().currency());
    }

    static void partners(JsonObjectText json, PartnersOwed owed) {
        String currency = owed.currency();
        json.text("partner", owed.partner())
                .text("currency", currency)
                .bool("settled", owed.isSettled());
        amount(json, "issued", owed.issued(), currency);
        amount(json, "redeemed", owed.redeemed(), currency);
        amount(json, "fees", owed.fees(), currency);
        amount(json, "corrections", owed.corrections(), currency);
        amount(json, "total", owed.total(), currency);
    }

    private static void redemption(JsonObjectText json, ExpectedRedemption redemption) {
        json.text("basis", redemption.basis())
                .number("rate", redemption.rate())
                .number("standardError", redemption.standardError())
                .number("months", redemption.months())
                .text("why", redemption.why().en());
    }

    private static void outstanding(JsonObjectText json, Outstanding outstanding, String currency) {
        json.number("points", outstanding.points())
                .number("valuePerPoint", outstanding.valuePerPoint())
                .number("expected", outstanding.expected());
        amount(json, "amount", outstanding.amount(), currency);
    }

    private static void contract(JsonObjectText json, ContractLiability contract, String currency) {
        json.array(
                "cohorts",
                cohorts ->
                        contract.cohorts()
                                .forEach(cohort -> cohorts.object(o -> cohort(o, cohort))));
        amount(json, "allocatedInMonth", contract.allocatedInMonth(), currency);
        amount(json, "recognisedInMonth", contract.recognisedInMonth(), currency);
        amount(json, "liability", contract.liability(), currency);
    }

    private static void cohort(JsonObjectText json, CohortLiability cohort) {
        String currency = cohort.cohort().currency();
        json.text("month", cohort.cohort().month());
        amount(json, "sales", cohort.sales(), currency);
        json.number("issued", cohort.issued())
                .number("pointPrice", cohort.pointPrice())
                .number("frozenRate", cohort.frozenRate());
        amount(json, "allocated", cohort.allocated(), currency);
        json.number("redeemed", cohort.redeemed()).number("expected", cohort.expected());
        amount(json, "recognised", cohort.recognised(), currency);
        amount(json, "recognisedInMonth", cohort.recognisedInMonth(), currency);
        amount(json, "liability", cohort.liability(), currency);
    }

    private static void provision(JsonObjectText json, Provision provision, String currency) {
        json.number("points", provision.points()).number("belowMinimum", provision.belowMinimum());
        amount(json, "amount", provision.amount(), currency);
        json.text("settings", provision.settings().en());
    }
}
