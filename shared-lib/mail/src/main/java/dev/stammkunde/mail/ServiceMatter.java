package dev.stammkunde.mail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** What a service mail tells of. A new kind of service mail is a new case here. */
public sealed interface ServiceMatter {

    ServiceKind kind();

    /**
     * An opt-in that is to be confirmed. Who delivers makes the link, with the id and the time of
     * the request: only they know the address under which the world sees the API.
     */
    record OptIn(String requestId) implements ServiceMatter {
        @Override
        public ServiceKind kind() {
            return ServiceKind.OPT_IN;
        }
    }

    /**
     * A consent that was given.
     *
     * @param text word for word what was agreed to
     * @param source the form, by its name or address
     */
    record ConsentCopy(String text, String source, Instant requestedAt, Instant confirmedAt)
            implements ServiceMatter {
        @Override
        public ServiceKind kind() {
            return ServiceKind.CONSENT_COPY;
        }
    }

    /**
     * An answer to who has a case.
     *
     * @param text as somebody in the shop's team wrote it; lines end with \n
     */
    record CaseAnswer(String text) implements ServiceMatter {
        @Override
        public ServiceKind kind() {
            return ServiceKind.CASE_ANSWER;
        }

        /** Tells nothing of what was written. */
        @Override
        public String toString() {
            return "CaseAnswer[]";
        }
    }

    /**
     * A case that somebody must see to.
     *
     * @param isDue whether its time is over; else it will be soon
     * @param orderId the order that it is about; null without one
     */
    record CaseReminder(String caseId, Instant dueAt, boolean isDue, @Nullable String orderId)
            implements ServiceMatter {
        @Override
        public ServiceKind kind() {
            return ServiceKind.CASE_REMINDER;
        }
    }

    /**
     * How many cases wait.
     *
     * @param dueToday and not over yet
     * @param unassigned that nobody sees to, be they among the others
     */
    record CaseDigest(long dueToday, long overdue, long unassigned) implements ServiceMatter {
        @Override
        public ServiceKind kind() {
            return ServiceKind.CASE_DIGEST;
        }
    }

    /**
     * The code that a customer redeemed points for.
     *
     * @param title of the reward, in the language of the mail; null where the reward is gone
     * @param endsAt the first instant at which it works no longer; null where it does not end
     */
    record RewardCode(@Nullable String title, String code, @Nullable Instant endsAt)
            implements ServiceMatter {
        @Override
        public ServiceKind kind() {
            return ServiceKind.REWARD_CODE;
        }

        /** Who knows the code can use it. */
        @Override
        public String toString() {
            return "RewardCode[]";
        }
    }

    /**
     * What somebody declared about a contract, such as its end, in the language of the mail.
     *
     * @param title what kind of declaration it is
     * @param text all that was declared, a line for each thing, ended by \n
     * @param receivedAt when it came
     */
    record DeclarationReceipt(String title, String text, Instant receivedAt)
            implements ServiceMatter {
        @Override
        public ServiceKind kind() {
            return ServiceKind.DECLARATION_RECEIPT;
        }

        /** Tells nothing of what was declared. */
        @Override
        public String toString() {
            return "DeclarationReceipt[]";
        }
    }

    /**
     * How somebody stands with an event that they signed up for, in the language of the mail. Who
     * delivers makes the link to its page.
     *
     * @param when it is, in words
     */
    record EventNotice(About about, String eventId, String title, String when, String place)
            implements ServiceMatter {

        /** What is told. */
        public enum About {
            /** They have a seat, be it that they waited for it. */
            SEAT,
            /** They are on the waiting list. */
            WAITING,
            /** They have a seat, and it is soon. */
            SOON
        }

        @Override
        public ServiceKind kind() {
            return ServiceKind.EVENT_NOTICE;
        }
    }

    /**
     * That somebody won in a contest, in the language of the mail.
     *
     * @param title of the contest
     */
    record ContestWon(String title, String prize) implements ServiceMatter {
        @Override
        public ServiceKind kind() {
            return ServiceKind.CONTEST_WON;
        }
    }

    /**
     * That the report of a month is there. It says no figure: who gets the mail signs in to see
     * them.
     */
    record MonthReport(YearMonth month, Proof proof, Budget budget) implements ServiceMatter {

        /** What became of the month. */
        public enum Proof {
            /** Ledger, accounts and report say the same. */
            TIES,
            /** They do not. */
            DIFFERS,
            /** The month is closed, and nothing of it changes any more. */
            CLOSED
        }

        /** How what rewards cost stands against what they may. */
        public enum Budget {
            NONE,
            WITHIN,
            OVER
        }

        @Override
        public ServiceKind kind() {
            return ServiceKind.MONTH_REPORT;
        }
    }

    /**
     * What somebody of the team should know today, in the language of the mail. It says nothing of
     * a customer. Each part has a line for each thing, ended by \n, and is null where there is
     * nothing.
     *
     * @param day of the shop's calendar
     */
    record TeamDigest(
            LocalDate day,
            @Nullable String attention,
            @Nullable String goesOut,
            @Nullable String cases,
            @Nullable String finance)
            implements ServiceMatter {
        @Override
        public ServiceKind kind() {
            return ServiceKind.TEAM_DIGEST;
        }
    }

    /**
     * Something that somebody of the team wants to know at once, in the language of the mail. It
     * says nothing of a customer.
     *
     * @param text lines, ended by \n; null where the title says all
     * @param step what can be done next
     * @param place where, in the console: what follows {@code #/shops/<shop>}
     */
    record TeamAlert(String title, @Nullable String text, String step, String place)
            implements ServiceMatter {
        @Override
        public ServiceKind kind() {
            return ServiceKind.TEAM_ALERT;
        }
    }
}
