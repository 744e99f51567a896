package dev.stammkunde.surveys;

/** What a rating is given on. All steps are whole numbers. */
public enum Scale {
    /** Would recommend: 0 to 10. 9 and 10 are promoters, 0 to 6 detractors. */
    NPS(0, 10),
    /** Satisfied: 1 to 5. 4 and 5 are satisfied. */
    CSAT(1, 5),
    /** Was made easy: 1 to 7. 5 to 7 found it easy. */
    CES(1, 7),
    STARS(1, 5);

    private final int least;
    private final int most;

    Scale(int least, int most) {
        this.least = least;
        this.most = most;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** Whether there is such a step. */
    public boolean has(int score) {
        return least <= score && score <= most;
    }

    /** Whether a score says that somebody is unhappy: a case follows from it. */
    public boolean isUnhappy(int score) {
        return switch (this) {
            case NPS -> score <= 6;
            case CSAT, STARS -> score <= 2;
            case CES -> score <= 3;
        };
    }
}
