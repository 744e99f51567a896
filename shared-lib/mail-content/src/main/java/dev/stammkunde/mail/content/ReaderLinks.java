package dev.stammkunde.mail.content;

import java.util.Map;

/** The links of a mail that are for its reader alone. */
sealed interface ReaderLinks {

    /** Returns values with the links. */
    MailValues with(MailValues values);

    /** Returns the headers that tell of them. */
    Map<String, String> headers();

    /** By which the customer leaves or says what they like. */
    record ToLeave(String unsubscribe, String preferences) implements ReaderLinks {
        @Override
        public MailValues with(MailValues values) {
            return values.with(Variable.LINKS_UNSUBSCRIBE, unsubscribe)
                    .with(Variable.LINKS_PREFERENCES, preferences);
        }

        /** By which mail programs offer to unsubscribe with one click (RFC 8058). */
        @Override
        public Map<String, String> headers() {
            return Map.of(
                    "List-Unsubscribe",
                    '<' + unsubscribe + '>',
                    "List-Unsubscribe-Post",
                    "List-Unsubscribe=One-Click");
        }
    }

    /** By which the customer confirms. */
    record ToConfirm(String confirm) implements ReaderLinks {
        @Override
        public MailValues with(MailValues values) {
            return values.with(Variable.LINKS_CONFIRM, confirm);
        }

        @Override
        public Map<String, String> headers() {
            return Map.of();
        }
    }

    /** By which the customer gives a seat at an event back. */
    record ToEvent(String event) implements ReaderLinks {
        @Override
        public MailValues with(MailValues values) {
            return values.with(Variable.EVENT_URL, event);
        }

        @Override
        public Map<String, String> headers() {
            return Map.of();
        }
    }

    /** To a report, for who signs in. */
    record ToReport(String report) implements ReaderLinks {
        @Override
        public MailValues with(MailValues values) {
            return values.with(Variable.FINANCE_URL, report);
        }

        @Override
        public Map<String, String> headers() {
            return Map.of();
        }
    }

    /**
     * Into the console, for who signs in: to what the mail is of, and to where one says which of
     * such mails one wants.
     */
    record ToConsole(String place, String wishes) implements ReaderLinks {
        @Override
        public MailValues with(MailValues values) {
            return values.with(Variable.TEAM_URL, place).with(Variable.TEAM_WISHES_URL, wishes);
        }

        /** Not with one click: the page asks who it is (RFC 2369). */
        @Override
        public Map<String, String> headers() {
            return Map.of("List-Unsubscribe", '<' + wishes + '>');
        }
    }

    /** Of a service mail that only tells. */
    record None() implements ReaderLinks {
        @Override
        public MailValues with(MailValues values) {
            return values;
        }

        @Override
        public Map<String, String> headers() {
            return Map.of();
        }
    }

    /** In place of a customer's: they lead to the shop. */
    record ToShop(String shop) implements ReaderLinks {
        @Override
        public MailValues with(MailValues values) {
            return values.with(Variable.LINKS_UNSUBSCRIBE, shop)
                    .with(Variable.LINKS_PREFERENCES, shop);
        }

        @Override
        public Map<String, String> headers() {
            return Map.of();
        }
    }
}
