package dev.stammkunde.campaigns;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Sha256;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes a file of customers into a list, part by part. A part that comes again finds the same and
 * adds nothing, so that whoever lost an answer sends it once more.
 */
public final class UploadList {

    private final CustomerLists lists;
    private final FollowLists follow;
    private final MatchLines match;

    public UploadList(CustomerLists lists, FollowLists follow, MatchLines match) {
        this.lists = lists;
        this.follow = follow;
        this.match = match;
    }

    /**
     * A part of a file.
     *
     * @param mark tells the file apart from others
     * @param number from 1 to the file's last
     */
    public record Part(ListId list, String mark, ListFile.Lines read, int number) {

        /** Returns a part of a file as it was sent. */
        public static Part of(ListId list, byte[] file, ListFile.Lines read, int number) {
            // A letter for each byte, whatever it means.
            byte[] digest = Sha256.bytes(new String(file, StandardCharsets.ISO_8859_1));
            return new Part(list, HexFormat.of().formatHex(digest, 0, 16), read, number);
        }
    }

    /** What became of a part. */
    public sealed interface Result {

        /**
         * It is taken in.
         *
         * @param list as it is now
         * @param lines whom they mean
         * @param duplicates the lines that mean nobody who did not come before, each with the line
         *     by which the customer came
         */
        record Taken(CustomerList list, MatchedLines lines, SortedMap<Integer, Integer> duplicates)
                implements Result {}

        /** There is a list of this id, of another file. */
        record OtherFile() implements Result {}
    }

    /**
     * Takes a part in.
     *
     * @param entry says what was done, with what became of it
     */
    public Result take(Part part, AuditEntry entry) {
        ListId list = part.list();
        CustomerList known = lists.begin(list, part.mark(), part.read().parts());
        if (!known.file().equals(part.mark())) {
            return new Result.OtherFile();
        }
        MatchedLines matched = match.match(list.shopId(), part.read().part(part.number()));
        Map<CustomerId, Integer> first = matched.firstLines();
        if (!known.done().contains(part.number())) {
            lists.add(list, first);
            leaveErasedOut(List.copyOf(first.keySet()));
            AuditEntry told =
                    entry.with("part", null, part.number()).with("customers", null, first.size());
            // What another delivery of the same said first is said.
            lists.finish(list, part.number(), told);
        }
        Map<CustomerId, Integer> lines = lists.lines(list, List.copyOf(first.keySet()));
        return new Result.Taken(
                lists.find(list).orElseThrow(), matched, duplicates(matched, lines));
    }

    /**
     * Who was erased or merged after they were looked up was looked for in lists before they were
     * in one: each side writes its own first and then looks at the other's.
     */
    private void leaveErasedOut(List<CustomerId> customers) {
        Map<CustomerId, CustomerId> staying = match.staying(customers);
        for (CustomerId customer : customers) {
            CustomerId stays = staying.get(customer);
            if (stays == null) {
                follow.forget(customer);
            } else if (!stays.equals(customer)) {
                follow.handOver(customer, stays);
            }
        }
    }

    private static SortedMap<Integer, Integer> duplicates(
            MatchedLines matched, Map<CustomerId, Integer> lines) {
        SortedMap<Integer, Integer> duplicates = new TreeMap<>();
        matched.customers()
                .forEach(
                        (line, customers) -> {
                            Map<CustomerId, Integer> before = new LinkedHashMap<>(lines);
                            before.keySet().retainAll(customers);
                            int first =
                                    before.values().stream()
                                            .mapToInt(Integer::intValue)
                                            .max()
                                            .orElse(line);
                            if (first < line) {
                                duplicates.put(line, first);
                            }
                        });
        return duplicates;
    }
}
