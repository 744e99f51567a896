package dev.stammkunde.programmes.membership;

/** What somebody declares about a contract. */
public enum DeclarationKind {
    /** It shall end when it can, or later (§ 312k BGB). */
    ORDINARY_CANCELLATION,
    /** It shall end for an important reason (§ 312k and § 314 BGB). */
    EXTRAORDINARY_CANCELLATION,
    /** It shall be as if it had not been made (§ 355 and § 356a BGB). */
    WITHDRAWAL
}
