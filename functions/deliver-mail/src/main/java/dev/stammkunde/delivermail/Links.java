package dev.stammkunde.delivermail;

import dev.stammkunde.email.MailValues;
import dev.stammkunde.email.Variable;

import java.util.Map;

/** The links of a mail that are for its reader alone. */
sealed interface Links {

    /** Returns values with the links. */
    MailValues with(MailValues values);

    /** Returns the headers that tell of them. */
    Map<String, String> headers();

    /** By which the customer leaves or says what they like. */
    record ToLeave(String unsubscribe, String preferences) implements Links {
        @Override
        public MailValues with(MailValues values) {
            return values.with(Variable.LINKS_UNSUBSCRIBE, unsubscribe)
                    .with(Variable.LINKS_PREFERENCES, preferences);
        }

        @Override
        public Map<String, String> headers() {
            return ComposeMail.oneClick(unsubscribe);
        }
    }

    /** By which the customer confirms. */
    record ToConfirm(String confirm) implements Links {
        @Override
        public MailValues with(MailValues values) {
            return values.with(Variable.LINKS_CONFIRM, confirm);
        }

        @Override
        public Map<String, String> headers() {
            return Map.of();
        }
    }

    /** In place of a customer's: they lead to the shop. */
    record OfTest(String shop) implements Links {
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
