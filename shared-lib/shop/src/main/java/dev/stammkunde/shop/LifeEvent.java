package dev.stammkunde.shop;

/** What happens in a customer's life that a shop may write about, where they agreed. */
public enum LifeEvent {
    /** A degree or a school's end: it comes once. */
    GRADUATION("Abschluss", "Graduation", false, 1),
    /** A new home: it comes once. */
    MOVE("Umzug", "Move", false, 1),
    /** The day itself, and each anniversary. */
    WEDDING("Hochzeitstag", "Wedding day", true, 1),
    /** Each birthday of a child after its birth. The child's name is never asked for. */
    CHILD_BIRTHDAY("Geburtstag eines Kindes", "Birthday of a child", true, 8),
    /** Each birthday of a pet after its birth. */
    PET_BIRTHDAY("Geburtstag eines Haustiers", "Birthday of a pet", true, 8);

    private final BothLanguages words;
    private final boolean yearly;
    private final int mostDates;

    LifeEvent(String de, String en, boolean yearly, int mostDates) {
        words = new BothLanguages(de, en);
        this.yearly = yearly;
        this.mostDates = mostDates;
    }

    /** Returns what people call it. */
    public BothLanguages words() {
        return words;
    }

    /** Whether its day comes back each year. What does not is told with its year. */
    public boolean isYearly() {
        return yearly;
    }

    /** How many dates of it are kept of a customer. */
    public int mostDates() {
        return mostDates;
    }

    /** Whether a customer can have several, each celebrated by itself. */
    public boolean isOfSeveral() {
        return mostDates > 1;
    }

    /**
     * Whether its day comes in a year, of one that is told with {@code first}: a birthday is not
     * celebrated in the year of the birth.
     */
    public boolean comesIn(int year, int first) {
        return switch (this) {
            case GRADUATION, MOVE -> year == first;
            case WEDDING -> year >= first;
            case CHILD_BIRTHDAY, PET_BIRTHDAY -> year > first;
        };
    }
}
