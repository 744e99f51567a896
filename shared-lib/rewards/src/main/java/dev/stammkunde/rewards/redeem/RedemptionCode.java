package dev.stammkunde.rewards.redeem;

import dev.stammkunde.platform.Sha256;
import dev.stammkunde.rewards.RedemptionId;

/**
 * The code of a redemption: 60 bits in letters and digits that nobody takes for others, such as
 * {@code K7TW-0M3Q-ZB5D}. It is made once and kept with the redemption.
 */
final class RedemptionCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS = 12;
    private static final int GROUP = 4;

    private RedemptionCode() {}

    /**
     * Makes a code.
     *
     * @param seed what nobody can guess, for the id may be known
     */
    static String of(RedemptionId id, String seed) {
        byte[] hash = Sha256.bytes(id.shopId() + '\n' + id.id() + '\n' + seed);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(hash[i] & 31));
        }
        return code.toString();
    }
}
