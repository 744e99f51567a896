package dev.stammkunde.programmes.membership;

import dev.stammkunde.customers.EmailKey;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps what people declare about contracts. What they said is never changed. */
public interface Declarations {

    /**
     * Keeps a declaration unless there is one of its id.
     *
     * @return what is kept under the id
     */
    Kept keep(Declaration declaration);

    /**
     * What is kept.
     *
     * @param isNew whether this call kept it
     */
    record Kept(Declaration declaration, boolean isNew) {}

    /** Finds a declaration. */
    Optional<Declaration> find(DeclarationId id);

    /** Returns how many are to be confirmed to an address that came on a day (in UTC). */
    int countOn(EmailKey address, LocalDate day);

    /**
     * Returns some that nobody has looked at for memberships yet, the oldest first. It may miss for
     * moments what was just kept, and tell for moments what was just seen.
     */
    List<DeclarationId> waiting(int most);

    /**
     * Says what one came to that was looked at. Twice does no harm.
     *
     * @param at when it was; of twice the first is kept
     */
    void seen(Declaration declaration, Settled settled, Instant at);

    /** Finds a declaration with what it came to. */
    Optional<Listed> findListed(DeclarationId id);

    /**
     * Returns a page of a shop's declarations, the latest first.
     *
     * @param before where the page before ended; null for the first
     */
    Page page(String shopId, int most, @Nullable String before);

    /**
     * A page.
     *
     * @param next where the next one begins; null after the last
     */
    record Page(List<Listed> declarations, @Nullable String next) {
        public Page {
            declarations = List.copyOf(declarations);
        }
    }

    /**
     * A declaration of a page.
     *
     * @param settled what it came to; absent until somebody looked at it
     * @param settledAt when they did; absent until then, and of those before it was kept
     */
    record Listed(
            Declaration declaration, @Nullable Settled settled, @Nullable Instant settledAt) {}
}
