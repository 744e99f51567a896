package dev.stammkunde.localrunner.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.localrunner.queues.DeadLetters.Letter;
import dev.stammkunde.localrunner.schedules.TimeTravel;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What pages make of what others wrote. */
class ReportTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:04:05Z");

    @Test
    void deadLetters_withMarkupInThem_showItAsText() {
        var letter =
                new Letter(
                        "Dead\"Letters",
                        "<i>source</i>",
                        "id\"><b>",
                        NOW,
                        "<script>alert(1)</script>",
                        "</span><img src=x>");

        assertThat(new DeadLettersReport(List.of(letter)).html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;/span&gt;&lt;img src=x&gt;")
                .contains("action=\"/_local/dead-letters/Dead&#34;Letters/redrive\"")
                .contains("value=\"id&#34;>&lt;b>\"")
                .doesNotContain("<script>", "<i>", "<b>", "<img");
    }

    @Test
    void mails_foundForMarkup_showItAsText() {
        assertThat(new MailsReport(List.of(), "\"><b>").html())
                .contains("value=\"&#34;>&lt;b>\"", "No mail was sent to \"&gt;&lt;b&gt;.");
    }

    @Test
    void clock_thatIsMoved_showsHowFarItIsAndComesAgain() {
        var way = new TimeTravel.Journey(NOW.minus(Duration.ofDays(1)), NOW.plusSeconds(60), 7);

        var moving = new ClockReport(NOW, Duration.ZERO, Optional.of(way), List.of(), List.of());
        var resting = new ClockReport(NOW, Duration.ZERO, Optional.empty(), List.of(), List.of());

        assertThat(moving.html())
                .contains("src=\"/_local/clock.js\"", "http-equiv=\"refresh\"")
                .contains("max=\"86460\" value=\"86400\"", ">7</span> schedules")
                .doesNotContain("datetime-local");
        assertThat(resting.html())
                .contains("min=\"2026-11-22T10:04\"", "Sun, 22 Nov 2026, 10:04", "2026-11-22 09:04")
                .doesNotContain("<script", "<progress");
    }
}
