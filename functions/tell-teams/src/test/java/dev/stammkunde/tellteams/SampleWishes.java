package dev.stammkunde.tellteams;

import dev.stammkunde.notices.AlertKind;
import dev.stammkunde.notices.DigestDays;
import dev.stammkunde.notices.NoticeWishes;
import dev.stammkunde.shop.Language;

import java.time.LocalTime;
import java.util.Set;

/** What people want to be told, at seven o'clock where it has a time. */
final class SampleWishes {

    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    private SampleWishes() {}

    static NoticeWishes digest(Language language, DigestDays days, boolean whenQuiet) {
        return new NoticeWishes(language, true, SEVEN, days, whenQuiet, Set.of());
    }

    static NoticeWishes alerts(Language language, AlertKind... kinds) {
        return new NoticeWishes(language, false, SEVEN, DigestDays.EVERY_DAY, false, Set.of(kinds));
    }

    /** All alerts, and no digest. */
    static NoticeWishes all() {
        return alerts(Language.DE, AlertKind.values());
    }
}
