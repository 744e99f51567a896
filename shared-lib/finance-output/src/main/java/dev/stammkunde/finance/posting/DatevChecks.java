package dev.stammkunde.finance.posting;

import dev.stammkunde.finance.posting.DatevOutcome.Reason;
import dev.stammkunde.finance.posting.DatevOutcome.Refusal;
import dev.stammkunde.finance.settings.PostingSettings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds all that speaks against a file for DATEV, before anything is written. */
final class DatevChecks {

    private static final long LARGEST = 999_999_999_999L;
    private static final int MOST_POSTINGS = 99_999;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern TAX_KEY = Pattern.compile("[0-9]{4}");
    private static final Pattern CHART = Pattern.compile("[0-9]{2}");

    private final PostingBatch batch;
    private final PostingSettings settings;
    private final PostingAccounts accounts;
    private final List<Refusal> refusals = new ArrayList<>();

    private DatevChecks(PostingBatch batch, PostingSettings settings) {
        this.batch = batch;
        this.settings = settings;
        this.accounts = new PostingAccounts(settings);
    }

    static List<Refusal> refusals(PostingBatch batch, PostingSettings settings) {
        DatevChecks checks = new DatevChecks(batch, settings);
        checks.checkSettings();
        checks.checkPeriod();
        checks.checkAccounts();
        checks.checkPostings();
        return List.copyOf(checks.refusals);
    }

    /**
     * Returns the first day of the fiscal year that a day is of.
     *
     * @param startMonth 1 to 12
     */
    static LocalDate fiscalYear(LocalDate day, int startMonth) {
        LocalDate start = LocalDate.of(day.getYear(), startMonth, 1);
        return start.isAfter(day) ? start.minusYears(1) : start;
    }

    private void checkSettings() {
        refuseUnless(
                isBetween(settings.consultant(), 1_001, 9_999_999),
                Reason.CONSULTANT_INVALID,
                settings.consultant());
        refuseUnless(
                isBetween(settings.client(), 1, 99_999), Reason.CLIENT_INVALID, settings.client());
        refuseUnless(hasFiscalYear(), Reason.FISCAL_YEAR_INVALID, settings.fiscalYearStartMonth());
        refuseUnless(
                isBetween(settings.accountLength(), 4, 8),
                Reason.ACCOUNT_LENGTH_INVALID,
                settings.accountLength());
        refuseUnless(
                CHART.matcher(settings.chart()).matches(), Reason.CHART_INVALID, settings.chart());
    }

    private void checkPeriod() {
        if (hasFiscalYear()) {
            int start = settings.fiscalYearStartMonth();
            refuseUnless(
                    fiscalYear(batch.from(), start).equals(fiscalYear(batch.to(), start)),
                    Reason.ACROSS_FISCAL_YEARS,
                    batch.from() + " – " + batch.to());
        }
        refuseUnless(
                Currency.getInstance(batch.currency()).getDefaultFractionDigits() == 2,
                Reason.CURRENCY_UNSUITABLE,
                batch.currency());
        refuseUnless(!batch.postings().isEmpty(), Reason.NOTHING_TO_POST, batch.from());
        refuseUnless(
                batch.postings().size() <= MOST_POSTINGS,
                Reason.TOO_MANY_POSTINGS,
                batch.postings().size());
    }

    private void checkAccounts() {
        for (PostingAccount account : used()) {
            String number = accounts.number(account);
            if (number.isEmpty()) {
                refusals.add(new Refusal(Reason.ACCOUNT_MISSING, account.key()));
            } else {
                refuseUnless(isNumber(number), Reason.ACCOUNT_INVALID, account.key());
            }
        }
    }

    private Set<PostingAccount> used() {
        Set<PostingAccount> used = EnumSet.noneOf(PostingAccount.class);
        for (Posting posting : batch.postings()) {
            used.add(posting.debit());
            used.add(posting.credit());
        }
        return used;
    }

    /** Accounts of persons have one digit more than those of the general ledger. */
    private boolean isNumber(String number) {
        return DIGITS.matcher(number).matches()
                && number.length() <= settings.accountLength() + 1
                && number.chars().anyMatch(digit -> digit != '0');
    }

    private void checkPostings() {
        for (Posting posting : batch.postings()) {
            String key = accounts.taxKey(posting);
            refuseUnless(
                    key.isEmpty() || TAX_KEY.matcher(key).matches(), Reason.TAX_KEY_INVALID, key);
            refuseUnless(
                    !accounts.hasTwoTaxKeys(posting), Reason.TAX_KEYS_DIFFER, posting.reference());
            refuseUnless(posting.amount() <= LARGEST, Reason.AMOUNT_TOO_LARGE, posting.reference());
            refuseUnless(
                    !posting.date().isBefore(batch.from()) && !posting.date().isAfter(batch.to()),
                    Reason.OUTSIDE_PERIOD,
                    posting.reference());
        }
    }

    private boolean hasFiscalYear() {
        return isBetween(settings.fiscalYearStartMonth(), 1, 12);
    }

    private static boolean isBetween(int number, int least, int most) {
        return number >= least && number <= most;
    }

    private void refuseUnless(boolean holds, Reason reason, Object subject) {
        Refusal refusal = new Refusal(reason, subject.toString());
        if (!holds && !refusals.contains(refusal)) {
            refusals.add(refusal);
        }
    }
}
