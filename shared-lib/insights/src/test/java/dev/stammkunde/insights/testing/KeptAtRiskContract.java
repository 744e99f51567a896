package dev.stammkunde.insights.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.insights.gathering.KeptAtRisk;
import dev.stammkunde.insights.value.AtRiskReport;
import dev.stammkunde.insights.value.AtRiskReport.AtRisk;
import dev.stammkunde.insights.value.RfmClass;
import dev.stammkunde.shop.BothLanguages;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/** What every store of who is likely to leave does. Each test gets an empty one. */
public abstract class KeptAtRiskContract {

    /** A customer whom nobody knows any more may be among them. */
    public static final AtRiskReport NOVEMBER =
            new AtRiskReport(
                    "shop",
                    Instant.parse("2026-11-29T03:35:00Z"),
                    "EUR",
                    12,
                    List.of(
                            new AtRisk(
                                    "anna",
                                    false,
                                    RfmClass.AT_RISK,
                                    20_000,
                                    4_000L,
                                    List.of(
                                            new BothLanguages(
                                                    "Kauft gewöhnlich alle 40 Tage, zuletzt vor 95"
                                                            + " Tagen.",
                                                    "Usually buys every 40 days, last 95 days"
                                                            + " ago."))),
                            new AtRisk("ben", true, null, 0, null, List.of())));

    private static final AtRiskReport OCTOBER =
            new AtRiskReport("shop", Instant.parse("2026-10-29T03:35:00Z"), null, 0, List.of());

    protected abstract KeptAtRisk atRisk();

    @Test
    void find_whatIsKept_isReadBackWhole() {
        atRisk().keep(NOVEMBER);

        assertThat(atRisk().find("shop")).contains(NOVEMBER);
        assertThat(atRisk().find("another")).isEmpty();
    }

    @Test
    void keep_olderOne_replacesNone() {
        atRisk().keep(NOVEMBER);
        atRisk().keep(OCTOBER);

        assertThat(atRisk().find("shop")).contains(NOVEMBER);
    }
}
