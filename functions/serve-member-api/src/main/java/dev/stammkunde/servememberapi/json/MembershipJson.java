package dev.stammkunde.servememberapi.json;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.programmes.membership.MembershipWords;
import dev.stammkunde.programmes.membership.PlanBenefits;
import dev.stammkunde.programmes.membership.ShowMemberships;
import dev.stammkunde.programmes.membership.ShowMemberships.Shown;
import dev.stammkunde.programmes.membership.ShownMembership;
import dev.stammkunde.programmes.membership.UsedValue;
import dev.stammkunde.shop.Language;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Writes what memberships a customer has. */
public final class MembershipJson {

    private MembershipJson() {}

    /** Returns the document {@code CustomerMemberships}. */
    public static String write(AccountId account, Shown shown) {
        return JsonText.object(
                json -> {
                    json.text("shopId", account.shopId()).text("customerId", account.customerId());
                    write(json, shown);
                });
    }

    /** Writes the same among other things. */
    static void write(JsonObjectText json, Shown shown) {
        json.object("benefits", of -> write(of, shown.benefits()));
        json.array(
                "memberships",
                all -> shown.memberships().forEach(one -> all.object(of -> write(of, one))));
    }

    private static void write(JsonObjectText json, PlanBenefits benefits) {
        json.bool("freeShipping", benefits.freeShipping())
                .number("extraPointsPercent", benefits.extraPointsPercent())
                .number("earlyAccessHours", benefits.earlyAccessHours());
    }

    private static void write(JsonObjectText json, ShowMemberships.OfPlan ofPlan) {
        ShownMembership shown = ofPlan.shown();
        json.text("planId", shown.id().plan().id())
                .text("name", shown.terms().plan().name())
                .text("state", shown.state().name())
                .text("renewal", shown.terms().plan().renewal().name())
                .text("since", shown.since())
                .text("until", shown.until());
        instant(json, "trialUntil", shown.trialUntil());
        instant(json, "cancelledAt", shown.cancelledAt());
        json.object(
                "words",
                of -> {
                    for (Language language : Language.values()) {
                        of.text(language.code(), MembershipWords.of(language).stand(shown));
                    }
                });
        UsedValue used = ofPlan.used();
        if (used == null) {
            json.nothing("used");
        } else {
            json.object("used", of -> write(of, used));
        }
    }

    private static void write(JsonObjectText json, UsedValue used) {
        json.number("extraPoints", used.extraPoints())
                .number("freeShippingOrders", used.freeShippingOrders())
                .bool("complete", used.isComplete())
                .object(
                        "words",
                        of -> {
                            for (Language language : Language.values()) {
                                of.text(language.code(), MembershipWords.of(language).used(used));
                            }
                        });
    }

    private static void instant(JsonObjectText json, String name, @Nullable Instant at) {
        if (at == null) {
            json.nothing(name);
        } else {
            json.text(name, at);
        }
    }
}
