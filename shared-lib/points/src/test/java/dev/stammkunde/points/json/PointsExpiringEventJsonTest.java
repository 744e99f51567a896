package dev.stammkunde.points.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.Json;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.ExpiringPoints;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;

final class PointsExpiringEventJsonTest {

    private static final Instant RUN = Instant.parse("2026-05-01T06:00:00Z");
    private static final ExpiringPoints ANNAS =
            new ExpiringPoints(
                    new AccountId("demo-shop", "7001"),
                    120,
                    Instant.parse("2026-05-31T22:00:00Z"),
                    30);

    @Test
    void read_theSample_isWhatItSays() throws IOException {
        JsonField sample =
                Json.parse(
                        Files.readString(
                                RepositoryRoot.path()
                                        .resolve("events/ledger-events/PointsExpiring.json")));

        assertThat(PointsExpiringEventJson.read(sample)).containsExactly(ANNAS);
        assertThat(PointsExpiringEventJson.noticedAt(sample)).isEqualTo(RUN);
    }

    @Test
    void read_whatWasWritten_isTheSame() {
        ExpiringPoints others =
                new ExpiringPoints(new AccountId("demo-shop", "7002"), 1, RUN.plusSeconds(1), 7);

        String json = PointsExpiringEventJson.write("demo-shop", RUN, List.of(ANNAS, others));

        assertThat(PointsExpiringEventJson.read(Json.parse(json))).containsExactly(ANNAS, others);
    }

    @Test
    void read_anotherSchema_isRefused() {
        assertThatThrownBy(() -> PointsExpiringEventJson.read(Json.parse("{\"schema\": 2}")))
                .isInstanceOf(InvalidFieldException.class);
    }
}
