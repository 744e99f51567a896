package dev.stammkunde.mail.pages;

import java.util.List;

/**
 * Evidence as it is printed.
 *
 * @param shop whose customer it is of
 * @param customer the shop's id
 */
public record EvidenceView(String shop, String customer, List<Section> sections) {

    /** One proof. */
    public record Section(String title, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /** One fact of it. */
    public record Row(String name, String value) {}

    public EvidenceView {
        sections = List.copyOf(sections);
    }
}
