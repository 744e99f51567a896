package dev.stammkunde.finance.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.output.testing.SampleReports;
import dev.stammkunde.shop.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportPageTest {

    @Test
    void of_german_writesNumbersAsGermansDo() {
        assertThat(ReportPage.of(SampleReports.rich(), Language.DE).html())
                .contains(
                        "<html lang=\"de\">",
                        "1.238,61\u00a0€",
                        "1.403.760",
                        "82,35\u00a0%",
                        "November 2026",
                        "1. Dezember 2026");
    }

    @Test
    void of_english_writesNumbersAsBritonsDo() {
        assertThat(ReportPage.of(SampleReports.rich(), Language.EN).html())
                .contains("<html lang=\"en\">", "€1,238.61", "1,403,760", "82.35%", "-€12.40");
    }

    @Test
    void of_namesWithMarkup_stayText() {
        String html = ReportPage.of(SampleReports.rich(), Language.DE).html();

        assertThat(html)
                .contains("Kaffee &amp; Rad &lt;Söhne&gt; \"GmbH\" 🚲")
                .contains("comeback-&lt;2026&gt;")
                .contains("Teehaus Łódź &amp; Söhne")
                .doesNotContain("<Söhne>", "<rot>", "<2026>", "<script");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void of_anyReport_carriesItsPolicyAndTheStyleItAllows(Language language) {
        ReportPage page = ReportPage.of(SampleReports.rich(), language);

        assertThat(page.html()).contains("<style>" + ReportStyle.SHEET + "</style>");
        assertThat(page.policy())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(page.html()).doesNotContain(" style=\"", "http://", "src=");
        assertThat(page.toResponse().headers())
                .containsEntry("cache-control", "no-store")
                .containsEntry(
                        "content-security-policy", page.policy() + "; frame-ancestors 'none'");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void of_ledgerDoesNotVerify_warnsBeforeAnyNumber(Language language) {
        String html = ReportPage.of(SampleReports.unverified(), language).html();

        int warning = html.indexOf("status wrong");
        assertThat(warning).isPositive().isLessThan(html.indexOf("<main>"));
        assertThat(html)
                .contains(ProofText.OPEN.say(language), ProofText.CALENDAR.say(language))
                .contains("10&lt;7&gt;");
    }

    @Test
    void of_emptyMonth_drawsOnlyTheBridgeThatLeadsNowhere() {
        String html = ReportPage.of(SampleReports.empty(), Language.EN).html();

        assertThat(html).contains("n/a", "Nothing in this month.", "No difference.");
        assertThat(html).containsOnlyOnce("<svg");
    }

    @Test
    void of_richMonth_hasATableForEachChart() {
        String html = ReportPage.of(SampleReports.rich(), Language.EN).html();

        for (String id : new String[] {"bridge", "rewards", "ageing"}) {
            int chart = html.indexOf("aria-labelledby=\"" + id + "-title");
            assertThat(chart).as(id).isPositive();
            assertThat(html.indexOf("<table>", chart))
                    .as(id)
                    .isPositive()
                    .isLessThan(html.indexOf("</section>", chart));
        }
    }

    @Test
    void of_sameReportTwice_isTheSamePage() {
        assertThat(ReportPage.of(SampleReports.rich(), Language.DE))
                .isEqualTo(ReportPage.of(SampleReports.rich(), Language.DE));
    }
}
