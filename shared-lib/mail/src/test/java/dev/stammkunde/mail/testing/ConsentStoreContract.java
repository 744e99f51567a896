package dev.stammkunde.mail.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.mail.consent.ConsentText;
import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.mail.consent.Evidence;
import dev.stammkunde.mail.consent.Evidence.Agreed;
import dev.stammkunde.mail.consent.Evidence.Channel;
import dev.stammkunde.mail.consent.Evidence.Matter;
import dev.stammkunde.mail.consent.Evidence.Objected;
import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.Evidence.Origin;
import dev.stammkunde.mail.consent.Evidence.Withdrawn;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.consent.FindConfirmations;
import dev.stammkunde.mail.consent.FindConfirmations.ConfirmationPage;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.mail.consent.OptInRequests;
import dev.stammkunde.mail.consent.Topic;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What every store of opt-ins and their evidence does. */
public abstract class ConsentStoreContract {

    private static final Instant AT = OptIns.REQUESTED;
    private static final LocalDate DAY = LocalDate.ofInstant(AT, ZoneOffset.UTC);
    private static final Agreed AGREED =
            new Agreed(
                    "tracking/1",
                    OptIns.CUSTOMER,
                    Matter.TRACKING,
                    new ConsentText("tracking-1", "Ich willige ein."),
                    "news",
                    new Contact(AT, "198.51.100.23", "Firefox"));
    private static final Withdrawn WITHDRAWN =
            new Withdrawn(
                    "tracking-withdrawn/2",
                    OptIns.CUSTOMER,
                    Matter.TRACKING,
                    "news",
                    new Contact(AT.plusSeconds(60), null, "Firefox"));

    private OptInRequests requests = new InMemoryConsents();
    private EvidenceStore evidence = new InMemoryConsents();

    private FindConfirmations confirmations = new InMemoryConsents();

    /** The ports over one store. */
    public record Stores(
            OptInRequests requests, EvidenceStore evidence, FindConfirmations confirmations) {}

    /** Returns an empty store. */
    protected abstract Stores emptyStore();

    @BeforeEach
    void prepare() {
        Stores stores = emptyStore();
        requests = stores.requests();
        evidence = stores.evidence();
        confirmations = stores.confirmations();
    }

    @Test
    void keep_aRequest_givesItBackWhole() {
        OptInRequest request = OptIns.request("r1");

        assertThat(requests.keep(request)).isEqualTo(request);
        assertThat(requests.findRequest("demo-shop", "r1")).contains(request);
        assertThat(requests.findRequest("other-shop", "r1")).isEmpty();
    }

    @Test
    void keep_theSameAddressWithinTenMinutes_givesTheEarlierRequest() {
        OptInRequest first = requests.keep(OptIns.request("r1"));
        Instant soon = AT.plus(OptInRequests.ONE_MAIL_PER).minusMillis(1);

        assertThat(requests.keep(OptIns.request("r2", soon))).isEqualTo(first);
        assertThat(requests.findRequest("demo-shop", "r2")).isEmpty();
    }

    @Test
    void keep_theSameAddressTenMinutesLater_isAnotherRequest() {
        requests.keep(OptIns.request("r1"));
        OptInRequest later = OptIns.request("r2", AT.plus(OptInRequests.ONE_MAIL_PER));

        assertThat(requests.keep(later)).isEqualTo(later);
        assertThat(requests.findRequest("demo-shop", "r1")).isPresent();
    }

    @Test
    void keep_afterTheClockWasPutBack_isAnotherRequest() {
        requests.keep(OptIns.request("r1"));
        OptInRequest earlier = OptIns.request("r2", AT.minusSeconds(60));

        assertThat(requests.keep(earlier)).isEqualTo(earlier);
    }

    @Test
    void keep_aRequestTwice_keepsTheFirst() {
        OptInRequest first = requests.keep(OptIns.request("r1"));

        assertThat(requests.keep(OptIns.request("r1", AT.plusSeconds(9_999)))).isEqualTo(first);
    }

    @Test
    void keep_rightAfterTheLastOneWasConfirmed_isAnotherRequest() {
        OptInRequest first = requests.keep(OptIns.request("r1"));
        evidence.keep(optedIn(first));
        OptInRequest again = OptIns.request("r2", AT.plusSeconds(60));

        assertThat(requests.keep(again)).isEqualTo(again);
    }

    @Test
    void keep_evidenceOfAnOptIn_endsTheRequestAndKeepsItWordForWord() {
        OptedIn optedIn = optedIn(requests.keep(OptIns.request("r1")));

        assertThat(evidence.keep(optedIn)).isTrue();
        assertThat(requests.findRequest("demo-shop", "r1")).isEmpty();
        assertThat(evidence.findEvidence(OptIns.CUSTOMER, "r1")).contains(optedIn);
    }

    @Test
    void keep_evidenceTwice_keepsTheFirst() {
        OptedIn first = optedIn(requests.keep(OptIns.request("r1")));
        evidence.keep(first);
        OptedIn second =
                new OptedIn(first.request(), Origin.IMPORT, OptIns.click(AT.plusSeconds(5)));

        assertThat(evidence.keep(second)).isFalse();
        assertThat(evidence.findEvidence(OptIns.CUSTOMER, "r1")).contains(first);
    }

    @Test
    void evidenceOf_consentsAndObjections_areInTheOrderOfTheirTimes() {
        OptedIn optedIn = optedIn(OptIns.request("z1"));
        Objected objected = objected("a1", AT.plus(Duration.ofDays(3)));
        OptedIn again = optedIn(OptIns.request("b1", AT.plus(Duration.ofDays(5))));
        evidence.keep(again);
        evidence.keep(objected);
        evidence.keep(optedIn);
        evidence.keep(objected("x", new CustomerId("demo-shop", "70#01"), AT));

        assertThat(evidence.evidenceOf(OptIns.CUSTOMER)).containsExactly(optedIn, objected, again);
        assertThat(evidence.evidenceOf(new CustomerId("demo-shop", "70#01"))).hasSize(1);
        assertThat(evidence.evidenceOf(new CustomerId("demo-shop", "70"))).isEmpty();
    }

    @Test
    void keep_evidenceOfTracking_givesItBackWordForWord() {
        evidence.keep(AGREED);
        evidence.keep(WITHDRAWN);

        assertThat(evidence.evidenceOf(OptIns.CUSTOMER)).containsExactly(AGREED, WITHDRAWN);
    }

    @Test
    void keep_evidenceOfDates_isNoEvidenceOfTracking() {
        Agreed agreed =
                new Agreed(
                        "life-dates/1",
                        OptIns.CUSTOMER,
                        Matter.LIFE_DATES,
                        new ConsentText("life-dates-1", "Ich willige ein."),
                        "news",
                        new Contact(AT, null, "Firefox"));
        Withdrawn withdrawn =
                new Withdrawn(
                        "life-dates-withdrawn/2",
                        OptIns.CUSTOMER,
                        Matter.LIFE_DATES,
                        "news",
                        new Contact(AT.plusSeconds(60), null, null));
        evidence.keep(agreed);
        evidence.keep(withdrawn);
        evidence.expire(OptIns.CUSTOMER, Matter.TRACKING, AT.plusSeconds(90));
        evidence.expire(OptIns.CUSTOMER, Matter.LIFE_DATES, AT.plusSeconds(90));

        assertThat(evidence.evidenceOf(OptIns.CUSTOMER)).containsExactly(agreed, withdrawn);
    }

    @Test
    void erase_evidenceOfTracking_keepsNoBrowser() {
        evidence.keep(AGREED);
        evidence.keep(WITHDRAWN);

        evidence.erase(OptIns.CUSTOMER, AT.plus(Duration.ofDays(9)));

        assertThat(evidence.evidenceOf(OptIns.CUSTOMER))
                .containsExactly(AGREED.erased(), WITHDRAWN.erased());
        assertThat(AGREED.erased().toString()).doesNotContain("Firefox");
    }

    @Test
    void expire_afterAWithdrawal_stillShowsTheEvidence() {
        OptedIn optedIn = optedIn(OptIns.request("r1"));
        evidence.keep(optedIn);

        evidence.expire(OptIns.CUSTOMER, AT.plus(Duration.ofDays(9)));

        assertThat(evidence.evidenceOf(OptIns.CUSTOMER)).containsExactly((Evidence) optedIn);
    }

    @Test
    void erase_proofsUpToThen_keepsWhatDefendsAClaimAndNoAddress() {
        OptedIn before = optedIn(OptIns.request("r1"));
        OptedIn after = optedIn(OptIns.request("r2", AT.plus(Duration.ofDays(30))));
        evidence.keep(before);
        evidence.keep(after);

        evidence.erase(OptIns.CUSTOMER, AT.plus(Duration.ofDays(9)));
        evidence.erase(OptIns.CUSTOMER, AT.plus(Duration.ofDays(9)));

        assertThat(evidence.evidenceOf(OptIns.CUSTOMER)).containsExactly(before.erased(), after);
        assertThat(before.erased().request().isErased()).isTrue();
        assertThat(before.erased().request().addressKey()).isEqualTo(before.request().addressKey());
        assertThat(before.erased().toString()).doesNotContain(before.request().address());
    }

    @Test
    void confirmedOn_dayWithMoreThanAPage_givesEachOnceInOrder() {
        List<OptedIn> confirmed = new ArrayList<>();
        for (int i = 0; i < FindConfirmations.PAGE_SIZE + 2; i++) {
            OptedIn one = optedIn(OptIns.request("r" + i, AT.plusSeconds(i / 2)));
            evidence.keep(one);
            confirmed.add(one);
        }

        ConfirmationPage first = confirmations.confirmedOn("demo-shop", DAY, "");
        ConfirmationPage last =
                confirmations.confirmedOn(
                        "demo-shop", DAY, Objects.requireNonNull(first.next(), "next"));

        assertThat(first.confirmed())
                .hasSize(FindConfirmations.PAGE_SIZE)
                .isSortedAccordingTo(Comparator.comparing(OptedIn::at));
        assertThat(last.next()).isNull();
        assertThat(Stream.of(first, last).flatMap(page -> page.confirmed().stream()).toList())
                .containsExactlyInAnyOrderElementsOf(confirmed);
    }

    @Test
    void confirmedOn_otherDaysShopsImportsPreferencesAndErased_areNotThere() {
        OptedIn confirmed = optedIn(OptIns.request("r1"));
        evidence.keep(confirmed);
        evidence.keep(new OptedIn(OptIns.request("r2"), Origin.IMPORT, OptIns.click(AT)));
        evidence.keep(optedIn(OptIns.request("preferences-r3")));
        assertThat(confirmations.confirmedOn("demo-shop", DAY, "").confirmed())
                .containsExactly(confirmed);
        assertThat(confirmations.confirmedOn("demo-shop", DAY.plusDays(1), "").confirmed())
                .isEmpty();
        assertThat(confirmations.confirmedOn("other-shop", DAY, "").confirmed()).isEmpty();

        evidence.erase(OptIns.CUSTOMER, AT.plus(Duration.ofDays(9)));

        assertThat(confirmations.confirmedOn("demo-shop", DAY, "").confirmed()).isEmpty();
    }

    private static OptedIn optedIn(OptInRequest request) {
        Instant clicked = request.requested().at().plusSeconds(90);
        return new OptedIn(request, Origin.DOUBLE_OPT_IN, OptIns.click(clicked));
    }

    private static Objected objected(String id, Instant at) {
        return objected(id, OptIns.CUSTOMER, at);
    }

    private static Objected objected(String id, CustomerId customer, Instant at) {
        return new Objected(
                id,
                customer,
                EmailKey.of(customer.shopId(), "anna@example.com"),
                Set.of(Topic.ALL),
                Channel.ONE_CLICK,
                "news",
                OptIns.click(at));
    }
}
