package dev.stammkunde.campaigns.scheduler;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.Sha256;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names campaigns' schedules: {@code <shop>.<campaign>} where Scheduler takes that, else as much of
 * it as fits and a hash. No two campaigns have the same: the id of a campaign has neither dot nor
 * underscore, so the last dot parts it from the shop, and only a hash follows an underscore.
 */
public final class ScheduleName {

    private static final Pattern ALLOWED = Pattern.compile("[0-9a-zA-Z_.-]{1,64}");
    private static final int KEPT = 43;
    private static final int HASH_BYTES = 10;

    private ScheduleName() {}

    /** Returns the name of a campaign's own schedule. */
    public static String of(CampaignId id) {
        String plain = id.shopId() + '.' + id.id();
        if (ALLOWED.matcher(plain).matches()) {
            return plain;
        }
        String cleaned = plain.replaceAll("[^0-9a-zA-Z.-]", "-");
        return cleaned.substring(0, Math.min(KEPT, cleaned.length())) + '_' + hash(plain);
    }

    /** Returns how names begin of what is to be done once after a pause: without a dot. */
    public static String ofResuming(CampaignId id) {
        return "resume-" + hash(id.shopId() + '.' + id.id());
    }

    private static String hash(String text) {
        byte[] digest = Sha256.bytes(text);
        return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    }
}
