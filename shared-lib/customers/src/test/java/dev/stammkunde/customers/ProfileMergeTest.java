package dev.stammkunde.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stammkunde.shop.Birthday;
import dev.stammkunde.shop.MarketingConsent;
import dev.stammkunde.shop.MarketingConsent.Level;
import dev.stammkunde.shop.MarketingConsent.State;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ProfileReport.Field;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class ProfileMergeTest {

    private static final Instant T0 = Instant.parse("2026-03-01T10:00:00Z");

    @Property(tries = 400)
    void with_anyOrderAndDuplicates_givesTheSameProfile(@ForAll("arrivals") Arrivals arrivals) {
        assertThat(fold(arrivals.second())).isEqualTo(fold(arrivals.first()));
    }

    @Property(tries = 100)
    void with_manyBirthdaysInAnyOrder_keepsTheSameSince(
            @ForAll("manyBirthdays") Arrivals arrivals) {
        Profile profile = fold(arrivals.second());

        assertThat(profile).isEqualTo(fold(arrivals.first()));
        assertThat(profile.birthdaySince()).isEqualTo(fold(arrivals.first()).birthdaySince());
        assertThat(profile.birthdays()).hasSizeLessThanOrEqualTo(KnownBirthdays.LIMIT);
    }

    @Test
    void birthdaySince_repeatsWithAndWithoutYear_isTheFirstReport() {
        Profile profile =
                Profile.empty()
                        .with("s", Platform.SHOPIFY, born("--02-28"), at(5))
                        .with("s", Platform.SHOPIFY, born("1984-02-29"), at(40))
                        .with("s", Platform.SHOPIFY, born("--02-29"), at(10))
                        .with("s", Platform.SHOPIFY, born("1984-02-29"), at(90));

        assertThat(profile.birthday()).contains(Birthday.parse("1984-02-29"));
        assertThat(profile.birthdaySince()).contains(at(10));
    }

    @Test
    void birthdaySince_keptBeforeFirstReportsWere_isTheReportThatHeld() {
        Profile before =
                new Profile(
                        Map.of(Field.BIRTHDAY, new Reported("--03-14", at(7))),
                        ConsentHistory.empty(),
                        Map.of(),
                        Map.of());

        Profile repeated = before.with("s", Platform.SHOPIFY, born("--03-14"), at(99));

        assertThat(before.birthdaySince()).contains(at(7));
        assertThat(repeated.birthdaySince()).contains(at(7));
    }

    @Test
    void birthdaySince_cleared_isNone() {
        Profile profile =
                Profile.empty()
                        .with("s", Platform.SHOPIFY, born("--03-14"), at(1))
                        .with("s", Platform.SHOPIFY, clearing(Field.BIRTHDAY), at(2));

        assertThat(profile.birthdaySince()).isEmpty();
    }

    @Test
    void reportedAfter_redaction_forgetsSinceWhen() {
        Profile profile =
                Profile.empty()
                        .with("s", Platform.SHOPIFY, born("--03-14"), at(1))
                        .with("s", Platform.SHOPIFY, born("--03-14"), at(9))
                        .reportedAfter(at(5), "s");

        assertThat(profile.birthdaySince()).contains(at(9));
        assertThat(profile.birthdays()).isEmpty();
    }

    @Property(tries = 100)
    void with_manyConsentChangesInAnyOrder_keepsTheSameNewestOnes(
            @ForAll("manyConsents") Arrivals arrivals) {
        Profile profile = fold(arrivals.second());

        assertThat(profile).isEqualTo(fold(arrivals.first()));
        assertThat(profile.consents().statements())
                .hasSizeLessThanOrEqualTo(ConsentHistory.LIMIT + 2);
    }

    @Test
    void with_newerEmptyReport_clearsTheField() {
        Profile profile =
                Profile.empty()
                        .with("s", Platform.SHOPIFY, named("Ada"), T0)
                        .with("s", Platform.SHOPIFY, clearing(Field.GIVEN_NAME), T0.plusSeconds(1))
                        .with("s", Platform.SHOPIFY, named("Ida"), T0.minusSeconds(1));

        assertThat(profile.givenName()).isEmpty();
        assertThat(profile.fields().get(Field.GIVEN_NAME))
                .isEqualTo(new Reported(null, T0.plusSeconds(1)));
    }

    @Test
    void with_reportThatSaysNothingOfAField_leavesIt() {
        Profile profile =
                Profile.empty()
                        .with("s", Platform.SHOPIFY, named("Ada"), T0)
                        .with("s", Platform.SHOPIFY, ProfileReport.empty(), T0.plusSeconds(9));

        assertThat(profile.givenName()).contains("Ada");
    }

    @Test
    void with_impossibleAddressAndEndlessName_keepsThePossible() {
        ProfileReport report =
                new ProfileReport(
                        "a".repeat(400) + "@x.de",
                        "n".repeat(5_000),
                        null,
                        Birthday.parse("--02-29"),
                        "de",
                        ZoneId.of("Europe/Berlin"),
                        "DE",
                        null,
                        Set.of());

        Profile profile = Profile.empty().with("s", Platform.STANDARD, report, T0);

        assertThat(profile.email()).isEmpty();
        assertThat(profile.givenName().orElseThrow()).hasSize(ReportedFields.NAME_LENGTH);
        assertThat(profile.birthday()).contains(Birthday.parse("--02-29"));
        assertThat(profile.timeZone()).contains(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void consents_afterSubscribeAndUnsubscribe_keepBothAndSayWhichHolds() {
        Profile profile =
                Profile.empty()
                        .with("s", Platform.SHOPIFY, consent(State.UNSUBSCRIBED, 50L), at(60))
                        .with("s", Platform.SHOPIFY, consent(State.SUBSCRIBED, 10L), at(20))
                        .with("s", Platform.SHOPIFY, consent(State.SUBSCRIBED, 10L), at(40));

        assertThat(profile.consents().statements())
                .extracting(ConsentStatement::state, ConsentStatement::since)
                .containsExactly(
                        tuple(State.SUBSCRIBED, at(10)), tuple(State.UNSUBSCRIBED, at(50)));
        assertThat(profile.consents().current().orElseThrow().state())
                .isEqualTo(State.UNSUBSCRIBED);
    }

    @Test
    void consents_twoReportsOfOneMoment_theMoreCautiousHolds() {
        Profile profile =
                Profile.empty()
                        .with("s", Platform.SHOPIFY, consent(State.UNSUBSCRIBED, null), T0)
                        .with("s", Platform.SHOPIFY, consent(State.SUBSCRIBED, null), T0);

        assertThat(profile.consents().current().orElseThrow().state())
                .isEqualTo(State.UNSUBSCRIBED);
    }

    @Test
    void emailKey_sameAddressInOtherCase_isTheSameButNotInAnotherShop() {
        EmailKey key = EmailKey.of("s", "Ada.Lovelace@Example.de");

        assertThat(EmailKey.of("s", " ada.lovelace@example.DE ")).isEqualTo(key);
        assertThat(EmailKey.of("t", "ada.lovelace@example.de").hash()).isNotEqualTo(key.hash());
        assertThat(key.hash()).hasSize(24).doesNotContain("ada");
    }

    record Report(ProfileReport profile, Instant at) {}

    record Arrivals(List<Report> first, List<Report> second) {}

    @Provide
    Arbitrary<Arrivals> arrivals() {
        return arrivalsOf(reports().list().ofMaxSize(8));
    }

    @Provide
    Arbitrary<Arrivals> manyConsents() {
        Arbitrary<Report> report =
                Combinators.combine(consents(), Arbitraries.longs().between(0, 200))
                        .as((consent, at) -> new Report(withConsent(consent), at(at)));
        return arrivalsOf(report.list().ofMinSize(25).ofMaxSize(60));
    }

    @Provide
    Arbitrary<Arrivals> manyBirthdays() {
        Arbitrary<Report> report =
                Combinators.combine(
                                Arbitraries.integers().between(1, 12),
                                Arbitraries.longs().between(0, 60))
                        .as((month, at) -> new Report(born("--%02d-14".formatted(month)), at(at)));
        return arrivalsOf(report.list().ofMinSize(5).ofMaxSize(30));
    }

    private static Arbitrary<Arrivals> arrivalsOf(Arbitrary<List<Report>> lists) {
        return lists.flatMap(
                list -> {
                    List<Report> twice = new ArrayList<>(list);
                    twice.addAll(list);
                    return Arbitraries.shuffle(twice).map(second -> new Arrivals(list, second));
                });
    }

    private static Arbitrary<Report> reports() {
        Arbitrary<@Nullable String> texts = Arbitraries.of("a", "b", "c").injectNull(0.4);
        Arbitrary<Set<Field>> cleared = Arbitraries.of(Field.class).set().ofMaxSize(2);
        return Combinators.combine(
                        texts,
                        texts,
                        consents().injectNull(0.5),
                        cleared,
                        Arbitraries.longs().between(0, 5))
                .as(
                        (email, name, consent, empty, at) ->
                                new Report(
                                        new ProfileReport(
                                                email == null ? null : email + "@x.de",
                                                name,
                                                null,
                                                null,
                                                name,
                                                null,
                                                null,
                                                consent,
                                                empty),
                                        at(at)));
    }

    private static Arbitrary<MarketingConsent> consents() {
        return Combinators.combine(
                        Arbitraries.of(State.SUBSCRIBED, State.UNSUBSCRIBED),
                        Arbitraries.of("checkout", "footer").injectNull(0.3),
                        Arbitraries.longs().between(0, 50).injectNull(0.3))
                .as(
                        (state, origin, at) ->
                                new MarketingConsent(
                                        state,
                                        Level.SINGLE_OPT_IN,
                                        origin,
                                        at == null ? null : at(at)));
    }

    private static Profile fold(List<Report> reports) {
        Profile profile = Profile.empty();
        for (Report report : reports) {
            profile = profile.with("s", Platform.SHOPIFY, report.profile(), report.at());
        }
        return profile;
    }

    private static Instant at(long seconds) {
        return T0.plusSeconds(seconds);
    }

    private static ProfileReport consent(State state, @Nullable Long at) {
        return withConsent(
                new MarketingConsent(
                        state, Level.SINGLE_OPT_IN, "checkout", at == null ? null : at(at)));
    }

    private static ProfileReport withConsent(MarketingConsent consent) {
        return new ProfileReport(null, null, null, null, null, null, null, consent, Set.of());
    }

    private static ProfileReport named(String name) {
        return new ProfileReport(null, name, null, null, null, null, null, null, Set.of());
    }

    private static ProfileReport born(String birthday) {
        return new ProfileReport(
                null, null, null, Birthday.parse(birthday), null, null, null, null, Set.of());
    }

    private static ProfileReport clearing(Field field) {
        return new ProfileReport(null, null, null, null, null, null, null, null, Set.of(field));
    }
}
