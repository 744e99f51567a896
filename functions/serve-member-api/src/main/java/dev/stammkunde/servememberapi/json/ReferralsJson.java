package dev.stammkunde.servememberapi.json;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.programmes.referral.GiveReferralCode.Given;
import dev.stammkunde.programmes.referral.Referral;
import dev.stammkunde.programmes.referral.Referral.Progress;
import dev.stammkunde.programmes.referral.ReferralState;
import dev.stammkunde.programmes.referral.ReferralTerms;

import java.time.Instant;
import java.util.Locale;

/** Friends whom customers bring, as the API tells them: to the one side nothing of the other. */
public final class ReferralsJson {

    private ReferralsJson() {}

    /** Writes a customer's code, and how far their friends have come. */
    public static String write(CustomerId customer, Given given) {
        return JsonText.object(
                json -> {
                    json.text("customerId", customer.id())
                            .text("code", given.code().written())
                            .text("query", "ref=" + given.code().text())
                            .text("until", given.until().orElse(null))
                            .number("clicks", given.clicks())
                            .object(
                                    "friends",
                                    friends -> {
                                        for (ReferralState state : ReferralState.values()) {
                                            friends.number(
                                                    state.name().toLowerCase(Locale.ROOT),
                                                    given.referrer().count(state));
                                        }
                                    });
                    terms(json, given.terms());
                });
    }

    /** Writes what a friend is promised. */
    public static String write(ReferralTerms terms) {
        return JsonText.object(json -> terms(json, terms));
    }

    /** Writes the referral of a friend, as it is told at a time. */
    public static String write(Referral referral, Instant now) {
        Progress told = referral.toldAt(now);
        return JsonText.object(
                json -> {
                    json.text("state", told.state().name())
                            .texts(
                                    "reasons",
                                    told.reasons().stream().map(Enum::name).sorted().toList())
                            .text("namedAt", referral.namedAt())
                            .text("orderBefore", referral.orderBefore())
                            .text("holdEnds", referral.findHoldEnd().orElse(null));
                    terms(json, referral.terms());
                });
    }

    private static void terms(JsonObjectText json, ReferralTerms terms) {
        json.number("referrerPoints", terms.referrerPoints())
                .number("friendPoints", terms.friendPoints())
                .object(
                        "minimum",
                        amount ->
                                amount.text("amount", terms.minimum().getAmount().toPlainString())
                                        .text(
                                                "currency",
                                                terms.minimum().getCurrencyUnit().getCode()))
                .number("holdDays", terms.holdDays())
                .number("friendDays", terms.friendDays());
    }
}
