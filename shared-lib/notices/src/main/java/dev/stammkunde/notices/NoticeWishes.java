package dev.stammkunde.notices;

import dev.stammkunde.shop.Language;

import java.time.LocalTime;
import java.util.Set;

/**
 * What somebody of a shop's team wants to be told by mail. It holds no address: mails go to the one
 * that the user pool has confirmed when they are sent.
 *
 * @param language of the mails
 * @param digest whether they want what is to do each morning
 * @param digestAt from when on, in the shop's time zone
 * @param digestWhenQuiet whether it comes where there is nothing to do
 * @param alerts what they want to be told at once
 */
public record NoticeWishes(
        Language language,
        boolean digest,
        LocalTime digestAt,
        DigestDays digestDays,
        boolean digestWhenQuiet,
        Set<AlertKind> alerts) {

    /** Of who has said nothing: nothing is sent. */
    public static final NoticeWishes NONE =
            new NoticeWishes(
                    Language.DE,
                    false,
                    LocalTime.of(7, 0),
                    DigestDays.WORKING_DAYS,
                    false,
                    Set.of());

    public NoticeWishes {
        alerts = Set.copyOf(alerts);
    }

    /** Whether they want any mail at all. */
    public boolean wantsAny() {
        return digest || !alerts.isEmpty();
    }
}
