package dev.stammkunde.sendoccasionmails;

import dev.stammkunde.customers.CustomerPage;

import org.jspecify.annotations.Nullable;

/**
 * How far a run is: a page of one of the parts that its customers come in.
 *
 * @param part its number, from 0
 * @param after where the page before ended; empty for the first
 */
record OccasionPlace(int part, String after) {

    /** Reads what {@link #toString} wrote; an empty text is the beginning. */
    static OccasionPlace parse(String cursor) {
        if (cursor.isEmpty()) {
            return new OccasionPlace(0, "");
        }
        // What a page ended with may hold any character.
        String[] fields = cursor.split(":", 2);
        return new OccasionPlace(Integer.parseInt(fields[0]), fields[1]);
    }

    /** Returns the place after a page of this one; absent after the last of so many parts. */
    @Nullable OccasionPlace next(CustomerPage page, int parts) {
        if (page.next() != null) {
            return new OccasionPlace(part, page.next());
        }
        return part + 1 < parts ? new OccasionPlace(part + 1, "") : null;
    }

    @Override
    public String toString() {
        return part + ":" + after;
    }
}
