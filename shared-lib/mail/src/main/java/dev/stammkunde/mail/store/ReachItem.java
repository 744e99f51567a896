package dev.stammkunde.mail.store;

import dev.stammkunde.mail.Reach;
import dev.stammkunde.platform.items.ItemReader;
import dev.stammkunde.platform.items.ItemWriter;

import org.jspecify.annotations.Nullable;

/** That a mail goes to its reader, as a part of the mail's record and of the reader's standing. */
final class ReachItem {

    static final String REACH = "reach";

    private static final String RUN = "run";
    private static final String AT = "at";
    private static final String DAYS = "days";
    private static final String VARIANT = "variant";
    private static final String AGAIN = "again";

    private ReachItem() {}

    static ItemWriter write(ItemWriter item, @Nullable Reach reach) {
        return reach == null
                ? item
                : item.map(
                        REACH,
                        new ItemWriter()
                                .text(RUN, reach.run())
                                .text(AT, reach.at())
                                .number(DAYS, reach.days())
                                .text(VARIANT, reach.variant())
                                .text(AGAIN, reach.again() ? AGAIN : null));
    }

    static @Nullable Reach readOrNull(ItemReader item) {
        if (!item.has(REACH)) {
            return null;
        }
        ItemReader reach = item.map(REACH);
        return new Reach(
                reach.instant(RUN),
                reach.instant(AT),
                reach.integer(DAYS),
                reach.text(VARIANT),
                reach.has(AGAIN));
    }
}
