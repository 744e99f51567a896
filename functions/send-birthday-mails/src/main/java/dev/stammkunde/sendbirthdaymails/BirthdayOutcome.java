package dev.stammkunde.sendbirthdaymails;

import dev.stammkunde.mail.MailOrder;

/** What a run came to for a customer. */
sealed interface BirthdayOutcome {

    /** The gift, if there is one, is given, and the mail is to be ordered. */
    record Celebrated(MailOrder.OfCampaign order, Given given) implements BirthdayOutcome {}

    /** Nothing is to be done. */
    record NotDue(Count reason) implements BirthdayOutcome {}

    /** What a customer got besides the mail. */
    enum Given {
        GIFT,
        /** The pool has no coupon left: the mail waits until it has. */
        NO_COUPON,
        /** The campaign gives none, or not any more, since the mail would come too late. */
        NOTHING,
        /** The customer is in the holdout, so that the campaign's effect can be told. */
        HELD_OUT
    }

    /** What is counted, by the names of the metrics. */
    enum Count {
        MAILS_ORDERED("MailsOrdered"),
        GIFTS_GIVEN("GiftsGiven"),
        HELD_OUT("BirthdaysHeldOut"),
        COUPONS_MISSING("CouponsMissing"),
        CELEBRATED_BEFORE("BirthdaysCelebratedBefore"),
        TOO_SOON("BirthdaysTooSoon"),
        KNOWN_TOO_SHORT("BirthdaysKnownTooShort"),
        NOT_IN_AUDIENCE("BirthdaysNotInAudience"),
        /** In the index of a day around, or gone from it a moment ago. Not worth a metric. */
        OTHER_DAY("");

        private final String metric;

        Count(String metric) {
            this.metric = metric;
        }

        String metric() {
            return metric;
        }
    }
}
