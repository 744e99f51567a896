package dev.stammkunde.finance.simulation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers ids from 0, in the order in which they came. An id takes its bytes in UTF-8 and about a
 * dozen more, where a map of texts takes over a hundred.
 */
final class CompactIds {

    private static final int FIRST = 1_024;
    private static final int NONE = -1;

    private byte[] bytes = new byte[FIRST * 8];

    /** Where the bytes of each id begin; those of the last end at the last element. */
    private int[] starts = new int[FIRST];

    /** Numbers by the hash of their ids, open addressing; at most half of it is used. */
    private int[] places = filled(FIRST * 2);

    private int size;

    int size() {
        return size;
    }

    /** Returns the number of an id; a negative one if it has none. */
    int find(String id) {
        byte[] sought = id.getBytes(StandardCharsets.UTF_8);
        return places[place(sought)];
    }

    /** Returns the number of an id, which gets the next one if it has none. */
    int add(String id) {
        byte[] added = id.getBytes(StandardCharsets.UTF_8);
        int place = place(added);
        if (places[place] != NONE) {
            return places[place];
        }
        append(added);
        places[place] = size;
        size++;
        if (size * 2 > places.length) {
            rehash();
        }
        return size - 1;
    }

    /** Returns the id of a number. */
    String id(int number) {
        int start = starts[number];
        return new String(bytes, start, starts[number + 1] - start, StandardCharsets.UTF_8);
    }

    private void append(byte[] added) {
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, Math.multiplyExact(starts.length, 2));
        }
        int start = starts[size];
        int end = Math.addExact(start, added.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, Math.multiplyExact(bytes.length, 2)));
        }
        System.arraycopy(added, 0, bytes, start, added.length);
        starts[size + 1] = end;
    }

    /** Where an id is, or would be. */
    private int place(byte[] id) {
        int place = spread(Arrays.hashCode(id)) & (places.length - 1);
        while (places[place] != NONE && !isAt(places[place], id)) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private boolean isAt(int number, byte[] id) {
        return Arrays.equals(bytes, starts[number], starts[number + 1], id, 0, id.length);
    }

    private void rehash() {
        places = filled(Math.multiplyExact(places.length, 2));
        for (int number = 0; number < size; number++) {
            byte[] id = Arrays.copyOfRange(bytes, starts[number], starts[number + 1]);
            places[place(id)] = number;
        }
    }

    private static int[] filled(int length) {
        int[] places = new int[length];
        Arrays.fill(places, NONE);
        return places;
    }

    /** Ids of shops are numbers that follow one another, whose hashes do so too. */
    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }
}
