package dev.stammkunde.media;

import org.jspecify.annotations.Nullable;

/**
 * What a team says of a picture.
 *
 * @param name by which the team knows it; customers never see it
 * @param german what the picture shows, for those who do not see it; absent until somebody said so
 * @param english the same in English
 * @param isDecorative whether it tells nothing, so that readers of screens pass over it
 */
public record PictureWords(
        String name, @Nullable String german, @Nullable String english, boolean isDecorative) {

    /** Names a picture of which nobody has said what it shows. */
    public static PictureWords named(String name) {
        return new PictureWords(name, null, null, false);
    }
}
