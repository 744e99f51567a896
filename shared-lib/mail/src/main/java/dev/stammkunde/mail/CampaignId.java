package dev.stammkunde.mail;

import java.util.regex.Pattern;

/**
 * A campaign of a shop.
 *
 * @param id 1 to 40 lower-case letters, digits and hyphens; the first is no hyphen. Whatever else
 *     orders advertising is to mail a campaign too, whose id begins with its kind and a colon, so
 *     that no campaign's can be mistaken for it
 */
public record CampaignId(String shopId, String id) {

    /** What the id of a campaign that marketing writes looks like. */
    public static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private static final Pattern OF_ANY_KIND = Pattern.compile("([a-z]{1,20}:)?" + ID);

    public CampaignId {
        if (!OF_ANY_KIND.matcher(id).matches()) {
            throw new IllegalArgumentException("no campaign id: " + id);
        }
    }

    /** Whether a text can be the id of a campaign that marketing writes. */
    public static boolean isValid(String id) {
        return ID.matcher(id).matches();
    }
}
