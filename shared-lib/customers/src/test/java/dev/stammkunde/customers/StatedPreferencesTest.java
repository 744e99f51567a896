package dev.stammkunde.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.customers.testing.CustomerPorts;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;
import dev.stammkunde.shop.ProfileReport.Field;
import dev.stammkunde.shop.StatedPreferences;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

final class StatedPreferencesTest {

    private static final Instant T0 = Instant.parse("2026-03-01T10:00:00Z");
    private static final CustomerId ADA = new CustomerId("s", "ada");
    private static final CustomerId GONE = new CustomerId("s", "gone");
    private static final StatedPreferences TEA =
            StatedPreferences.of(Set.of("Green tea"), Map.of("shoe", "42 EU"), Set.of("student"));
    private static final StatedPreferences COFFEE =
            StatedPreferences.of(Set.of("Coffee"), Map.of(), Set.of("student", "parent"));

    private final CustomerPorts ports = CustomerPorts.inMemory();
    private final KeepStated keep = new KeepStated(ports.profiles());

    @Test
    void stated_ofAField_isReadBackWithItsPurpose() {
        Profile profile = Profile.empty().withStated(TEA, at(1));

        assertThat(profile.stated()).isEqualTo(TEA);
        assertThat(profile.fields().get(Field.INTERESTS))
                .isEqualTo(new Reported("PERSONAL_OFFERS\nGreen tea", at(1)));
    }

    @Test
    void withStated_anyOrderAndTwice_holdsTheNewest() {
        Profile late =
                Profile.empty()
                        .withStated(COFFEE, at(2))
                        .withStated(TEA, at(1))
                        .withStated(COFFEE, at(2));

        assertThat(late)
                .isEqualTo(Profile.empty().withStated(TEA, at(1)).withStated(COFFEE, at(2)));
        assertThat(late.stated()).isEqualTo(COFFEE);
    }

    @Test
    void withStated_nothing_deletesAndKeepsOutWhatIsOlder() {
        Profile deleted =
                Profile.empty().withStated(TEA, at(1)).withStated(StatedPreferences.none(), at(3));

        assertThat(deleted.withStated(COFFEE, at(2)).stated().isEmpty()).isTrue();
        assertThat(deleted.toString()).doesNotContain("Green tea").doesNotContain("student");
    }

    @Test
    void withMerged_statedByBoth_holdsTheNewestAndDeletesOfBoth() {
        Profile joined =
                Profile.empty()
                        .withStated(COFFEE, at(2))
                        .withMerged(GONE, Profile.empty().withStated(TEA, at(1)));

        assertThat(joined.stated()).isEqualTo(COFFEE);
        assertThat(joined.withStated(StatedPreferences.none(), at(3)).toString())
                .doesNotContain("Green tea")
                .doesNotContain("Coffee");
    }

    @Test
    void reportedAfter_aRedaction_forgetsWhatWasStatedUntilThen() {
        Profile profile = Profile.empty().withStated(TEA, at(1));

        assertThat(profile.reportedAfter(at(1), "s").isEmpty()).isTrue();
        assertThat(profile.reportedAfter(T0, "s").stated()).isEqualTo(TEA);
    }

    @Test
    void keep_unknownOrErased_keepsNothing() {
        assertThat(keep.keep(ADA, TEA, at(1))).isEmpty();
        save(ADA, new Customer.Erased(at(1)));

        assertThat(keep.keepNow(ADA, TEA, at(2))).isEmpty();
        assertThat(keep.find(ADA)).isEmpty();
    }

    @Test
    void keep_sameAgain_writesNothing() {
        save(ADA, new Customer.Known(named()));
        keep.keep(ADA, TEA, at(1));
        Versioned<Customer> first = ports.profiles().profileOf(ADA);

        assertThat(keep.keep(ADA, TEA, at(1)).orElseThrow().stated()).isEqualTo(TEA);
        assertThat(keep.keep(ADA, COFFEE, T0).orElseThrow().stated()).isEqualTo(TEA);
        assertThat(ports.profiles().profileOf(ADA)).isEqualTo(first);
    }

    /** The shop's clock may be ahead: what the customer deletes is gone all the same. */
    @Test
    void keepNow_afterAStatementOfLater_deletesIt() {
        save(ADA, new Customer.Known(named()));
        keep.keep(ADA, TEA, at(60));

        keep.keepNow(ADA, StatedPreferences.none(), at(5));

        assertThat(keep.find(ADA).orElseThrow().stated().isEmpty()).isTrue();
    }

    @Test
    void keep_ofOneWhoWasMerged_isOfWhoStays() {
        save(ADA, new Customer.Known(named()));
        save(GONE, new Customer.Merged(ADA, at(1)));

        keep.keep(GONE, TEA, at(2));

        assertThat(keep.find(ADA).orElseThrow().stated()).isEqualTo(TEA);
        assertThat(ports.profiles().profileOf(GONE).value()).isInstanceOf(Customer.Merged.class);
    }

    @Test
    void of_moreThanIsKept_isRefused() {
        assertThatThrownBy(
                        () ->
                                StatedPreferences.of(
                                        List.of(), Map.of("shoe", "4".repeat(21)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatedPreferences.of(List.of("a\nb"), Map.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void save(CustomerId id, Customer next) {
        ports.profiles().save(ProfileChange.between(id, ports.profiles().profileOf(id), next));
    }

    private static Profile named() {
        ProfileReport report =
                new ProfileReport(
                        "ada@example.de", null, null, null, null, null, null, null, Set.of());
        return Objects.requireNonNull(Profile.empty().with("s", Platform.STANDARD, report, T0));
    }

    private static Instant at(int minutes) {
        return T0.plusSeconds(60L * minutes);
    }
}
