package dev.stammkunde.surveys.asking;

/**
 * Says in each place what it is a place among: where a trigger is changed within a day, the day
 * begins again, since a place among others would leave somebody out.
 *
 * @param mark of what the trigger asks about
 */
record MarkedMatters(String mark, FindMatters matters) implements FindMatters {

    @Override
    public Found from(String cursor) {
        Found found = matters.from(cursor.startsWith(mark) ? cursor.substring(mark.length()) : "");
        String next = found.next();
        return next == null ? found : new Found(found.open(), found.left(), mark + next);
    }
}
