package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.points.programme.ProgrammeDocument;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Names and keys of the shops table's programmes (see {@code docs/data-model.md}).
 *
 * <p>A version's sort key begins with its {@code validFrom}, always in whole seconds and UTC, so
 * that versions lie in the order in which they come into force. Two more items say that its name
 * and its beginning are taken, and one how often the shop published or withdrew.
 */
final class ProgrammeKeys {

    static final String PK = KeyText.PK;
    static final String SK = KeyText.SK;
    static final String VERSION = "version";
    static final String VALID_FROM = "validFrom";
    static final String DOCUMENT = "document";
    static final String PUBLISHED_BY = "publishedBy";
    static final String PUBLISHED_AT = "publishedAt";
    static final String WITHDRAWN_BY = "withdrawnBy";
    static final String WITHDRAWN_AT = "withdrawnAt";
    static final String REVISION = "revision";

    private static final String PROGRAMME = "PROGRAMME#";
    private static final String WITHDRAWN = "PROGRAMME-WITHDRAWN#";

    /** Sorts after every version and before what does not begin with {@link #PROGRAMME}. */
    static final String LAST = "PROGRAMME$";

    static final String FIRST = PROGRAMME;
    static final String FIRST_WITHDRAWN = WITHDRAWN;

    private ProgrammeKeys() {}

    static String shop(String shopId) {
        return "SHOP#" + shopId;
    }

    static ItemWriter version(ProgrammeDocument document) {
        return key(document.shopId(), PROGRAMME + place(document));
    }

    /** A version that was withdrawn, out of the way of those that ask what holds. */
    static ItemWriter withdrawn(ProgrammeDocument document) {
        return key(document.shopId(), WITHDRAWN + place(document));
    }

    static ItemWriter revision(String shopId) {
        return key(shopId, "PROGRAMME-REVISION");
    }

    /** Sorts after each version that was not withdrawn. */
    static String lastBefore(Optional<ProgrammeDocument> document) {
        return document.map(it -> PROGRAMME + place(it)).orElse(LAST);
    }

    /** Sorts after each version that was withdrawn. */
    static String lastWithdrawnBefore(Optional<ProgrammeDocument> document) {
        return document.map(it -> WITHDRAWN + place(it)).orElse("PROGRAMME-WITHDRAWN$");
    }

    private static String place(ProgrammeDocument document) {
        return document.validFrom() + "#" + document.version();
    }

    /** Sorts after each version that begins at or before an instant, and before all others. */
    static String after(Instant at) {
        return PROGRAMME + at.truncatedTo(ChronoUnit.SECONDS) + "$";
    }

    static ItemWriter nameTaken(String shopId, String version) {
        return key(shopId, "PROGRAMME-VERSION#" + version);
    }

    static ItemWriter beginningTaken(ProgrammeDocument document) {
        return key(document.shopId(), "PROGRAMME-BEGINNING#" + document.validFrom());
    }

    private static ItemWriter key(String shopId, String sort) {
        return new ItemWriter().text(PK, shop(shopId)).text(SK, sort);
    }
}
