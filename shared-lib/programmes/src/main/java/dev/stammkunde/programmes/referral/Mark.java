package dev.stammkunde.programmes.referral;

import dev.stammkunde.platform.Sha256;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What two customers have in common if they are one person, as a hash: what it was made of is not
 * kept. It is the first 144 bits of SHA-256 over shop, kind and normalised text.
 *
 * @param hash base64url without padding
 */
public record Mark(Kind kind, String hash) {

    private static final int HASH_BYTES = 18;

    /** What a mark is made of. */
    public enum Kind {
        EMAIL(ReferralReason.SAME_EMAIL),
        TELEPHONE(ReferralReason.SAME_TELEPHONE),
        ADDRESS(ReferralReason.SAME_ADDRESS),
        PAYMENT(ReferralReason.SAME_PAYMENT);

        private final ReferralReason reason;

        Kind(ReferralReason reason) {
            this.reason = reason;
        }

        /** Why a referral is rejected whose two sides share it. */
        ReferralReason reason() {
            return reason;
        }

        /** What it raises if a third customer has it; empty of an address of e-mail. */
        Optional<ReferralDoubt> findDoubt() {
            return switch (this) {
                case EMAIL -> Optional.empty();
                case TELEPHONE -> Optional.of(ReferralDoubt.SHARED_TELEPHONE);
                case ADDRESS -> Optional.of(ReferralDoubt.SHARED_ADDRESS);
                case PAYMENT -> Optional.of(ReferralDoubt.SHARED_PAYMENT);
            };
        }
    }

    /** Makes the mark of an address of e-mail. */
    public static Mark ofEmail(String shopId, String email) {
        return of(shopId, Kind.EMAIL, SamePerson.email(email));
    }

    private static Mark of(String shopId, Kind kind, String normalised) {
        byte[] hash = Sha256.bytes(shopId + '\n' + kind + '\n' + normalised);
        return new Mark(
                kind,
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Arrays.copyOf(hash, HASH_BYTES)));
    }

    /** Makes the marks of what a shop tells; what says too little to tell people apart is none. */
    static List<Mark> of(String shopId, ToldOfFriend told) {
        List<Mark> marks = new ArrayList<>();
        SamePerson.findTelephone(told.telephone(), told.country())
                .ifPresent(text -> marks.add(of(shopId, Kind.TELEPHONE, text)));
        SamePerson.findAddress(told.address())
                .ifPresent(text -> marks.add(of(shopId, Kind.ADDRESS, text)));
        if (!told.paymentHash().isBlank()) {
            marks.add(of(shopId, Kind.PAYMENT, told.paymentHash().strip()));
        }
        return marks;
    }
}
