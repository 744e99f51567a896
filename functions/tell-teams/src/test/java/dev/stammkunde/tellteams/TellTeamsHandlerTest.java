package dev.stammkunde.tellteams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.notices.DigestDays;
import dev.stammkunde.shop.Language;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;

/** Runs the sample events of {@code events/tell-teams}. */
final class TellTeamsHandlerTest {

    @Test
    void handleRequest_quarterHourly_tellsTheTeam() throws IOException {
        ToldTeam team = new ToldTeam();
        team.member("mia", "marketing");
        team.wants("mia", SampleWishes.digest(Language.EN, DigestDays.WORKING_DAYS, true));

        try (InputStream event =
                Files.newInputStream(
                        RepositoryRoot.path().resolve("events/tell-teams/quarter-hourly.json"))) {
            new TellTeamsHandler(team.ports())
                    .handleRequest(
                            event, OutputStream.nullOutputStream(), FixedContext.unhurried());
        }

        assertThat(team.delivered).hasSize(1);
    }
}
