package dev.stammkunde.mail.links;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * Keeps keys for some minutes, since a function reads hundreds of links with them.
 *
 * <p>Time is the triggers'. While keys cannot be read anew the ones at hand go on being used.
 */
final class CachedLinkKeys {

    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Who sends forged links makes us read the keys no more often than this. */
    private static final Duration BEFORE_DOUBT = Duration.ofMinutes(1);

    private record Kept(LinkKeys keys, Instant at) {

        boolean isOlderThan(Duration age, Instant now) {
            // The local runner's clock can be put back, too.
            return Duration.between(at, now).abs().compareTo(age) > 0;
        }
    }

    private final FindLinkKeys source;
    private volatile @Nullable Kept kept;

    CachedLinkKeys(FindLinkKeys source) {
        this.source = source;
    }

    LinkKeys keys(Instant now) {
        return youngerThan(KEPT, now);
    }

    /** Returns keys for a link that no key at hand fits: they may have been rotated since. */
    LinkKeys keysAfterDoubt(Instant now) {
        return youngerThan(BEFORE_DOUBT, now);
    }

    private LinkKeys youngerThan(Duration age, Instant now) {
        Kept before = kept;
        if (before != null && !before.isOlderThan(age, now)) {
            return before.keys();
        }
        LinkKeys keys = read(before);
        kept = new Kept(keys, now);
        return keys;
    }

    private LinkKeys read(@Nullable Kept before) {
        try {
            return source.keys();
        } catch (RuntimeException e) {
            if (before == null) {
                throw e;
            }
            return before.keys();
        }
    }
}
