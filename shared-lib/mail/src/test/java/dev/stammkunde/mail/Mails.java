package dev.stammkunde.mail;

import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.ConsentHistory;
import dev.stammkunde.customers.ConsentStatement;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.Reported;
import dev.stammkunde.mail.MailSettings.Address;
import dev.stammkunde.mail.MailSettings.Brand;
import dev.stammkunde.mail.MailSettings.FrequencyCaps;
import dev.stammkunde.mail.MailSettings.QuietHours;
import dev.stammkunde.mail.MailSettings.Sender;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.MarketingConsent.Level;
import dev.stammkunde.shop.MarketingConsent.State;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport.Field;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mails, terms and customers for tests. */
final class Mails {

    static final String SHOP = "demo-shop";
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Wednesday noon in Berlin. */
    static final Instant NOON = Instant.parse("2026-05-06T10:00:00Z");

    static final CustomerId ANNA = new CustomerId(SHOP, "anna");
    static final CampaignId CAMPAIGN = new CampaignId(SHOP, "birthday");

    private Mails() {}

    static QuietHours quiet(String from, String until, DayOfWeek... days) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(until), Set.of(days));
    }

    static MailSettings settings() {
        return settings(
                quiet("20:00", "08:00", DayOfWeek.SUNDAY), new FrequencyCaps(7, 2, 4), null, 0);
    }

    static MailSettings settings(
            QuietHours quiet,
            FrequencyCaps caps,
            @Nullable LocalDate noticeSince,
            int holdoutPercent) {
        return new MailSettings(
                SHOP,
                new Sender("shop@example.com", "Demo", null),
                new Brand("Demo", "https://example.com", null, "#1a5fb4", "Demo", Address.DU),
                BERLIN,
                Language.DE,
                quiet,
                caps,
                noticeSince,
                holdoutPercent);
    }

    static MailTerms terms(Priority priority, boolean similarGoods) {
        return terms(priority, similarGoods, 0, CampaignState.ACTIVE);
    }

    static MailTerms terms(
            Priority priority, boolean similarGoods, int holdoutPercent, CampaignState state) {
        return new MailTerms(
                "birthday", priority, holdoutPercent, similarGoods, MailDays.ANY, state);
    }

    static MailOrder.OfCampaign order(String occurrence, Instant notBefore) {
        return order(ANNA, occurrence, notBefore);
    }

    static MailOrder.OfCampaign order(CustomerId customer, String occurrence, Instant notBefore) {
        return new MailOrder.OfCampaign(
                MailKey.of(customer, CAMPAIGN, occurrence),
                CAMPAIGN,
                3,
                "main",
                notBefore,
                notBefore,
                LocalDate.of(2026, 5, 6),
                null,
                null);
    }

    static MailOrder.OfService optIn(Instant orderedAt) {
        return new MailOrder.OfService(
                MailKey.of(ANNA, ServiceKind.OPT_IN, "1"),
                new ServiceMatter.OptIn("1"),
                "anna@example.com",
                "de",
                orderedAt);
    }

    static ConsentHistory said(State state, Level level, String since) {
        return ConsentHistory.empty().with(statement(state, level, since));
    }

    static ConsentStatement statement(State state, Level level, String since) {
        Instant at = Instant.parse(since);
        return new ConsentStatement(state, level, null, Platform.STANDARD, true, at, at);
    }

    static Customer customer(@Nullable String email, ConsentHistory consents) {
        Map<Field, Reported> fields = new EnumMap<>(Field.class);
        fields.put(Field.EMAIL, new Reported(email, Instant.EPOCH));
        return new Customer.Known(
                new Profile(fields, consents, Map.<EmailKey, Instant>of(), Map.of()));
    }

    static Customer subscriber() {
        return customer(
                "anna@example.com",
                said(State.SUBSCRIBED, Level.DOUBLE_OPT_IN, "2026-01-01T00:00:00Z"));
    }

    static Activity bought(String... times) {
        List<Instant> purchases = List.of(times).stream().map(Instant::parse).sorted().toList();
        return new Activity(purchases.size(), 0, 0, Map.of(), purchases.getFirst(), purchases);
    }

    static MailFacts facts(MailOrder order, Instant now) {
        return new MailFacts(
                order,
                settings(),
                terms(Priority.NORMAL, true),
                subscriber(),
                Activity.none(),
                Standing.empty(),
                Suppression.none(),
                null,
                now);
    }
}
