package dev.stammkunde.cases.testing;

import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.mail.PausePromotion;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.platform.Acting;

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

    /** Somebody in support. */
    public static Acting acting(String person, Instant at, String request) {
        return new Acting(person, null, List.of("support"), at, request);
    }
}
