package dev.stammkunde.finance.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.output.testing.SampleReports;
import dev.stammkunde.finance.settings.PostingSettings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Batches and settings to try files with. */
final class Batches {

    private Batches() {}

    static PostingBatch batch(PostingOutcome outcome) {
        assertThat(outcome).isInstanceOf(PostingOutcome.Made.class);
        return ((PostingOutcome.Made) outcome).batch();
    }

    /** One of a single posting, in a text that is given. */
    static PostingBatch of(String text, String reference) {
        return of(
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 11, 30),
                new Posting(
                        123_456,
                        PostingAccount.REVENUE,
                        PostingAccount.CONTRACT_LIABILITY,
                        text,
                        reference,
                        LocalDate.of(2026, 11, 30)));
    }

    static PostingBatch of(LocalDate from, LocalDate to, Posting... postings) {
        return new PostingBatch(
                SampleReports.SHOP,
                Books.IFRS,
                ZoneId.of("Europe/Berlin"),
                "EUR",
                from,
                to,
                List.of(postings));
    }

    /** The sample's settings with other numbers of accounts, by name and number in turn. */
    static PostingSettings settings(String... namesAndNumbers) {
        Map<String, String> accounts = new HashMap<>(SampleReports.posting().accounts());
        for (int i = 0; i < namesAndNumbers.length; i += 2) {
            accounts.put(namesAndNumbers[i], namesAndNumbers[i + 1]);
        }
        return settings(accounts);
    }

    static PostingSettings settings(Map<String, String> accounts) {
        PostingSettings sample = SampleReports.posting();
        return new PostingSettings(
                sample.consultant(),
                sample.client(),
                sample.fiscalYearStartMonth(),
                sample.accountLength(),
                sample.chart(),
                sample.label(),
                accounts,
                sample.taxKeys());
    }

    /** The sample's settings with another beginning of the fiscal year. */
    static PostingSettings fiscalYearFrom(int month) {
        PostingSettings sample = SampleReports.posting();
        return new PostingSettings(
                sample.consultant(),
                sample.client(),
                month,
                sample.accountLength(),
                sample.chart(),
                sample.label(),
                sample.accounts(),
                sample.taxKeys());
    }
}
