package dev.stammkunde.rewards.shops;

/** Says that a shop's credentials cannot be read now, and why. It quotes nothing of them. */
final class AccessUnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccessUnreadableException(String problem) {
        super(problem);
    }
}
