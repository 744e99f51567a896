package dev.stammkunde.localrunner.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.stammkunde.localrunner.base.Json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What the demo shop sells. */
final class DemoCatalogue {

    static final List<Product> PRODUCTS =
            List.of(
                    new Product(
                            "7300000000000000101",
                            "Espresso Bohnen 1 kg",
                            "ESP-1000",
                            "24.90",
                            7,
                            "Kaffee",
                            Kind.USED_UP),
                    new Product(
                            "7300000000000000102",
                            "Filterkaffee Äthiopien 500 g",
                            "FIL-500",
                            "16.50",
                            7,
                            "Kaffee",
                            Kind.USED_UP),
                    new Product(
                            "7300000000000000103",
                            "Handfilter aus Porzellan",
                            "HF-01",
                            "27.95",
                            19,
                            "Zubehör",
                            Kind.DURABLE),
                    new Product(
                            "7300000000000000104",
                            "Kaffeemühle Handbetrieb",
                            "KM-02",
                            "89.00",
                            19,
                            "Zubehör",
                            Kind.DURABLE),
                    new Product(
                            "7300000000000000105",
                            "Pour-over kettle 0.9 l",
                            "KET-09",
                            "64.99",
                            19,
                            "Zubehör",
                            Kind.DURABLE),
                    new Product(
                            "7300000000000000106",
                            "Filterpapier, 100 Stück",
                            "PAP-100",
                            "4.49",
                            19,
                            "Zubehör",
                            Kind.USED_UP),
                    new Product(
                            "7300000000000000107",
                            "Kakao aus Peru 250 g",
                            "KAK-250",
                            "9.80",
                            7,
                            "Kakao",
                            Kind.USED_UP),
                    new Product(
                            "7300000000000000108",
                            "Espresso machine \"Nonna\"",
                            "EM-NONNA",
                            "549.00",
                            19,
                            "Maschinen",
                            Kind.DURABLE),
                    new Product(
                            "7300000000000000109",
                            "Tasse <handgetöpfert>",
                            "TAS-01",
                            "18.00",
                            19,
                            "Geschirr",
                            Kind.SOLD_OUT));

    private DemoCatalogue() {}

    /** What suggestions have to know of a product. */
    enum Kind {
        USED_UP,

        /** Who has one needs no other. */
        DURABLE,

        /** Was bought, and is not in stock now. */
        SOLD_OUT
    }

    /** A product; the price includes tax. */
    record Product(
            String id,
            String title,
            String sku,
            BigDecimal price,
            int taxPercent,
            String category,
            Kind kind) {

        Product(
                String id,
                String title,
                String sku,
                String price,
                int taxPercent,
                String category,
                Kind kind) {
            this(id, title, sku, new BigDecimal(price), taxPercent, category, kind);
        }

        /** Returns it as the shop tells of what it sells. */
        ObjectNode told() {
            var product = Json.object();
            product.put("productId", id);
            product.put("title", title);
            product.putArray("categories").add(category);
            product.put("price", price.toPlainString());
            product.put("currency", "EUR");
            product.put(
                    "url", "https://kaffeekontor.example/produkte/" + sku.toLowerCase(Locale.ROOT));
            product.put("inStock", kind != Kind.SOLD_OUT);
            product.put("durable", kind == Kind.DURABLE);
            return product;
        }
    }
}
