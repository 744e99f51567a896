package dev.stammkunde.cases.testing;

import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.customers.Activity;
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.mail.PausePromotion;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ProfileReport;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What tests of cases share. */
public final class SampleCases {

    private SampleCases() {}

    /** Ports of a shop with usual hours and no holidays, of whose customers nothing is known. */
    public static CasePorts ports(Cases cases) {
        return ports(cases, new InMemoryStandings());
    }

    /** Ports with standings. */
    public static CasePorts ports(Cases cases, Standings standings) {
        return new CasePorts(
                cases,
                _ -> WorkingHours.USUAL,
                (_, _, _) -> Set.of(),
                _ -> Optional.empty(),
                new PausePromotion(standings, _ -> {}),
                _ -> {});
    }

    /** Ports of a shop whose customers all have one address. */
    public static CasePorts known(Cases cases) {
        CasePorts unknown = ports(cases);
        ProfileReport report =
                new ProfileReport(
                        "anna@example.org", null, null, null, null, null, null, null, Set.of());
        Profile profile = Profile.empty().with("shop", Platform.STANDARD, report, Instant.EPOCH);
        return new CasePorts(
                cases,
                unknown.hours(),
                unknown.freeDays(),
                _ ->
                        Optional.of(
                                new FindCustomer.Found(
                                        new Customer.Known(profile), Activity.none())),
                unknown.pause(),
                unknown.beforeRetry());
    }

    /** Somebody in support. */
    public static Acting acting(String person, Instant at, String request) {
        return new Acting(person, null, List.of("support"), at, request);
    }
}
