package dev.stammkunde.programmes.json;

import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.programmes.referral.ReferralDraft;

/** Reads and writes referral programmes, which {@code docs/referral.md} explains to authors. */
public final class ReferralJson {

    private static final int MOST_BYTES = 10_000;

    public static final DocumentType<ReferralDraft> TYPE =
            new DocumentType<>(
                    "referral",
                    "Stammkunde referral programme",
                    "What marketing writes of a referral programme. What the system adds may stand"
                            + " in it and is not looked at, but version. Beyond what a schema can"
                            + " say, one side at least gets points. See referral.md.",
                    MOST_BYTES,
                    ReferralShape.of());

    private ReferralJson() {}
}
