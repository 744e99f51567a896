package dev.stammkunde.explaincustomer.timeline;

import dev.stammkunde.mail.ResendNow;
import dev.stammkunde.shop.BothLanguages;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Something that happened.
 *
 * @param links names and ids of what it leads to
 * @param points that were gained or lost by it; absent where it is not about points
 * @param amount that it is about; absent where it is about none
 * @param resend of a mail, whether it can be sent again; absent of all else
 */
public record TimelineItem(
        Instant at,
        TimelineKind kind,
        BothLanguages title,
        BothLanguages detail,
        SequencedMap<String, String> links,
        @Nullable Long points,
        @Nullable Money amount,
        @Nullable ResendNow resend) {

    public TimelineItem {
        links = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(links));
    }

    static TimelineItem of(
            Instant at, TimelineKind kind, BothLanguages title, BothLanguages detail) {
        return new TimelineItem(at, kind, title, detail, new LinkedHashMap<>(), null, null, null);
    }

    TimelineItem to(String name, @Nullable String id) {
        if (id == null) {
            return this;
        }
        SequencedMap<String, String> more = new LinkedHashMap<>(links);
        more.putAll(Map.of(name, id));
        return new TimelineItem(at, kind, title, detail, more, points, amount, resend);
    }

    TimelineItem points(long gained) {
        return new TimelineItem(at, kind, title, detail, links, gained, amount, resend);
    }

    TimelineItem amount(Money about) {
        return new TimelineItem(at, kind, title, detail, links, points, about, resend);
    }

    TimelineItem resend(ResendNow now) {
        return new TimelineItem(at, kind, title, detail, links, points, amount, now);
    }
}
