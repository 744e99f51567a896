package dev.stammkunde.reports.platforms.shopify;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.reports.platforms.translation.ProfileFields;
import dev.stammkunde.shop.MarketingConsent;
import dev.stammkunde.shop.MarketingConsent.Level;
import dev.stammkunde.shop.MarketingConsent.State;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ProfileReport.Field;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** Reads what Shopify says of a customer. It knows no birthday and no time zone. */
final class ShopifyCustomers {

    private ShopifyCustomers() {}

    /** Reads the customer of a {@code customers/*} topic, where null says that a field is empty. */
    static ProfileReport whole(JsonField customer) {
        return fields(customer)
                .text(Field.EMAIL, customer, "email")
                .text(Field.GIVEN_NAME, customer, "first_name")
                .text(Field.FAMILY_NAME, customer, "last_name")
                .report();
    }

    /** Reads what an order tells of its customer. */
    static ProfileReport ofOrder(JsonField order, JsonField customer) {
        ProfileFields fields =
                fields(customer)
                        .textIfFilled(Field.EMAIL, customer, "email")
                        .textIfFilled(Field.GIVEN_NAME, customer, "first_name")
                        .textIfFilled(Field.FAMILY_NAME, customer, "last_name")
                        .language(order, "customer_locale");
        if (!fields.hasConsent() && order.findBool("buyer_accepts_marketing").orElse(false)) {
            fields.consent(
                    new MarketingConsent(
                            State.SUBSCRIBED,
                            Level.UNKNOWN,
                            "checkout",
                            order.findInstant("created_at").orElse(null)));
        }
        return fields.report();
    }

    /** Returns a report of a consent alone. */
    static ProfileReport only(MarketingConsent consent) {
        return new ProfileFields().consent(consent).report();
    }

    private static ProfileFields fields(JsonField customer) {
        ProfileFields fields = new ProfileFields();
        consent(customer).ifPresent(fields::consent);
        customer.find("default_address")
                .ifPresent(address -> fields.country(address, "country_code"));
        return fields.language(customer, "locale");
    }

    /** Reads the consent to e-mail, in its newer and in its older form. */
    static Optional<MarketingConsent> consent(JsonField customer) {
        Optional<JsonField> consent = customer.find("email_marketing_consent");
        if (consent.isPresent()) {
            JsonField c = consent.get();
            return c.findText("state")
                    .map(
                            state ->
                                    new MarketingConsent(
                                            state(state),
                                            level(c.findText("opt_in_level").orElse(null)),
                                            null,
                                            c.findInstant("consent_updated_at").orElse(null)));
        }
        Instant at = customer.findInstant("accepts_marketing_updated_at").orElse(null);
        Level level = level(customer.findText("marketing_opt_in_level").orElse(null));
        return customer.findBool("accepts_marketing")
                .map(accepts -> accepts ? State.SUBSCRIBED : State.UNSUBSCRIBED)
                .map(state -> new MarketingConsent(state, level, null, at));
    }

    private static State state(String state) {
        return switch (state) {
            case "subscribed" -> State.SUBSCRIBED;
            case "pending" -> State.PENDING;
            case "not_subscribed" -> State.NEVER_ASKED;
            // unsubscribed, redacted, invalid, and whatever comes: no permission to write.
            default -> State.UNSUBSCRIBED;
        };
    }

    private static Level level(@Nullable String level) {
        return switch (level) {
            case "single_opt_in" -> Level.SINGLE_OPT_IN;
            case "confirmed_opt_in" -> Level.DOUBLE_OPT_IN;
            case null, default -> Level.UNKNOWN;
        };
    }
}
