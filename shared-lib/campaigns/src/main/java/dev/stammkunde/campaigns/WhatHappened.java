package dev.stammkunde.campaigns;

import org.jspecify.annotations.Nullable;

/**
 * What a mail comes after, or before, as it is when the mail goes out.
 *
 * @param order absent for mails that are about none
 * @param expiring points that the mail warns of; absent for mails that warn of none
 */
public record WhatHappened(@Nullable MailedOrder order, @Nullable PointsBeforeExpiry expiring) {

    /** Of mails that are about neither. */
    public static final WhatHappened NOTHING = new WhatHappened(null, null);
}
