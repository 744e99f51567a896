package dev.stammkunde.remindcases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.mail.ServiceMatter.CaseDigest;
import dev.stammkunde.mail.ServiceMatter.CaseReminder;
import dev.stammkunde.testkit.FixedContext;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Instant;

/** Runs the sample events of {@code events/remind-cases}. */
final class RemindCasesHandlerTest {

    @Test
    void handleRequest_hourly_remindsAndTellsTheTeam() throws IOException {
        Team team = new Team();
        team.open("1", Instant.parse("2026-05-19T06:00:00Z"));

        try (InputStream event =
                Files.newInputStream(
                        RepositoryRoot.path().resolve("events/remind-cases/hourly.json"))) {
            new RemindCasesHandler(team.ports())
                    .handleRequest(
                            event, OutputStream.nullOutputStream(), FixedContext.unhurried());
        }

        assertThat(team.matters())
                .hasSize(2)
                .hasAtLeastOneElementOfType(CaseReminder.class)
                .contains(new CaseDigest(0, 1, 1));
    }
}
