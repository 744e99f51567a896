package dev.stammkunde.campaigns;

import dev.stammkunde.platform.AuditEntry;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Puts a shop's coupon codes into a pool. */
public interface ImportCouponCodes {

    /**
     * Codes for a pool.
     *
     * @param codes any number, each once
     * @param validUntil the last day on which they can be used; absent where they do not end
     */
    record NewCodes(
            String shopId, String pool, List<String> codes, @Nullable LocalDate validUntil) {
        public NewCodes {
            codes = List.copyOf(codes);
        }
    }

    /**
     * Puts codes into a pool, which need not exist before. A code that was ever in the pool, be it
     * given away since, is not put in again: an import that is repeated adds nothing.
     *
     * @param entry of the audit, which is written in the same transaction as the first that are
     *     new; not at all where none is
     * @return which of the codes were in the pool before, in their order
     */
    List<String> put(NewCodes codes, AuditEntry entry);
}
