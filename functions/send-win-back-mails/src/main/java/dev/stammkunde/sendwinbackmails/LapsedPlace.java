package dev.stammkunde.sendwinbackmails;

/**
 * How far a run is: a page of a part of a lookup.
 *
 * @param lookup its number, from 0
 * @param shard the number of its part, from 0
 * @param after where the page before ended; empty for the first
 */
record LapsedPlace(int lookup, int shard, String after) {

    /** Reads what {@link #toString} wrote; an empty text is the beginning. */
    static LapsedPlace parse(String cursor) {
        if (cursor.isEmpty()) {
            return new LapsedPlace(0, 0, "");
        }
        // What a page ended with may hold any character.
        String[] parts = cursor.split(":", 3);
        return new LapsedPlace(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]);
    }

    @Override
    public String toString() {
        return lookup + ":" + shard + ":" + after;
    }
}
