package dev.stammkunde.localrunner.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * Where something lies in a document.
 *
 * @param steps the index of the field or element at each level
 * @param label for people, such as {@code line_items[2].price}
 */
public record Place(List<Integer> steps, String label) {

    static final Place ROOT = new Place(List.of(), "");

    Place child(int index, String more) {
        var deeper = new ArrayList<>(steps);
        deeper.add(index);
        var whole = label + more;
        return new Place(deeper, whole.startsWith(".") ? whole.substring(1) : whole);
    }

    /** Returns the place as the value at its first step sees it. */
    Place inner() {
        return new Place(steps.subList(1, steps.size()), label);
    }

    /** Returns the name of the field that it is, or of the array that it is in. */
    String name() {
        int end = label.length();
        while (end > 0 && label.charAt(end - 1) == ']') {
            end = label.lastIndexOf('[', end - 1);
        }
        int start = end;
        while (start > 0 && label.charAt(start - 1) != '.' && label.charAt(start - 1) != ']') {
            start--;
        }
        return label.substring(start, end);
    }
}
