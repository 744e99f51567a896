package dev.stammkunde.captureredemptions;

import static dev.stammkunde.points.testing.Orders.SHOP;
import static dev.stammkunde.programmes.testing.SampleMemberships.at;
import static dev.stammkunde.programmes.testing.SampleMemberships.order;
import static dev.stammkunde.programmes.testing.SampleMemberships.paid;
import static dev.stammkunde.programmes.testing.SampleMemberships.scheme;
import static dev.stammkunde.programmes.testing.SampleMemberships.year;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.cases.testing.InMemoryCases;
import dev.stammkunde.cases.testing.InMemoryStandings;
import dev.stammkunde.mail.PausePromotion;
import dev.stammkunde.points.testing.InMemoryPointsLedger;
import dev.stammkunde.programmes.membership.PlanDraft;
import dev.stammkunde.programmes.testing.InMemoryMemberships;
import dev.stammkunde.programmes.testing.InMemorySchemes;
import dev.stammkunde.programmes.testing.SampleMemberships;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

final class CaptureMembershipsTest {

    private static final Instant NOW = at("2026-03-15T10:00:00");

    private final InMemorySchemes<PlanDraft> plans = new InMemorySchemes<>();
    private final InMemoryMemberships memberships = new InMemoryMemberships();
    private final InMemoryCases cases = new InMemoryCases();
    private final CaptureMemberships capture =
            new CaptureMemberships(
                    SampleMemberships.hearing(plans, memberships, new InMemoryPointsLedger()),
                    new CasePorts(
                            cases,
                            _ -> WorkingHours.USUAL,
                            (_, _, _) -> Set.of(),
                            _ -> Optional.empty(),
                            new PausePromotion(new InMemoryStandings(), _ -> {}),
                            _ -> {}));

    @Test
    void hear_orderOfACustomer_isAMembershipAndNoCase() {
        plans.put(scheme(year()));

        capture.hear(paid(order("1", "anna", "29.00", 1, NOW)), plans.all(SHOP), NOW);

        assertThat(memberships.find(SampleMemberships.id("anna"))).isPresent();
        assertThat(cases.all()).isEmpty();
    }

    @Test
    void hear_orderOfAGuestTwice_opensOneCase() {
        plans.put(scheme(year()));

        capture.hear(paid(order("1", null, "29.00", 1, NOW)), plans.all(SHOP), NOW);
        capture.hear(paid(order("1", null, "29.00", 1, NOW)), plans.all(SHOP), NOW);

        assertThat(cases.all())
                .singleElement()
                .satisfies(
                        opened -> {
                            assertThat(opened.opening().reason()).isEqualTo(CaseReason.CONTRACT);
                            assertThat(opened.opening().orderId()).isEqualTo("1");
                        });
    }
}
