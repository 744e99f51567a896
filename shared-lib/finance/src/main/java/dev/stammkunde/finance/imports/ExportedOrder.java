package dev.stammkunde.finance.imports;

import java.util.List;

/** What all rows of an export say of one order. */
public sealed interface ExportedOrder {

    /**
     * They say one thing.
     *
     * @param line the first on which it is
     * @param repeated how often it is there again, letter by letter
     * @param documents the export's own, in its order; of a table what its rows say, that of the
     *     order itself first; none where nothing is to be made of them
     */
    record Told(ComparedFacts facts, long line, int repeated, List<String> documents)
            implements ExportedOrder {
        public Told {
            documents = List.copyOf(documents);
        }
    }

    /**
     * They cannot be taken for one order, so it is named and not compared.
     *
     * @param key what its rows have in common
     * @param orderIds the ids that they name: the export has these orders
     */
    record Unclear(String key, long line, String reason, List<String> orderIds)
            implements ExportedOrder {
        public Unclear {
            orderIds = List.copyOf(orderIds);
        }
    }
}
