package dev.stammkunde.mail;

import java.util.regex.Pattern;

/**
 * A campaign of a shop.
 *
 * @param id 1 to 40 lower-case letters, digits and hyphens; the first is no hyphen
 */
public record CampaignId(String shopId, String id) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public CampaignId {
        if (!isValid(id)) {
            throw new IllegalArgumentException("no campaign id: " + id);
        }
    }

    /** Whether a text can be the id of a campaign. */
    public static boolean isValid(String id) {
        return ID.matcher(id).matches();
    }
}
