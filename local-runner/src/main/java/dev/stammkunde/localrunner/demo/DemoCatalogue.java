package dev.stammkunde.localrunner.demo;

import java.math.BigDecimal;
import java.util.List;

/** What the demo shop sells. */
final class DemoCatalogue {

    static final List<Product> PRODUCTS =
            List.of(
                    new Product(
                            "7300000000000000101", "Espresso Bohnen 1 kg", "ESP-1000", "24.90", 7),
                    new Product(
                            "7300000000000000102",
                            "Filterkaffee Äthiopien 500 g",
                            "FIL-500",
                            "16.50",
                            7),
                    new Product(
                            "7300000000000000103",
                            "Handfilter aus Porzellan",
                            "HF-01",
                            "27.95",
                            19),
                    new Product(
                            "7300000000000000104", "Kaffeemühle Handbetrieb", "KM-02", "89.00", 19),
                    new Product(
                            "7300000000000000105", "Pour-over kettle 0.9 l", "KET-09", "64.99", 19),
                    new Product(
                            "7300000000000000106",
                            "Filterpapier, 100 Stück",
                            "PAP-100",
                            "4.49",
                            19),
                    new Product(
                            "7300000000000000107", "Kakao aus Peru 250 g", "KAK-250", "9.80", 7),
                    new Product(
                            "7300000000000000108",
                            "Espresso machine \"Nonna\"",
                            "EM-NONNA",
                            "549.00",
                            19),
                    new Product(
                            "7300000000000000109", "Tasse <handgetöpfert>", "TAS-01", "18.00", 19));

    private DemoCatalogue() {}

    /** A product; the price includes tax. */
    record Product(String id, String title, String sku, BigDecimal price, int taxPercent) {
        Product(String id, String title, String sku, String price, int taxPercent) {
            this(id, title, sku, new BigDecimal(price), taxPercent);
        }
    }
}
