package dev.stammkunde.points.store;

import dev.stammkunde.platform.items.ItemWriter;
import dev.stammkunde.platform.items.KeyText;
import dev.stammkunde.points.programme.ProgrammeDocument;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Names and keys of the shops table's programmes (see {@code docs/data-model.md}).
 *
 * <p>A version's sort key begins with its {@code validFrom}, always in whole seconds and UTC, so
 * that versions lie in the order in which they come into force. Two more items say that its name
 * and its beginning are taken.
 */
final class ProgrammeKeys {

    static final String PK = KeyText.PK;
    static final String SK = KeyText.SK;
    static final String VERSION = "version";
    static final String VALID_FROM = "validFrom";
    static final String DOCUMENT = "document";

    private static final String PROGRAMME = "PROGRAMME#";

    /** Sorts after every version and before what does not begin with {@link #PROGRAMME}. */
    static final String LAST = "PROGRAMME$";

    static final String FIRST = PROGRAMME;

    private ProgrammeKeys() {}

    static String shop(String shopId) {
        return "SHOP#" + shopId;
    }

    static ItemWriter version(ProgrammeDocument document) {
        return key(document.shopId(), PROGRAMME + document.validFrom() + "#" + document.version());
    }

    /** Sorts after each version that begins at or before an instant, and before all others. */
    static String after(Instant at) {
        return PROGRAMME + at.truncatedTo(ChronoUnit.SECONDS) + "$";
    }

    static ItemWriter nameTaken(ProgrammeDocument document) {
        return key(document.shopId(), "PROGRAMME-VERSION#" + document.version());
    }

    static ItemWriter beginningTaken(ProgrammeDocument document) {
        return key(document.shopId(), "PROGRAMME-BEGINNING#" + document.validFrom());
    }

    private static ItemWriter key(String shopId, String sort) {
        return new ItemWriter().text(PK, shop(shopId)).text(SK, sort);
    }
}
