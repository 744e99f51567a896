package dev.stammkunde.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.CustomerFacts.Part;
import dev.stammkunde.campaigns.behaviour.KeptBehaviour;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.MailSettings;
import dev.stammkunde.mail.MailSettings.Brand;
import dev.stammkunde.mail.MailSettings.FrequencyCaps;
import dev.stammkunde.mail.MailSettings.QuietHours;
import dev.stammkunde.mail.MailSettings.Sender;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

final class MatchAudienceTest {

    private static final String SHOP = "shop";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final MailSettings SETTINGS =
            new MailSettings(
                    SHOP,
                    new Sender("news@shop.example", "Shop", null),
                    new Brand(
                            "Shop",
                            "https://shop.example",
                            null,
                            "#1a5fb4",
                            "Shop",
                            MailSettings.Address.DU),
                    ZoneId.of("Europe/Berlin"),
                    Language.DE,
                    new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), Set.of()),
                    new FrequencyCaps(7, 2, 4),
                    null,
                    0);
    private static final Audience EVERYONE = Audience.everyone();

    @Test
    void everyone_hasWhoeverNothingIsKnownOf() {
        assertThat(reason(EVERYONE, customer(null, null))).isEmpty();
        assertThat(MatchAudience.partsNeeded(EVERYONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "de-AT,DE,", "en,EN,", "en,DE,OTHER_LANGUAGE",
        // The shop's own where the customer's is not known or none that is written.
        ",DE,", ",EN,OTHER_LANGUAGE", "fr,DE,"
    })
    void language_isTheCustomersElseTheShops(
            @Nullable String spoken, Language asked, @Nullable NotInAudience reason) {
        Audience audience = languages(Set.of(asked));

        assertThat(reason(audience, customer(spoken, null))).isEqualTo(Optional.ofNullable(reason));
    }

    @ParameterizedTest
    @CsvSource({"de,EN,EN,", "de,EN,DE,OTHER_LANGUAGE", "en,DE,DE,", ",EN,DE,OTHER_LANGUAGE"})
    void language_chosenByTheCustomer_countsBeforeWhatTheShopSays(
            @Nullable String told,
            Language chosen,
            Language asked,
            @Nullable NotInAudience reason) {
        CustomerFacts customer =
                new CustomerFacts(
                        customer(told, null).profile(), Activity.none(), 0, Set.of(), chosen);

        assertThat(reason(languages(Set.of(asked)), customer))
                .isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    void partsNeeded_withoutLanguages_readNoChoice() {
        assertThat(MatchAudience.partsNeeded(Audience.everyone()))
                .doesNotContain(CustomerFacts.Part.CHOSEN_LANGUAGE);
        assertThat(MatchAudience.partsNeeded(languages(Set.of(Language.DE))))
                .contains(CustomerFacts.Part.CHOSEN_LANGUAGE);
    }

    @Test
    void tier_isTheOneOfNowAndAtLeastCountsThoseBelow() {
        TierCondition silver = new TierCondition.AnyOf(Set.of("silver"));
        TierCondition fromSilver = new TierCondition.AtLeast("silver");
        TierCondition none = new TierCondition.None();

        assertThat(tierFails(silver)).containsExactly("no tier", "bronze", "gold");
        assertThat(tierFails(fromSilver)).containsExactly("no tier", "bronze");
        assertThat(tierFails(none)).containsExactly("bronze", "silver", "gold");
        // One that the shop does not have is one that nobody has.
        assertThat(tierFails(new TierCondition.AtLeast("platinum"))).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"true,true,", "true,false,NO_VIP", "false,false,", "false,true,IS_VIP"})
    void vip_mustBeOneOrNone(boolean asked, boolean isVip, @Nullable NotInAudience reason) {
        CustomerFacts customer =
                new CustomerFacts(
                        Profile.empty(),
                        Activity.none(),
                        0,
                        Set.of(),
                        null,
                        TierStanding.NONE,
                        isVip);

        assertThat(reason(EVERYONE.ofVips(asked), customer)).isEqualTo(Optional.ofNullable(reason));
        assertThat(MatchAudience.partsNeeded(EVERYONE.ofVips(asked))).containsExactly(Part.VIP);
    }

    private static CustomerFacts rated(@Nullable CustomerRating rating) {
        return new CustomerFacts(
                Profile.empty(),
                Activity.none(),
                0,
                Set.of(),
                null,
                TierStanding.NONE,
                false,
                KeptBehaviour.NOTHING,
                rating);
    }

    @ParameterizedTest
    @CsvSource({
        "true,,,,",
        "false,,,,IS_AT_RISK",
        ",LOYAL,,,",
        ",BEST,,,OTHER_CLASS",
        ",,200.00,,",
        ",,200.01,,WORTH_TOO_LITTLE",
        ",,,40,",
        ",,,30,NOT_OF_TOP_REVENUE"
    })
    void rating_mustBeWhatIsAsked(
            @Nullable Boolean atRisk,
            @Nullable String named,
            @Nullable String worth,
            @Nullable Integer top,
            @Nullable NotInAudience reason) {
        RatingCondition asked =
                new RatingCondition(
                        atRisk,
                        named == null ? Set.of() : Set.of(named),
                        worth == null ? null : Money.parse("EUR " + worth),
                        top);
        CustomerRating rating = new CustomerRating(true, "LOYAL", Money.parse("EUR 200"), 30);

        assertThat(reason(EVERYONE.rated(asked), rated(rating)))
                .isEqualTo(Optional.ofNullable(reason));
        assertThat(reason(EVERYONE.rated(asked), rated(null))).contains(NotInAudience.NOT_RATED);
        assertThat(MatchAudience.partsNeeded(EVERYONE.rated(asked))).containsExactly(Part.RATING);
    }

    @Test
    void rating_ofWhomNothingCanBeExpected_isWorthNothing() {
        RatingCondition asked = new RatingCondition(null, Set.of(), Money.parse("EUR 1"), null);

        assertThat(reason(EVERYONE.rated(asked), rated(new CustomerRating(true, null, null, 0))))
                .contains(NotInAudience.WORTH_TOO_LITTLE);
        assertThat(
                        reason(
                                EVERYONE.rated(asked),
                                rated(new CustomerRating(true, null, Money.parse("USD 9"), 0))))
                .contains(NotInAudience.WORTH_TOO_LITTLE);
    }

    private static List<String> tierFails(TierCondition condition) {
        Audience audience = EVERYONE.having(condition);
        assertThat(MatchAudience.partsNeeded(audience)).containsExactly(Part.TIER);
        return Stream.of(
                        TierStanding.NONE,
                        new TierStanding("bronze", Set.of("bronze")),
                        new TierStanding("silver", Set.of("bronze", "silver")),
                        new TierStanding("gold", Set.of("bronze", "silver", "gold")))
                .filter(
                        tier ->
                                reason(
                                                audience,
                                                new CustomerFacts(
                                                        Profile.empty(),
                                                        Activity.none(),
                                                        0,
                                                        Set.of(),
                                                        null,
                                                        tier,
                                                        false))
                                        .equals(Optional.of(NotInAudience.OTHER_TIER)))
                .map(tier -> tier.tier() == null ? "no tier" : tier.tier())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"DE,", "at,", "CH,OTHER_COUNTRY", ",COUNTRY_UNKNOWN"})
    void country_mustBeOneOfThose(@Nullable String country, @Nullable NotInAudience reason) {
        Audience audience =
                new Audience(Set.of(), Set.of("DE", "AT"), null, null, null, null, null, Set.of());

        assertThat(reason(audience, customer(null, country)))
                .isEqualTo(Optional.ofNullable(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "100.00,,99.99,SPENT_TOO_LITTLE",
        "100.00,,100.00,",
        ",100.00,99.99,",
        ",100.00,100.00,SPENT_TOO_MUCH",
        "50.00,100.00,75.00,"
    })
    void spent_isNetRevenueInTheAudiencesCurrency(
            @Nullable String least,
            @Nullable String limit,
            String spent,
            @Nullable NotInAudience reason) {
        Audience audience =
                new Audience(
                        Set.of(), Set.of(), eur(least), eur(limit), null, null, null, Set.of());
        Activity activity = activity(Map.of("EUR", spent, "CHF", "9999.00"), List.of());

        assertThat(reason(audience, facts(activity, 0, Set.of())))
                .isEqualTo(Optional.ofNullable(reason));
        assertThat(MatchAudience.partsNeeded(audience)).containsExactly(Part.ACTIVITY);
    }

    @Test
    void spent_withoutAnyPurchase_isNothing() {
        Audience spender =
                new Audience(Set.of(), Set.of(), eur("0.01"), null, null, null, null, Set.of());

        assertThat(reason(spender, facts(Activity.none(), 0, Set.of())))
                .contains(NotInAudience.SPENT_TOO_LITTLE);
    }

    /** Bought on 21 November at 00:30 in Berlin, which is still 20 November in UTC. */
    @ParameterizedTest
    @CsvSource({"1,,", "0,,NOT_BOUGHT_LATELY", ",1,", ",2,BOUGHT_LATELY", "30,1,"})
    void daysSincePurchase_areLocalDays(
            @Nullable Integer within, @Nullable Integer notFor, @Nullable NotInAudience reason) {
        Audience audience =
                new Audience(Set.of(), Set.of(), null, null, within, notFor, null, Set.of());
        Activity activity =
                activity(
                        Map.of(),
                        List.of(
                                Instant.parse("2026-01-01T00:00:00Z"),
                                Instant.parse("2026-11-20T23:30:00Z")));

        assertThat(reason(audience, facts(activity, 0, Set.of())))
                .isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    void whoNeverBought_hasNotBoughtForAnyTime() {
        Audience lapsed = new Audience(Set.of(), Set.of(), null, null, null, 365, null, Set.of());
        Audience buyers =
                new Audience(Set.of(), Set.of(), null, null, 10_000, null, null, Set.of());

        assertThat(reason(lapsed, facts(Activity.none(), 0, Set.of()))).isEmpty();
        assertThat(reason(buyers, facts(Activity.none(), 0, Set.of())))
                .contains(NotInAudience.NOT_BOUGHT_LATELY);
    }

    @ParameterizedTest
    @CsvSource({"499,TOO_FEW_POINTS", "500,"})
    void points_areThoseAvailable(long points, @Nullable NotInAudience reason) {
        Audience audience =
                new Audience(Set.of(), Set.of(), null, null, null, null, 500L, Set.of());

        assertThat(reason(audience, facts(Activity.none(), points, Set.of())))
                .isEqualTo(Optional.ofNullable(reason));
        assertThat(MatchAudience.partsNeeded(audience)).containsExactly(Part.POINTS);
    }

    @Test
    void bought_isAnyOfTheProductsByIdOrSku() {
        Audience audience =
                new Audience(
                        Set.of(), Set.of(), null, null, null, null, null, Set.of("sku-1", "77"));

        assertThat(reason(audience, facts(Activity.none(), 0, Set.of("5", "77")))).isEmpty();
        assertThat(reason(audience, facts(Activity.none(), 0, Set.of("5", "7"))))
                .contains(NotInAudience.PRODUCT_NOT_BOUGHT);
        assertThat(MatchAudience.partsNeeded(audience)).containsExactly(Part.BOUGHT);
    }

    @Test
    void severalConditions_theFirstThatFailsIsTheReason() {
        Audience audience =
                new Audience(
                        Set.of(Language.EN),
                        Set.of("CH"),
                        eur("1.00"),
                        null,
                        null,
                        null,
                        10L,
                        Set.of("x"));

        assertThat(reason(audience, customer("de", "DE"))).contains(NotInAudience.OTHER_LANGUAGE);
        assertThat(reason(audience, customer("en", "DE"))).contains(NotInAudience.OTHER_COUNTRY);
        assertThat(reason(audience, customer("en", "CH"))).contains(NotInAudience.SPENT_TOO_LITTLE);
    }

    private static Optional<NotInAudience> reason(Audience audience, CustomerFacts customer) {
        return MatchAudience.findReasonNot(audience, customer, SETTINGS, DAY);
    }

    private static Audience languages(Set<Language> languages) {
        return new Audience(languages, Set.of(), null, null, null, null, null, Set.of());
    }

    private static CustomerFacts customer(@Nullable String language, @Nullable String country) {
        ProfileReport report =
                new ProfileReport(null, null, null, null, language, null, country, null, Set.of());
        Profile profile = Profile.empty().with(SHOP, Platform.SHOPIFY, report, Instant.EPOCH);
        return new CustomerFacts(profile, Activity.none(), 0, Set.of(), null);
    }

    private static CustomerFacts facts(Activity activity, long points, Set<String> bought) {
        return new CustomerFacts(Profile.empty(), activity, points, bought, null);
    }

    private static Activity activity(Map<String, String> revenue, List<Instant> purchases) {
        Map<CurrencyUnit, Money> amounts = new HashMap<>();
        revenue.forEach(
                (code, amount) -> {
                    Money money = Money.parse(code + " " + amount);
                    amounts.put(money.getCurrencyUnit(), money);
                });
        return new Activity(
                purchases.size(),
                0,
                0,
                amounts,
                purchases.isEmpty() ? null : purchases.getFirst(),
                purchases);
    }

    private static @Nullable Money eur(@Nullable String amount) {
        return amount == null ? null : Money.parse("EUR " + amount);
    }
}
