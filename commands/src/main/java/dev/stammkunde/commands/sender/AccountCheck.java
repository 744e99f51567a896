package dev.stammkunde.commands.sender;

import dev.stammkunde.commands.sender.LookAtSes.Account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether the account may send, to whom and how much. */
final class AccountCheck {

    static final Set<String> REASONS = Set.of("BOUNCE", "COMPLAINT");

    private AccountCheck() {}

    static List<Finding> of(Account account) {
        List<Finding> findings = new ArrayList<>();
        findings.add(sandbox(account));
        findings.add(sending(account));
        findings.add(Finding.ok("quota", quota(account)));
        if (!account.suppresses().containsAll(REASONS)) {
            findings.add(
                    Finding.warning(
                            "suppression",
                            "The account's suppression list does not take bounces and complaints.",
                            "SES console, Configuration, Suppression list: turn on both reasons. The"
                                    + " stack's configuration sets have them on for its own mails."));
        }
        return findings;
    }

    private static String quota(Account account) {
        String perDay =
                account.perDay() < 0
                        ? "No limit"
                        : String.format(Locale.ROOT, "%,.0f recipients", account.perDay());
        return perDay
                + String.format(Locale.ROOT, " in 24 hours, %,.0f a second.", account.perSecond());
    }

    private static Finding sandbox(Account account) {
        if (account.production()) {
            return Finding.ok("sandbox", "The account is out of SES's sandbox.");
        }
        String asked =
                switch (account.review()) {
                    case "PENDING" -> "AWS is looking at your request: wait for its answer.";
                    case "DENIED" ->
                            "AWS denied the request: answer in its support case, saying how people"
                                    + " subscribe (double opt-in) and how they leave (one click).";
                    default ->
                            "SES console, Account dashboard, Request production access: marketing"
                                    + " mail, by double opt-in; AWS answers within a day or so.";
                };
        return Finding.error(
                "sandbox",
                "The account is in SES's sandbox: mails go to verified addresses only.",
                asked);
    }

    private static Finding sending(Account account) {
        if (!account.sending() || account.enforcement().equals("SHUTDOWN")) {
            return Finding.error(
                    "sending",
                    "Sending is paused for the account in this region.",
                    "SES console, Account dashboard and Reputation metrics: see why, mend it, then"
                            + " resume. Mails wait until then, and none is lost.");
        }
        return account.enforcement().equals("PROBATION")
                ? Finding.warning(
                        "sending",
                        "SES has the account under review, for bounces or complaints.",
                        "SES console, Reputation metrics: lower both before anything large goes"
                                + " out.")
                : Finding.ok("sending", "Sending is on, and the account is in good standing.");
    }
}
